using Milepost.Assessing;
using Milepost.Calendar;
using Milepost.Charting;
using Milepost.Facts;
using Milepost.Plans;
using Milepost.Rating;
using Milepost.Suggesting;
using Milepost.Wording;

namespace Milepost.Reporting;

/// <summary>The tables that several papers share.</summary>
internal static class Tables
{
    /// <summary>The table a council knows: a row for every action, with the words of the plan itself.</summary>
    public static DataTable Full(PlanAssessment plan, string caption, IReadOnlyList<ActionAssessment> actions)
    {
        var starts = plan.Facts.Actions.Any(action => action.Action.Start.Count > 0);
        return new DataTable(
            caption,
            "Each action with its lead, its dates, its ratings and the latest progress.",
            [
                new("Ref.", 5, NamesRow: true), new(plan.Facts.Plan.Nouns.Action, starts ? 27 : 32), new("Lead", 12),
                .. When(starts, new Column("Start", 10)), new("Due", 14),
                new("Action rating", 11), new("Impact rating", 11), new("Progress", starts ? 27 : 32),
            ],
            [.. actions.Select(action => FullRow(plan, action, starts))]);
    }

    /// <summary>How far each action is; a kind of rating that the whole plan never uses takes no room.</summary>
    public static DataTable Standing(PlanAssessment plan, PriorityAssessment priority, PlanSuggestions suggestions, string caption)
    {
        var rated = plan.Actions.Any(action => action.Shown is not null);
        var impact = plan.Actions.Any(action => action.Impact is not null);
        return new DataTable(
            caption,
            "Each action with its ratings, how far from done it is, how far children are from what was promised, and when it is due.",
            [
                new("Ref.", 8, NamesRow: true), new(plan.Facts.Plan.Nouns.Action, 31),
                .. When(rated, new Column("Action rating", 19)), .. When(impact, new Column("Impact rating", 19)),
                new("Where it stands", 29), new("Due", 20),
            ],
            [.. priority.Actions.Select(action => (IReadOnlyList<Cell>)
            [
                Number(plan, action), Say.Shorten(action.Facts.Action.Title, 160),
                .. When(rated, Rating(plan, action.Shown?.Key)), .. When(impact, Rating(plan, action.Impact?.Key)),
                Far(action, suggestions), Due(action.Due),
            ])]);
    }

    /// <summary>How far the work is from done, and how far children are from what was promised where that is rated or measured.</summary>
    private static TextCell Far(ActionAssessment action, PlanSuggestions suggestions) => new(
    [
        Say.Sentence(action.Distance),
        .. suggestions.Find(action.Facts.Action.Id) is { ImpactDistance.Length: > 0 } found && (found.IsMeasured || action.Impact is not null) ? new[] { $"Impact: {Say.Sentence(found.ImpactDistance)}" } : [],
    ]);

    public static DataTable Numbers(RatingScheme scheme, IReadOnlyList<RatingBar> bars, string firstHeading)
    {
        var keys = bars.SelectMany(bar => bar.Segments).Where(segment => segment.Count > 0).Select(segment => segment.Key)
            .Distinct().OrderBy(key => key.Length == 0 ? int.MaxValue : scheme.Rank(key)).ToList();

        return new DataTable(
            "The numbers behind the picture",
            "A row for each priority with the number of actions at each rating.",
            [
                new(firstHeading, 40, NamesRow: true),
                .. keys.Select(key => new Column(key.Length == 0 ? "Not rated" : Heading(scheme[key]), 12, Number: true)),
                new("All", 9, Number: true),
            ],
            [
                .. bars.Select(bar => Row(bar.Label, key => bar.Segments.Where(segment => segment.Key == key).Sum(segment => segment.Count))),
                .. bars.Count > 1 ? [Row("Whole plan", key => bars.Sum(bar => bar.Segments.Where(segment => segment.Key == key).Sum(segment => segment.Count)))] : Array.Empty<IReadOnlyList<Cell>>(),
            ]);

        IReadOnlyList<Cell> Row(string name, Func<string, int> count) =>
            [name, .. keys.Select(key => new NumberCell(count(key))), new NumberCell(keys.Sum(count))];
    }

    /// <summary>What each rating means in this council.</summary>
    public static DataTable Key(RatingScheme scheme) => new(
        "Key to ratings",
        "Each rating with its letter, its shape and what this council means by it.",
        [new("Rating", 20, NamesRow: true), new("What it means", 80)],
        [.. scheme.Levels.Select(level => (IReadOnlyList<Cell>)[new RatingCell(level), new TextCell(Meaning(level))])]);

    /// <summary>What the states mean that actions are in; null where none is in any.</summary>
    public static DataTable? States(PlanAssessment plan)
    {
        var states = plan.Actions.Select(action => action.State?.State).OfType<RatingState>().Distinct().ToList();
        return states.Count == 0 ? null : new DataTable(
            "States beside the ratings",
            "Each state that an action of this plan is in, with what it means and what follows from it.",
            [new("State", 20, NamesRow: true), new("What it means", 80)],
            [.. states.Select(state => (IReadOnlyList<Cell>)
                [Say.Capital(state.Word), new TextCell([.. new[] { state.Meaning, state.Follows }.OfType<string>().Where(words => words.Length > 0)])])]);
    }

    public static DataTable Glossary(IReadOnlyList<GlossaryTerm> terms) => new(
        "Words used in this report",
        "Each term with its meaning.",
        [new("Term", 25, NamesRow: true), new("Meaning", 75)],
        [.. terms.Select(term => (IReadOnlyList<Cell>)[term.Term, term.Meaning])]);

    public static Cell Rating(PlanAssessment plan, string? key) => new RatingCell(key is null ? null : plan.Scheme[key]);

    /// <summary>Its number, with the one that the board knew it by where that was another.</summary>
    private static Cell Number(PlanAssessment plan, ActionAssessment action)
    {
        var now = action.Facts.Action.Reference ?? "–";
        var was = plan.Facts.FormerReferences.LastOrDefault(one => one.ActionId == action.Facts.Action.Id && one.On <= plan.AsAt
            && !one.Because.StartsWith("merged", StringComparison.Ordinal) && KnownReferences.Key(one.Reference) != KnownReferences.Key(now));
        return was is null ? now : new TextCell([now, $"(was {was.Reference})"]);
    }

    private static IReadOnlyList<Cell> FullRow(PlanAssessment plan, ActionAssessment action, bool starts) =>
    [
        action.Facts.Action.Reference ?? "–",
        Promise(action),
        new TextCell([.. action.Facts.Leads.Select(lead => lead.Name)]),
        .. When(starts, Dates(action.Facts.Action.Start)),
        Due(action.Due),
        Rating(plan, action.Shown?.Key),
        Rating(plan, action.Impact?.Key),
        Progress(action),
    ];

    private static TextCell Promise(ActionAssessment action) => new(
        [action.Facts.Action.Title, .. action.Steps.Select(step => $"{(step.Facts.Step.Reference is { } letter ? letter + ") " : "– ")}{step.Facts.Step.Title}{(step.Done ? " (done)" : step.Due.OverdueBy is { } days ? $" (overdue by {Say.Days(days)})" : "")}")]);

    private static TextCell Progress(ActionAssessment action)
    {
        if (action.LastProgress is not { } last) return new TextCell([]);

        return new TextCell([$"{Say.Date(last.On)}: {last.Told.Trim()}"]);
    }

    private static Cell Dates(IReadOnlyList<WrittenDate> dates) =>
        dates.Count == 1 ? new DateCell(dates[0].Said, dates[0].Date) : new TextCell([.. dates.Select(date => date.Said)]);

    private static DateCell Due(DueStanding due)
    {
        if (due.Now is not { } now) return new DateCell("", null);

        var remark = due.FirstAgreed is { } first ? $"first agreed {first.Said}, moved {Say.Times(due.Moves)}" : null;
        return new DateCell(now.Said, now.Date, remark);
    }

    private static T[] When<T>(bool wanted, T one) => wanted ? [one] : [];

    private static string Heading(RatingLevel level) =>
        $"{RatingShapes.Character(level.Shape)} {level.Letter} {level.Word}";

    private static List<string> Meaning(RatingLevel level)
    {
        var words = new List<string>();
        if (level.Meaning is { Length: > 0 } meaning) words.Add(meaning);
        if (level.ActionMeaning is { Length: > 0 } action) words.Add("Action: " + action);
        if (level.ImpactMeaning is { Length: > 0 } impact) words.Add("Impact: " + impact);
        if (words.Count == 0) words.Add(Say.Sentence(level.Word));
        return words;
    }
}
