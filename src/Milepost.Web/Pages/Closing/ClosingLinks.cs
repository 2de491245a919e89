using Milepost.Actions;
using Milepost.Identity;
using Milepost.Web.Pages.Actions;
using Milepost.Web.Pages.Plans;

namespace Milepost.Web.Pages.Closing;

/// <summary>The addresses of closing an action and of testing what came of it.</summary>
public static class ClosingLinks
{
    public static string Impact(string plan) => $"{PlanLinks.Overview(plan)}/impact";

    /// <summary>Where somebody says that an action is done.</summary>
    public static string Close(string plan, Id<PlanAction> action) => $"{ActionLinks.Details(plan, action)}/close";

    /// <summary>Where a second person decides.</summary>
    public static string Decide(string plan, Id<Closure> closure) => $"{PlanLinks.Overview(plan)}/closures/{closure}";

    public static string Arrange(string plan, Id<PlanAction> action) => $"{ActionLinks.Details(plan, action)}/impact-test";

    /// <summary>Where whoever tested says what was found.</summary>
    public static string Conclude(string plan, Id<ImpactTest> test) => $"{Impact(plan)}/{test}";

    public static string State(string plan, Id<PlanAction> action) => $"{ActionLinks.Details(plan, action)}/state";
}
