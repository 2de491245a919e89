using Milepost.Actions;
using Milepost.Calendar;
using Milepost.Checking;
using Milepost.Facts;
using Milepost.Identity;
using Milepost.Plans;

namespace Milepost.Tests.Checking;

/// <summary>Plans to check, and what was found in them.</summary>
internal static class Checked
{
    public static readonly DateOnly Day = new(2026, 11, 21);

    public static PlanQuality Check(params ActionFacts[] actions) => PlanChecks.Of(A.Plan(actions), Day);

    public static IReadOnlyList<Finding> Found(this PlanQuality quality, CheckRule rule) => [.. quality.Findings.Where(finding => finding.Rule == rule)];

    public static IReadOnlyList<Finding> Found(this PlanFacts facts, CheckRule rule) => PlanChecks.Of(facts, Day).Found(rule);

    public static string Only(this PlanFacts facts, CheckRule rule) => Assert.Single(facts.Found(rule)).Message;

    public static ActionFacts Tested(this ActionFacts facts, string test) => facts with
    {
        SuccessTests = [.. facts.SuccessTests, new SuccessTest(Id<SuccessTest>.New(), A.PlanId, facts.Action.Id, test, facts.SuccessTests.Count)],
    };

    public static ActionFacts Heard(this ActionFacts facts, string statement) => facts with
    {
        ChildrensStatements = [.. facts.ChildrensStatements, new ChildrensStatement(Id<ChildrensStatement>.New(), A.PlanId, facts.Action.Id, statement, 0)],
    };

    /// <summary>An action that nothing is wrong with.</summary>
    public static ActionFacts Whole(string reference = "1.1", string title = "See every child alone within five days", string due = "2026-12-01") => An
        .Action(reference, title, due).Tested($"Audit of {reference}: 90% of children are seen within five days").Heard($"Somebody came to see me about {reference}");

    public static Measure Measure(string title, string? source, bool ready, params string[] actions)
    {
        var measure = new Measure(Id<Measure>.New(), A.PlanId, "FA1: Seeing children", title);
        measure.Describe(source, ready, actions);
        return measure;
    }

    public static WrittenDate Written(string text, string? day, bool completion = false) =>
        new(text, day is null ? null : A.Day(day), day is null ? DatePrecision.None : DatePrecision.Day, Completion: completion);

    public static ActionFacts Due(this ActionFacts facts, params WrittenDate[] due)
    {
        facts.Action.Schedule(facts.Action.Start, due);
        return facts;
    }

    public static AcceptedFinding Accepted(Finding finding, string because = "Looked at with the lead") =>
        new(Id<AcceptedFinding>.New(), A.PlanId, finding.Rule.Code, finding.Place.Id, finding.Fingerprint, because, Day, "Priya Nair");
}
