using Microsoft.EntityFrameworkCore;
using Milepost.Identity;
using Milepost.People;
using Milepost.Plans;
using Milepost.Store;
using Milepost.Web.Components;
using Milepost.Wording;

namespace Milepost.Web.Pages.Administration;

/// <summary>The plans and priorities that a grant may be for, by the words that people know them by.</summary>
/// <param name="Plans">Every plan.</param>
/// <param name="Priorities">Every priority that stands.</param>
public sealed record GrantReach(IReadOnlyList<Plan> Plans, IReadOnlyList<Priority> Priorities)
{
    private const string Every = "every";
    private const int Room = 90;

    /// <summary>Every answer to "how far does it reach?".</summary>
    public IReadOnlyList<Option> Options =>
    [
        new("", "Choose"), new(Every, "Every plan, now and later"),
        .. Plans.SelectMany(plan => Priorities.Where(one => one.PlanId == plan.Id).OrderBy(one => one.Position)
            .Select(one => new Option($"{plan.Id}/{one.Id}", Say.Shorten($"{plan.Title}, only {Named(one)}", Room)))
            .Prepend(new Option(plan.Id.ToString(), Say.Shorten($"{plan.Title}, all of it", Room)))),
    ];

    /// <summary>What was chosen; null where it is none of the answers.</summary>
    public (Id<Plan>? Plan, Id<Priority>? Priority)? Read(string? chosen)
    {
        if (string.IsNullOrEmpty(chosen) || Options.All(option => option.Value != chosen)) return null;
        if (chosen == Every) return (null, null);
        var parts = chosen.Split('/');
        return Id<Plan>.TryParse(parts[0], out var plan) ? (plan, parts.Length > 1 && Id<Priority>.TryParse(parts[1], out var priority) ? priority : null) : null;
    }

    /// <summary>"In every plan", "in Improvement plan, only 2 Children are heard, the work of Northshire Police".</summary>
    public string Said(Grant grant)
    {
        ArgumentNullException.ThrowIfNull(grant);
        var plan = grant.PlanId is not { } id ? "in every plan" : $"in {Plans.FirstOrDefault(one => one.Id == id)?.Title ?? "a plan that is no more"}";
        var priority = grant.PriorityId is not { } of ? "" : $", only {(Priorities.FirstOrDefault(one => one.Id == of) is { } known ? Named(known) : "a priority that is no more")}";
        return $"{plan}{priority}{(grant.Agency is { } agency ? $", the work of {agency}" : "")}";
    }

    /// <summary>What can be chosen now.</summary>
    public static async Task<GrantReach> OfAsync(MilepostDb db, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(db);
        return new(
            await db.Plans.AsNoTracking().OrderBy(plan => plan.Title).ToListAsync(stop),
            await db.Priorities.AsNoTracking().Where(one => one.WithdrawnOn == null).ToListAsync(stop));
    }

    private static string Named(Priority priority) => $"{priority.Reference} {priority.Title}".Trim();
}
