using Milepost.Measuring;
using Milepost.Measuring.Scoring;
using Milepost.Plans;
using Milepost.Reporting.Scorecards;
using Milepost.Web.Access;
using Milepost.Web.Pages.Scorecards;
using static Milepost.Web.Api.Lists.RowColumns;

namespace Milepost.Web.Api.Lists;

/// <summary>The scorecards of each plan, a row for each measure on each.</summary>
internal static class ScorecardLists
{
    private sealed record CardRow(ReadPlan In, Scorecard Card, string Heading, int Place, ScorecardRow What)
    {
        public DisclosedReading Shown { get; } = ScorecardTable.Disclosed(What);
        public Milepost.Plans.Reading? Latest => What.Latest?.Reading;
    }

    private static PlanRows<CardRow> Rows { get; } = new(
        "scorecards", "Scorecards", "What is on each scorecard of each plan: a row for each measure on each. Numbers that would tell of a few children are left out, and “hidden” says so.",
        Permission.SeePlan, OnCards, row => $"{row.Card.Id}:{row.What.Measure.Id}")
    {
        Shown = new ColumnsOf<CardRow>()
            .Text("id", "The ids of the scorecard and the measure, which never change.", SomeId + ":" + OtherId, row => $"{row.Card.Id}:{row.What.Measure.Id}").Plan(row => row.In)
            .Text("scorecard", "What the scorecard is called.", "Improvement board scorecard", row => row.Card.Name)
            .Text("kind", "What it is for: improvementBoard, basics, service, partner, frontDoor, workforce, village or other.", "improvementBoard", row => Word(row.Card.Kind))
            .Text("audience", "Who looks at it.", "Children’s Improvement Board", row => row.Card.Audience)
            .Number("place", "Its place on the scorecard, from 1.", 3, row => row.Place)
            .Text("heading", "The heading that it stands under.", "Practice", row => row.Heading.Length == 0 ? null : row.Heading)
            .Text("reference", "The code by which the council’s scorecard knows it.", "A1", row => ScorecardWords.Reference(row.What.Measure))
            .Text("measureId", "The id of the measure.", OtherId, row => row.What.Measure.Id.ToString())
            .Text("measure", "What is measured.", "Assessments inside 45 working days", row => row.What.Measure.Title)
            .Day("lastDay", "The last day that the latest reading speaks of.", "2026-10-31", row => row.Latest?.LastDay)
            .Fraction("numerator", "How many were counted.", 149, row => row.Shown.IsHidden ? null : row.Latest?.Numerator)
            .Fraction("denominator", "Out of how many.", 173, row => row.Shown.IsHidden ? null : row.Latest?.Denominator)
            .Fraction("value", "What it comes to.", 86.127168, row => row.Shown.IsHidden ? null : row.What.Latest?.Value)
            .Text("unit", "What the value is in.", "percentage", row => row.Latest?.Unit)
            .Truth("hidden", "Whether the numbers are left out because they are of few children.", false, row => row.Shown.IsHidden)
            .Fraction("target", "What it is to come to.", 85, row => row.What.Measure.Target)
            .Text("variation", "Whether the latest reading is more than chance: tooFew, common, improvement, concern or special.", "improvement", row => row.Latest is null ? null : Word(row.What.Standing.Variation))
            .Text("assurance", "Whether the target will be met as things are: passes, fails, hitOrMiss, tooFew, noDirection or noTarget.", "hitOrMiss", row => row.Latest is null ? null : Word(row.What.Standing.Assurance))
            .Texts("howFar", "How far it is from its target, in words.", ["It meets the target of 85%."], row => row.Shown.IsHidden ? [] : ScorecardWords.Far(row.What))
            .Day("reachedOnTrend", "The day on which it comes to the target if it goes on as it does.", "2027-01-14", row => row.Shown.IsHidden ? null : row.What.Distance?.ReachedOn)
            .Text("asked", "Why something is to be said of the latest reading.", "More than chance, and better", row => row.Card.AsksCommentary ? row.What.Asked : null)
            .Truth("owed", "Whether that is still owed.", false, row => row.Card.AsksCommentary ? row.What.Owed : null)
            .Text("what", "What was said that the figures say.", "Seven months in a row lie above the mean.", row => row.What.Said?.What)
            .Text("soWhat", "What was said that it means.", "Fewer families wait.", row => row.What.Said?.SoWhat)
            .Text("nowWhat", "What was said that is done about it.", "The second team stays until March.", row => row.What.Said?.NowWhat)
            .Text("saidBy", "Who said it.", "Amina Osei, Head of Assessment", row => row.What.Said?.By)
            .Day("saidOn", "The day it was said.", "2026-11-09", row => row.What.Said?.On)
            .Text("address", "The page of the scorecard.", "https://milepost.wexcombe.example/plans/wexcombe/scorecards/" + SomeId, row => row.In.Link(ScorecardLinks.Card(row.In.Name, row.Card.Id))),
        MadeOf = row =>
        [
            row.Card.Id.Value, row.What.Measure.Id.Value, .. row.In.Facts.Readings.Where(one => one.MeasureId == row.What.Measure.Id).Select(one => one.Id.Value),
            .. row.In.Facts.Commentaries.Where(one => one.MeasureId == row.What.Measure.Id).Select(one => one.Id.Value),
        ],
    };

    public static IReadOnlyList<ApiList> All { get; } = [Rows];

    private static IEnumerable<CardRow> OnCards(ReadPlan plan) =>
        from card in plan.Facts.Scorecards
        let standing = SeenCards.Of(plan.Facts, plan.Assessment.AsAt)[card]
        from row in standing.Parts.SelectMany(part => part.Rows.Select(row => (part.Heading, row))).Index()
        select new CardRow(plan, card, row.Item.Heading, row.Index + 1, row.Item.row);
}
