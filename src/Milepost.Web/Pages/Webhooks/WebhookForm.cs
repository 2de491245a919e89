using Microsoft.AspNetCore.Mvc.ModelBinding;
using Milepost.Store.Facts;
using Milepost.Store.Webhooks;
using Milepost.Web.Components;
using Milepost.Web.Webhooks;

namespace Milepost.Web.Pages.Webhooks;

/// <summary>What somebody answers who makes a webhook.</summary>
public sealed class WebhookForm
{
    public string? Name { get; set; }
    public string? Address { get; set; }
    public List<string> Events { get; set; } = [];

    /// <summary>The ids of the plans that it is told of; none for all.</summary>
    public List<string> Plans { get; set; } = [];

    public IReadOnlyList<Option> EventOptions => [.. HookEvents.All.Select(what => new Option(HookEvents.Said(what), HookEvents.Label(what)) { Chosen = Events.Contains(HookEvents.Said(what)) })];

    public IReadOnlyList<Option> PlanOptions(IReadOnlyList<ListedPlan> plans) => [.. plans.Select(plan => new Option(plan.Id.ToString(), plan.Title, plan.Authority) { Chosen = Plans.Contains(plan.Id.ToString()) })];

    /// <summary>Checks the answers; what is wrong is said beside its field.</summary>
    public bool Check(ModelStateDictionary state, HookNetwork network, IReadOnlyList<ListedPlan> plans)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(network);
        (Name, Address) = (Name?.Trim(), Address?.Trim());
        if (string.IsNullOrEmpty(Name)) state.AddModelError("Form.Name", "Say what it is for, such as: messages to the programme’s channel");
        else if (Name.Length > Webhook.LongestName) state.AddModelError("Form.Name", $"What it is for must be {Webhook.LongestName} characters or fewer");
        if (network.Refusal(Address) is { } why) state.AddModelError("Form.Address", why);
        else if (Address!.Length > Webhook.LongestAddress) state.AddModelError("Form.Address", $"The address must be {Webhook.LongestAddress} characters or fewer");
        Events = [.. Events.Intersect(HookEvents.All.Select(HookEvents.Said))];
        if (Events.Count == 0) state.AddModelError("Form.Events", "Choose what it is told of");
        // None means every plan, so that one that is gone must not be left out in silence.
        if (Plans.Except(plans.Select(plan => plan.Id.ToString())).Any()) state.AddModelError("Form.Plans", "Choose the plans again: one of them is no longer there");
        return state.IsValid;
    }
}
