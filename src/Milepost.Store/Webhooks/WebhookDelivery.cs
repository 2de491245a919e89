using Milepost.Identity;
using Milepost.Store.History;

namespace Milepost.Store.Webhooks;

/// <summary>One telling of one webhook, kept until it was taken, and to be seen afterwards.</summary>
/// <param name="id">Which one; whoever is told knows a second copy by it.</param>
/// <param name="webhookId">Which webhook.</param>
/// <param name="key">What it is of, once for each webhook: an entry of the history and what it means.</param>
/// <param name="event">What happened.</param>
/// <param name="body">What is sent, to the letter.</param>
/// <param name="at">When it was written, in UTC.</param>
[OutOfHistory]
public sealed class WebhookDelivery(Id<WebhookDelivery> id, Id<Webhook> webhookId, string key, string @event, string body, DateTime at)
{
    public Id<WebhookDelivery> Id { get; } = id;
    public Id<Webhook> WebhookId { get; } = webhookId;
    public string Key { get; } = key;
    public string Event { get; } = @event;
    public string Body { get; } = body;
    public DateTime At { get; } = at;

    /// <summary>When it is next to be tried; while somebody sends it, when another may think that they died of it.</summary>
    public DateTime NextTryAt { get; private set; } = at;

    public int Tries { get; private set; }
    public DateTime? TakenAt { get; private set; }

    /// <summary>When nobody will try any more.</summary>
    public DateTime? GivenUpAt { get; private set; }

    /// <summary>The status of the last answer; null where there was none.</summary>
    public int? Status { get; private set; }

    /// <summary>What was last said against it, in words.</summary>
    public string? Refusal { get; private set; }

    public Guid Version { get; private set; }

    public bool Waits => TakenAt is null && GivenUpAt is null;

    public void Claim(DateTime until) => (Tries, NextTryAt) = (Tries + 1, until);

    public void Taken(int status, DateTime at) => (Status, Refusal, TakenAt) = (status, null, at);

    public void Refused(int? status, string why, DateTime nextTryAt) => (Status, Refusal, NextTryAt) = (status, why, nextTryAt);

    public void GiveUp(int? status, string why, DateTime at) => (Status, Refusal, GivenUpAt) = (status, why, at);
}
