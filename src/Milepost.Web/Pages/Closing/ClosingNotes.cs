using System.Security.Claims;
using Milepost.Actions;
using Milepost.Assessing;
using Milepost.Assessing.Closing;
using Milepost.Facts;
using Milepost.Plans;
using Milepost.Web.Access;
using Milepost.Web.Components;

namespace Milepost.Web.Pages.Closing;

/// <summary>What an action's page says of its closing, its test of impact, its state and who holds the posts that lead it.</summary>
/// <param name="Facts">The plan.</param>
/// <param name="Action">The action.</param>
/// <param name="Day">The day that the page speaks of; what came later is not said.</param>
public sealed record ClosingNotes(PlanFacts Facts, ActionAssessment Action, DateOnly Day)
{
    public string Plan => Facts.Plan.Name;
    public PlanAction Promise => Action.Facts.Action;
    public ImpactStanding? Impact { get; } = ImpactStanding.Of(Action, Day);

    /// <summary>Closures that were decided and tests that were held, newest first.</summary>
    public IReadOnlyList<(DateOnly On, string Said, string? Words)> Past =>
    [
        .. Action.Facts.Closures.Where(one => one.DecidedOn <= Day)
            .Select(one => (one.DecidedOn!.Value, $"{one.DecidedBy} {(one.Agreed == true ? "agreed that it is done" : "refused to close it")}", one.Decision))
            .Concat(Action.Facts.ImpactTests.Where(one => one.TestedOn <= Day)
                .Select(one => (one.TestedOn!.Value, $"{one.TestedBy} tested it: it {(one.Passed == true ? "passed" : "failed")}", one.Finding)))
            .OrderByDescending(one => one.Item1),
    ];

    public bool Nothing => Action.Closing.Asked is null && Action.State is null && Impact is null && Past.Count == 0;

    /// <summary>What this person may do about it.</summary>
    public IReadOnlyList<Crumb> Acts(ClaimsPrincipal user) => Promise.WithdrawnOn is not null ? [] : [.. All(user)];

    /// <summary>Who holds the post that a lead belongs to: "Dana Whitlock". Null where the lead is no post.</summary>
    public string? Held(Lead lead) => Posts.Of(Facts, lead) is not { } post ? null
        : post.IsGroup ? "a group"
        : Posts.HolderOf(Facts, post, Day) ?? "nobody holds it";

    public Post? PostOf(Lead lead) => Posts.Of(Facts, lead);

    private IEnumerable<Crumb> All(ClaimsPrincipal user)
    {
        if (Action.Closing.Asked is { } asked)
        {
            if (user.May(Permission.CloseActions, Facts, Action.Facts)) yield return new("Decide whether it is done", ClosingLinks.Decide(Plan, asked.Id));
        }
        else if (!Action.Complete && user.May(Permission.SayDone, Facts, Action.Facts))
        {
            yield return new("Say that it is done", ClosingLinks.Close(Plan, Promise.Id));
        }

        if (user.May(Permission.TestImpact, Facts, Action.Facts) && Action.Complete)
        {
            if (Impact?.Test is { } test) yield return new("Say what its test found", ClosingLinks.Conclude(Plan, test.Id));
            else if (Impact?.Stage is ImpactStage.ToArrange) yield return new("Arrange its test of impact", ClosingLinks.Arrange(Plan, Promise.Id));
        }

        if (user.May(Permission.EditPlan, Facts, Action.Facts)) yield return new(Action.State is null ? "Put it in a state" : "Change its state", ClosingLinks.State(Plan, Promise.Id));
    }
}
