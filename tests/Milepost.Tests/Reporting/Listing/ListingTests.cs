using System.Text;
using Milepost.Assessing;
using Milepost.Documents.Reading;
using Milepost.Documents.Writing;
using Milepost.Importing;
using Milepost.Importing.Reading;
using Milepost.Reporting;
using Milepost.Reporting.Listing;

namespace Milepost.Tests.Reporting.Listing;

/// <summary>A table that was taken from the plan can be given back to it.</summary>
public sealed class ListingTests
{
    private static readonly PlanAssessment Plan = Assessor.Assess(Wexcombe.Facts(), Wexcombe.ThisBoard);

    public static TheoryData<string, string> Files => new()
    {
        { "csv", string.Join(',', PlanColumns.All.Select(column => column.Key)) },
        { "xlsx", string.Join(',', PlanColumns.All.Select(column => column.Key)) },
        { "csv", string.Join(',', PlanColumns.Usual.Select(column => column.Key)) },
        { "xlsx", string.Join(',', PlanColumns.Usual.Select(column => column.Key)) },
        { "csv", "due" },
        { "xlsx", "first,next,updated" },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public void What_was_taken_is_read_back_as_the_same_actions(string ending, string keys)
    {
        var shown = PlanColumns.Of(keys.Split(','));
        var read = Read(Written(ending, shown), ending);
        var actions = Plan.Actions.ToList();

        Assert.Equal(actions.Select(action => action.Facts.Action.Reference), read.Actions.Select(action => action.Reference));
        Assert.Equal(actions.Select(action => action.Facts.Action.Title), read.Actions.Select(action => action.Title));
        Assert.Equal(Plan.Priorities.Select(priority => priority.Priority!.Title), read.Priorities.Select(priority => priority.Title));
        Assert.All(read.Actions, action => Assert.Empty(action.Steps));
        Column("lead", action => Joined(action.Facts.Leads.Select(lead => lead.Name)), draft => Joined(draft.Leads));
        Column("due", action => action.Due.Now?.Date, draft => draft.Due.SingleOrDefault()?.Date);
        Column("start", action => action.Facts.Action.Start.SingleOrDefault()?.Date, draft => draft.Start.SingleOrDefault()?.Date);
        Column("rating", action => action.Action?.Key, draft => draft.Ratings.Action?.Key);
        Column("impact", action => action.Impact?.Key, draft => draft.Ratings.Impact?.Key);
        Column("updated", action => action.LastProgress?.Text, draft => draft.Progress.SingleOrDefault());

        void Column<T>(string key, Func<ActionAssessment, T> stored, Func<ActionDraft, T?> drafted)
        {
            var there = shown.Any(column => column.Key == key);
            Assert.Equal(actions.Select(action => there ? stored(action) : default), read.Actions.Select(drafted));
        }
    }

    [Theory]
    [InlineData("csv")]
    [InlineData("xlsx")]
    public void Every_kind_of_date_is_read_back_as_it_is_said(string ending)
    {
        Milepost.Calendar.WrittenDate[] dates =
        [
            Milepost.Calendar.WrittenDate.On(A.Day("2026-12-01")), A.Month("2026-11"),
            new("w/c 2.11", A.Day("2026-11-02"), Milepost.Calendar.DatePrecision.Week),
            new("Q3", A.Day("2026-10-01"), Milepost.Calendar.DatePrecision.Quarter),
            new("2027", A.Day("2027-01-01"), Milepost.Calendar.DatePrecision.Year),
        ];
        var plan = Assessor.Assess(A.Plan([.. dates.Select((date, i) => An.Action($"1.{i + 1}", $"Agree the standard of number {i + 1} with every team", [date], null, ["Head of Safeguarding"]))]), Wexcombe.ThisBoard);
        var read = Read(Written(ending, PlanColumns.Usual, plan), ending);

        Assert.Equal(dates.Select(date => (date.Date, date.LastDay)), read.Actions.Select(action => (action.Due.Single().Date, action.Due.Single().LastDay)));
    }

    [Fact]
    public void Columns_keep_the_order_of_the_house_whatever_order_they_are_asked_in()
    {
        var asked = PlanColumns.Of(["updated", "lead", "nonsense", "due"]);

        Assert.Equal(["reference", "action", "lead", "due", "updated"], asked.Select(column => column.Key));
        Assert.Equal(PlanColumns.All.Count, PlanColumns.All.Select(column => column.Key).Distinct().Count());
        Assert.Equal(
            ["reference", "action", "lead", "due", "late", "first", "updated-on", "updated"], PlanColumns.InFile(asked).Select(column => column.Key));
    }

    [Fact]
    public void A_doubt_of_a_rating_stands_beside_it_and_a_persons_answer_beats_the_priority()
    {
        var priority = A.Priority("1", "Practice");
        var source = A.Source();
        var (first, second) = (A.Recommendation(source, "7", "The timeliness of assessments.", 1), A.Recommendation(source, "8", "The quality of plans.", 2));
        var action = An.Action(due: "2026-10-01", priority: priority).Rated("green", "2026-09-01");
        var facts = A.Plan([priority], action) with
        {
            Sources = [source],
            Recommendations = [first, second],
            Answers = [A.Answer(priority, first), A.Answer(priority, second)],
            ActionAnswers =
            [
                new(Identity.Id<Actions.ActionAnswer>.New(), A.PlanId, action.Action.Id, second.Id, Actions.AnswerVerdict.DoesNotAnswer, A.Day("2026-10-01"), "Programme manager"),
            ],
        };
        var plan = Assessor.Assess(facts, Wexcombe.ThisBoard);
        var table = PlanListing.Of(plan).Table(plan.Priorities, PlanColumns.Of(["doubt", "recommendations"]), "The plan", "");

        Assert.Contains("its date passed", Said(table.Rows[0][3]), StringComparison.Ordinal);
        Assert.Equal("7", Said(table.Rows[0][4]));
    }

    private static string? Joined(IEnumerable<string> names) => string.Join('|', names) is { Length: > 0 } joined ? joined : null;

    private static string Said(Cell cell) => string.Join('\n', ((TextCell)cell).Paragraphs);

    private static byte[] Written(string ending, IReadOnlyList<PlanColumn> shown, PlanAssessment? plan = null)
    {
        plan ??= Plan;
        var table = PlanListing.Of(plan).Table(plan.Priorities, shown, "The plan", "What was shown.");
        using var file = new MemoryStream();
        if (ending == "csv") CsvTable.Write(table, file);
        else SheetReport.Write(ListingReport.From(plan, table, "Every action, in the order of the plan", "Priya Nair, programme manager"), file);
        return file.ToArray();
    }

    private static PlanDraft Read(byte[] bytes, string ending)
    {
        Assert.True(DocumentReader.Read(new SourceFile($"taken.{ending}", bytes), CancellationToken.None).TryGetDocument(out var document, out _));
        return PlanReader.Read(document).Plan ?? throw new InvalidOperationException("no plan: " + Encoding.UTF8.GetString(bytes)[..200]);
    }
}
