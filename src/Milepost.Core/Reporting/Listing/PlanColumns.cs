using System.Globalization;
using Milepost.Calendar;
using Milepost.Wording;

namespace Milepost.Reporting.Listing;

/// <summary>Every column there is, in the one order that all tables have them in.</summary>
public static class PlanColumns
{
    public const string Reference = "reference";
    public const string Title = "action";
    public const string Priority = "priority";
    public const string Due = "due";
    public const string Updated = "updated";
    public const string Rating = "rating";
    public const string Impact = "impact";

    private static readonly PlanColumn dueOn = new(Due, "Due", 10, row => Day(row.Action.Due.Now));
    private static readonly PlanColumn late = new("late", "Days late", 6, row => Count(row.Action.Due.OverdueBy)) { Number = true };
    private static readonly PlanColumn firstAgreed = new("first", "First agreed", 10, row => Day(row.Action.Due.FirstAgreed));
    private static readonly PlanColumn updatedOn = new("updated-on", "Updated on", 9, row => row.Action.LastProgress is { } last ? new DateCell(Say.Date(last.On), last.On) : Words(null));
    private static readonly PlanColumn lastUpdate = new(Updated, "Last update", 26, row => Words(row.Action.LastProgress?.Note.Trim()));

    /// <summary>All that can be chosen. To offer another, add it here and to nothing else.</summary>
    public static IReadOnlyList<PlanColumn> All { get; } =
    [
        new(Reference, "Ref.", 5, row => Words(row.Action.Facts.Action.Reference)) { Always = true },
        new(Title, "Action", 28, row => Words(row.Action.Facts.Action.Title)) { Always = true, Noun = nouns => nouns.Action },
        new(Priority, "Priority", 16, row => Words(PlanListing.Heading(row.Priority))) { Noun = nouns => nouns.Priority },
        new("section", "Section", 12, row => Words(row.Action.Facts.Action.Section)),
        new("lead", "Lead", 12, row => Lines(row.Action.Facts.Leads.Select(lead => lead.Name))),
        new("start", "Start", 10, row => Days(row.Action.Facts.Action.Start)),
        dueOn with { InFile = [dueOn, late, firstAgreed] },
        firstAgreed,
        new("moved", "Moved", 10, row => Words(row.Moved))
        {
            InFile =
            [
                new("moves", "Times moved", 6, row => Count(row.Action.Due.Moves)) { Number = true },
                new("later", "Days later than first agreed", 7, row => Count(row.Action.Due.DaysLater)) { Number = true },
            ],
        },
        new(Rating, "Action rating", 11, row => row.Listing.Rating(row.Action.Shown)),
        new(Impact, "Impact rating", 11, row => row.Listing.Rating(row.Action.Impact)),
        new("suggested", "What the facts suggest", 11, row => row.Listing.Suggested(row.Action)),
        new("why", "Why they suggest it", 20, row => Words(row.Listing.WhySuggested(row.Action))),
        new("distance", "Where it stands", 16, row => Words(Say.Sentence(row.Action.Distance))),
        new("impact-distance", "How far children are from it", 18, row => Words(row.Listing.ImpactDistance(row.Action))),
        new("overall", "Overall rating", 11, row => row.Listing.Rating(row.Action.Overall)),
        new("doubt", "What the dates say of the rating", 18, row => Words(row.Listing.DoubtOf(row.Action))),
        new("steps", "Steps done", 7, row => Words(row.Action.Steps.Count == 0 ? null : string.Create(CultureInfo.InvariantCulture, $"{row.Action.StepsDone} of {row.Action.Steps.Count}")))
        {
            InFile =
            [
                new("steps-done", "Steps done", 6, row => Count(row.Action.StepsDone)) { Number = true },
                new("steps-all", "Steps in all", 6, row => Count(row.Action.Steps.Count)) { Number = true },
            ],
        },
        new("next", "Next step due", 10, row => Words(row.NextStep))
        {
            InFile = [new("next", "Next step due", 10, row => Day(row.NextStepDue))],
        },
        lastUpdate with { InFile = [updatedOn, lastUpdate] },
        new("tests", "How will we know?", 18, row => Lines(row.Action.Facts.SuccessTests.Select(test => test.Text))),
        new("statements", "What children will say", 18, row => Lines(row.Action.Facts.ChildrensStatements.Select(statement => statement.Text))),
        new("recommendations", "Recommendations answered", 12, row => Words(Say.List([.. row.Listing.AnsweredBy(row.Action)]))),
        new("provenance", "Source", 9, row => Words(string.Join(", ", row.Action.Facts.Action.Provenance))),
        new("evidence", "Pieces of evidence", 7, row => Count(row.Action.Facts.Evidence.Count + row.Action.Steps.Sum(step => step.Facts.Evidence.Count))) { Number = true },
        new("place", "Place in the last file", 10, row => Words(row.Action.Facts.Action.SourcePlace)),
    ];

    /// <summary>What everybody sees until they choose.</summary>
    public static IReadOnlyList<PlanColumn> Usual { get; } = Of(["lead", Due, Rating, Impact, "distance", Updated]);

    /// <summary>What stands beside the picture of the timeline.</summary>
    public static IReadOnlyList<PlanColumn> OfTimeline { get; } =
    [
        .. Of(["start"]), firstAgreed, new("before", "Agreed before", 10, row => Day(PlanTimeline.Before(row.Action, row.Listing.AsAt))), dueOn,
        new("later", "Days later than first agreed", 7, row => Count(row.Action.Due.DaysLater)) { Number = true },
        new("state", "How it stands", 10, row => Words(PlanTimeline.State(row.Action, row.Listing.AsAt))),
    ];

    /// <summary>What stands beside each action where it is held against the recommendations.</summary>
    public static IReadOnlyList<PlanColumn> OfCoverage { get; } =
    [
        .. Of([]), new("answers", "Recommendations answered", 40, row => Lines(row.Listing.Answers(row.Action))),
        new("may-answer", "Recommendations it may answer", 30, row => Lines(row.Listing.MayAnswer(row.Action))),
    ];

    /// <summary>The columns of those names, in the house's order, with those that every row has; a name that is none is passed over. The usual ones are always the same list.</summary>
    public static IReadOnlyList<PlanColumn> Of(IEnumerable<string> keys)
    {
        var wanted = keys.ToHashSet(StringComparer.Ordinal);
        List<PlanColumn> columns = [.. All.Where(column => column.Always || wanted.Contains(column.Key))];
        return Usual is { } usual && usual.SequenceEqual(columns) ? usual : columns;
    }

    /// <summary>What a person may choose of these, as addresses say it: "lead,due,rating".</summary>
    public static string Key(IEnumerable<PlanColumn> columns) => string.Join(',', columns.Where(column => !column.Always).Select(column => column.Key));

    /// <summary>The columns with the priority among them, which a page shows as a heading.</summary>
    internal static IReadOnlyList<PlanColumn> WithPriority(IReadOnlyList<PlanColumn> shown) => shown.Any(column => column.Key == Priority)
        ? shown
        : [.. shown.TakeWhile(column => column.Always), All.First(column => column.Key == Priority), .. shown.SkipWhile(column => column.Always)];

    /// <summary>The columns as a file has them: each place of the page that shows two things is two columns, and none stands twice.</summary>
    public static IReadOnlyList<PlanColumn> InFile(IReadOnlyList<PlanColumn> shown) =>
        [.. shown.SelectMany(column => column.InFile.Count > 0 ? column.InFile : [column]).DistinctBy(column => column.Key)];

    private static TextCell Words(string? words) => new(string.IsNullOrEmpty(words) ? [] : [words]);

    private static TextCell Lines(IEnumerable<string> lines) => new([.. lines]);

    private static Cell Count(int? count) => count is { } number ? new NumberCell(number) : Words(null);

    private static Cell Day(WrittenDate? date) => date is null ? Words(null) : new DateCell(date.Said, date.Date);

    private static Cell Days(IReadOnlyList<WrittenDate> dates) => dates is [var only] ? Day(only) : Lines(dates.Select(date => date.Said));
}
