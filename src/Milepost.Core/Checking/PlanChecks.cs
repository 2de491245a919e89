using Milepost.Assessing;
using Milepost.Facts;
using Milepost.Plans;

namespace Milepost.Checking;

/// <summary>Checks a plan as written. The only place where findings are born.</summary>
public static class PlanChecks
{
    private static readonly (CheckRule Rule, Func<Look, IEnumerable<Finding>> Find)[] Rules =
    [
        (CheckRules.UnansweredRecommendation, AnswerRule.Unanswered),
        (CheckRules.NoLead, WhoAndWhenRules.NoLead),
        (CheckRules.NoDate, WhoAndWhenRules.NoDate),
        (CheckRules.LeadMonth, WhoAndWhenRules.LeadMonth),
        (CheckRules.LeadShare, WhoAndWhenRules.LeadShare),
        (CheckRules.DateImpossible, DateRules.Impossible),
        (CheckRules.DateBeforeInspection, DateRules.BeforeInspection),
        (CheckRules.DateBackwards, DateRules.Backwards),
        (CheckRules.DateFar, DateRules.Far),
        (CheckRules.DateDoubted, DateRules.Doubted),
        (CheckRules.DueCliff, CliffRule.DueCliff),
        (CheckRules.NoSuccessTest, HowWeKnowRules.NoSuccessTest),
        (CheckRules.NoChildrensStatement, HowWeKnowRules.NoChildrensStatement),
        (CheckRules.NoMeasure, HowWeKnowRules.NoMeasure),
        (CheckRules.MeasureNotReady, HowWeKnowRules.NotReady),
        (CheckRules.MeasureWithoutSource, HowWeKnowRules.WithoutSource),
        (CheckRules.MeasureCodeTwice, HowWeKnowRules.CodeTwice),
        (CheckRules.MeasureUnknownAction, HowWeKnowRules.UnknownAction),
        (CheckRules.MeasureUntied, HowWeKnowRules.Untied),
        (CheckRules.MeasureElsewhere, MeasureElsewhereRule.Elsewhere),
        (CheckRules.CompletedAndToCome, ContradictionRules.CompletedAndToCome),
        (CheckRules.SaidBothWays, ContradictionRules.SaidBothWays),
        (CheckRules.RedUnderGreener, ContradictionRules.RedUnderGreener),
        (CheckRules.SeveralRatings, ContradictionRules.SeveralRatings),
        (CheckRules.VagueVerb, WordingRules.Vague),
        (CheckRules.ProcessNotChildren, WordingRules.NotChildren),
        (CheckRules.SameProgress, SameTextRules.Progress),
        (CheckRules.SameWording, SameTextRules.Wording),
        (CheckRules.UnknownAcronym, AcronymRule.Unknown),
        (CheckRules.NoWords, WordingRules.NoWords),
        (CheckRules.ReferenceGap, ReferenceRules.Gaps),
        (CheckRules.ReferenceTwice, ReferenceRules.Twice),
        (CheckRules.NoReference, ReferenceRules.None),
        (CheckRules.NothingRated, ShapeRules.NothingRated),
        (CheckRules.HeadingTwice, ShapeRules.HeadingTwice),
        (CheckRules.TooManyPriorities, ShapeRules.TooManyPriorities),
        (CheckRules.GovernanceHeavy, ShapeRules.GovernanceHeavy),
    ];

    /// <summary>By the plan's own words and limits.</summary>
    public static PlanQuality Of(PlanFacts facts, DateOnly asAt)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return Of(Assessor.Assess(facts, asAt), facts.Plan.Checks);
    }

    /// <summary>By other words and limits, to see what they would change.</summary>
    public static PlanQuality Of(PlanAssessment assessment, CheckPolicy policy)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        ArgumentNullException.ThrowIfNull(policy);
        var look = new Look(assessment, policy);
        // An empty plan has nothing wrong in it yet; a page that says so is kinder than twenty findings.
        var rules = look.Actions.Count == 0 ? [] : Rules.Where(rule => policy.Of(rule.Rule.Code).On);
        return new(assessment.Facts, assessment.AsAt, policy, [.. rules.SelectMany(rule => rule.Find(look))], Scoring.Of(look));
    }
}
