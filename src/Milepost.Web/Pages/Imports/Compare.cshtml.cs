using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Milepost.Identity;
using Milepost.Importing.Comparing;
using Milepost.Store;
using Milepost.Store.Files;
using Milepost.Store.History;
using Milepost.Store.Importing;
using Milepost.Web.Access;
using Milepost.Web.Working;
using Milepost.Wording;

namespace Milepost.Web.Pages.Imports;

/// <summary>What agreeing to a file would change in the plan, and the button that agrees.</summary>
public class CompareModel(ImportSteps steps, PlanImporter importer, Backlog backlog) : PageModel
{
    private const int EachKindShown = 300;

    public string PlanName { get; private set; } = "";
    public StoredFile Stored { get; private set; } = null!;
    public DateOnly AsAt { get; private set; }
    public ImportPreview Preview { get; private set; } = null!;
    public PlanChanges Changes => Preview.Changes;

    /// <summary>The plan was changed by somebody since the comparison was made.</summary>
    public bool Moved { get; private set; }

    public bool IsNew => Preview.Stamp is null;

    public async Task<IActionResult> OnGetAsync(string name, Id<StoredFile> id, DateOnly asAt, bool moved, CancellationToken stop)
    {
        Moved = moved;
        return await FindAsync(name, id, asAt, stop) ?? Page();
    }

    public async Task<IActionResult> OnPostAsync(string name, Id<StoredFile> id, DateOnly asAt, Guid? seen, CancellationToken stop)
    {
        if (await FindAsync(name, id, asAt, stop) is { } elsewhere) return elsewhere;
        var author = User.Person()!.Author;
        var work = backlog.Add(ImportSteps.SessionOf(this), $"Importing {Stored.Name}", ImportLinks.Compare(name, id, asAt),
            (services, work, stopping) => ApplyAsync(services, work, (name, id, asAt, seen, author), stopping));
        return await ImportSteps.FollowAsync(this, work, "");
    }

    public IEnumerable<RecordChange> Of(ChangeKind kind) => Changes.Records.Where(change => change.Kind == kind).Take(EachKindShown);

    public int More(ChangeKind kind) => Math.Max(0, Changes.Count(kind) - EachKindShown);

    public static string Said(ChangedRecord record) => record switch
    {
        ChangedRecord.Holder => "Post holder",
        ChangedRecord.Term => "Term",
        _ => record.ToString(),
    };

    private async Task<IActionResult?> FindAsync(string name, Id<StoredFile> id, DateOnly asAt, CancellationToken stop)
    {
        if (await steps.FileAsync(name, id, stop) is not { } file) return NotFound();
        (PlanName, Stored, AsAt) = (name, file, asAt);
        if ((await steps.ReadAsync(file, name, stop)).Reading?.Plan is not { } draft) return Redirect(ImportLinks.Found(name, id, asAt));

        Preview = await importer.PreviewAsync(name, draft, asAt, file.Sha256, stop);
        if (!IsNew) new Shell(Changes.Stored.Plan, PlanPart.Import, Exactly: false).Put(this);
        return null;
    }

    private static async Task<WorkResult> ApplyAsync(
        IServiceProvider services, Work work, (string Plan, Id<StoredFile> File, DateOnly AsAt, Guid? Seen, string Author) asked, CancellationToken stop)
    {
        var steps = services.GetRequiredService<ImportSteps>();
        var file = (await steps.FileAsync(asked.Plan, asked.File, stop))!;
        if ((await steps.ReadAsync(file, asked.Plan, stop)).Reading is not { } reading) return new WorkResult(work.Back, "The file could not be read again.");

        services.GetRequiredService<MilepostDb>().Author = new Author(asked.Author);
        var outcome = await services.GetRequiredService<PlanImporter>().ApplyAsync(
            new ImportRequest(asked.Plan, file.ToSource(), reading, asked.AsAt, asked.Seen), new Told(work), stop);
        return outcome switch
        {
            Imported imported => new WorkResult(ImportLinks.Done(asked.Plan, imported.Import)),
            StaleComparison => new WorkResult(work.Back + "&moved=true"),
            ImportRefused refused => new WorkResult(work.Back, refused.Reason),
            _ => new WorkResult(work.Back),
        };
    }

    private sealed class Told(Work work) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value) =>
            work.Said = $"{value.ActionsDone} of {Say.Count(value.ActionsInAll, "action")} done";
    }
}
