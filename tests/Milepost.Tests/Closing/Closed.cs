using Milepost.Actions;
using Milepost.Assessing;
using Milepost.Facts;
using Milepost.Identity;
using Milepost.Plans;

namespace Milepost.Tests.Closing;

/// <summary>Says of an action that it was closed, tested or put in a state.</summary>
internal static class Closed
{
    public const string Sponsor = "Marcus Oyelaran, assistant director, social care";

    public static ActionFacts Asked(this ActionFacts facts, string on, string by = "Dana Whitlock, head of assessment") => facts with
    {
        Closures = [.. facts.Closures, new Closure(Id<Closure>.New(), A.PlanId, facts.Action.Id, by, A.Day(on), "Every team uses it")],
    };

    /// <summary>The closure that was asked last is agreed to, as the store does it; or refused.</summary>
    public static ActionFacts Decided(this ActionFacts facts, string on, bool agreed = true)
    {
        facts.Closures[^1].Decide(agreed, Sponsor, A.Day(on), agreed ? "Ten files show it" : "Two teams do not use it");
        return agreed ? facts.Rated("blue", on, "Ten files show it") : facts;
    }

    public static ActionFacts ToTest(this ActionFacts facts, string on) => facts with
    {
        ImpactTests =
        [
            .. facts.ImpactTests,
            new ImpactTest(Id<ImpactTest>.New(), A.PlanId, facts.Action.Id, A.Day(on), "An audit of twenty files", "Ruth Adeyemi") { ClosureId = facts.Closures is [.., var closure] ? closure.Id : null },
        ],
    };

    public static ActionFacts Tested(this ActionFacts facts, bool passed, string on)
    {
        facts.ImpactTests[^1].Conclude(passed, A.Day(on), "Ruth Adeyemi, practice auditor", passed ? "17 of 20 were better" : "Half had drifted again");
        return passed ? facts.Impact("blue", on) : facts.Rated("amber", on).Impact("red", on).In("slipped-back", on);
    }

    public static ActionFacts In(this ActionFacts facts, string? state, string on) => facts with
    {
        States = [.. facts.States, new StateChange(Id<StateChange>.New(), A.PlanId, facts.Action.Id, state, A.Day(on), Sponsor, "The board agreed")],
    };

    public static ActionAssessment On(this ActionFacts facts, string day) => Assessor.Assess(facts, Milepost.Rating.RatingScheme.Brag, A.Day(day));

    public static (Post Post, Holder Holder) Held(string title, string name, string? from = null, string? until = null)
    {
        var post = new Post(Id<Post>.New(), A.PlanId, title);
        return (post, HeldToo(post, name, from, until));
    }

    public static Holder HeldToo(Post post, string name, string? from = null, string? until = null)
    {
        var holder = new Holder(Id<Holder>.New(), A.PlanId, post.Id, name, from is null ? null : A.Day(from));
        if (until is not null) holder.Leave(A.Day(until));
        return holder;
    }
}
