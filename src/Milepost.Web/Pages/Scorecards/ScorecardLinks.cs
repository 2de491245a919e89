using Milepost.Actions;
using Milepost.Identity;
using Milepost.Plans;
using Milepost.Web.Pages.Actions;
using Milepost.Web.Pages.Measures;
using Milepost.Web.Pages.Plans;

namespace Milepost.Web.Pages.Scorecards;

/// <summary>The addresses of scorecards, of what is said beside readings, and of what ties measures to actions.</summary>
public static class ScorecardLinks
{
    public static string Index(string plan) => $"{PlanLinks.Overview(plan)}/scorecards";

    public static string Card(string plan, Id<Scorecard> card) => $"{Index(plan)}/{card}";

    public static string File(string plan, Id<Scorecard> card, string ending) => $"{Card(plan, card)}/file?format={ending}";

    public static string Make(string plan) => $"{Index(plan)}/make";

    public static string Edit(string plan, Id<Scorecard> card) => $"{Card(plan, card)}/edit";

    public static string Withdraw(string plan, Id<Scorecard> card) => $"{Card(plan, card)}/withdraw";

    /// <summary>Where somebody says what the latest reading means.</summary>
    public static string Comment(string plan, Id<Measure> measure, Id<Scorecard>? from = null) =>
        $"{MeasureLinks.Measure(plan, measure)}/commentary{(from is { } card ? $"?from={card}" : "")}";

    /// <summary>The measures that are still to be developed.</summary>
    public static string Backlog(string plan) => $"{PlanLinks.Measures(plan)}/backlog";

    public static string Develop(string plan, Id<Measure> measure) => $"{MeasureLinks.Measure(plan, measure)}/development";

    /// <summary>What ties measures to actions, and what is tied to nothing.</summary>
    public static string Ties(string plan) => $"{PlanLinks.Measures(plan)}/ties";

    public static string Ties(string plan, Id<Measure> measure) => $"{MeasureLinks.Measure(plan, measure)}/ties";

    public static string Ties(string plan, Id<PlanAction> action) => $"{ActionLinks.Details(plan, action)}/measures";

    public static string Caseloads(string plan) => $"{PlanLinks.Overview(plan)}/caseloads";

    public static string CountTeams(string plan) => $"{Caseloads(plan)}/count";
}
