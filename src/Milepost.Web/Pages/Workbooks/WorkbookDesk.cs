using Milepost.Assessing;
using Milepost.Documents.Reading;
using Milepost.Facts;
using Milepost.Identity;
using Milepost.Importing;
using Milepost.Store.Updating.Workbooks;
using Milepost.Updating;
using Milepost.Web.Pages.Plans;
using Milepost.Web.Pages.Updating;
using Milepost.Working.Workbooks;

namespace Milepost.Web.Pages.Workbooks;

/// <summary>Where workbooks are made, taken back and held against the plan, for one person.</summary>
public sealed class WorkbookDesk(WorkbookSeal seal, WorkbookUploads uploads, UkClock clock)
{
    /// <summary>A workbook of actions is small: what is larger was not made here.</summary>
    public const long Largest = 10L * 1024 * 1024;

    private static readonly Documents.Reading.Limits Careful = new()
    {
        Bytes = Largest,
        InflatedBytes = 60L * 1024 * 1024,
        Rows = 60_000,
        Parts = 200,
        Time = TimeSpan.FromSeconds(10),
    };

    /// <summary>How much of an action is the person's to update.</summary>
    public Func<ActionFacts, Reach?> Reach(PlanFacts facts, Writer writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        return writer.Reaches(facts, clock.Today);
    }

    /// <summary>The person's own actions that are not complete.</summary>
    public ActionWorkbook Mine(PlanAssessment plan, Writer writer, string by)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(writer);
        return Of(plan, Own(plan, writer), writer, by);
    }

    /// <summary>The actions that a filter shows and the person may update, in the order shown.</summary>
    public ActionWorkbook Shown(PlanAssessment plan, TableFilter filter, Writer writer, string by)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return Of(plan, In(plan, filter), writer, by);
    }

    /// <summary>How many actions either would have.</summary>
    public (int Mine, int Shown) Count(PlanAssessment plan, TableFilter filter, Writer writer)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(filter);
        var reach = Reach(plan.Facts, writer);
        return (ActionWorkbook.Theirs(Own(plan, writer), reach).Count(), ActionWorkbook.Theirs(In(plan, filter), reach).Count());
    }

    public string Sealed(ActionWorkbook book)
    {
        ArgumentNullException.ThrowIfNull(book);
        return seal.Close(book.Base);
    }

    /// <summary>Takes a workbook back and keeps it until its person agrees; otherwise why it is not taken.</summary>
    public async Task<(Id<WorkbookUpload>? Kept, string? Refusal)> TakeAsync(PlanFacts facts, Writer writer, SourceFile file, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(writer);
        if (!DocumentReader.Read(file, Careful, stop).TryGetDocument(out var document, out var refused)) return (null, refused.Message);
        var sheets = ReadSheets.Of(document);
        if (sheets.Seal is not { Length: > 0 } closed)
        {
            return (null, "This is not a workbook that was downloaded here, or the hidden sheet is gone in which Milepost keeps what stood then. Download one here and copy your cells into it.");
        }

        if (seal.Open(closed) is not { } began)
        {
            return (null, "The hidden sheet that says what stood when the workbook was downloaded was changed, or comes from another site, so that nothing can be held against it. Download the workbook again and copy your cells into it.");
        }

        if (began.Plan != facts.Plan.Id.Value) return (null, "This workbook is of another plan. Open that plan and give it back there.");
        if (sheets is { Actions: null, Steps: null })
        {
            return (null, "The headings of the sheets Actions and Steps are gone, so that the cells cannot be told apart. Put the row of headings back as it was.");
        }

        var returned = Returning.Of(file.Name, began, sheets);
        if (returned.Rows.Count == 0)
        {
            return (null, $"Nothing in it differs from what was downloaded{(returned.Remarks.Count > 0 ? $". {string.Join(" ", returned.Remarks)}" : ". If you typed something, save the workbook first and give it again.")}");
        }

        return (await uploads.KeepAsync(writer.Key, facts.Plan.Id, returned, stop), null);
    }

    private ActionWorkbook Of(PlanAssessment plan, IEnumerable<ActionFacts> actions, Writer writer, string by) =>
        ActionWorkbook.Of(plan.Facts, actions, Reach(plan.Facts, writer), clock.Today, by);

    private static IEnumerable<ActionFacts> Own(PlanAssessment plan, Writer writer)
    {
        var own = MyWork.Of(plan, writer.Doer).Open.Select(owed => owed.Action.Facts.Action.Id).ToHashSet();
        return plan.Actions.Select(one => one.Facts).Where(one => own.Contains(one.Action.Id));
    }

    private static IEnumerable<ActionFacts> In(PlanAssessment plan, TableFilter filter) =>
        filter.Apply(plan).SelectMany(priority => priority.Actions).Select(one => one.Facts);
}
