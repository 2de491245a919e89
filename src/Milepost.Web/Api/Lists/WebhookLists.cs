using Microsoft.EntityFrameworkCore;
using Milepost.Store;
using Milepost.Store.Accounts;
using Milepost.Store.Webhooks;
using Milepost.Web.Access;

namespace Milepost.Web.Api.Lists;

/// <summary>Webhooks and what was told, for those who look after them. They belong to no plan.</summary>
internal sealed class WebhookList<T>(string name, string title, string about, Func<MilepostDb, CancellationToken, Task<List<T>>> rows, Func<T, Guid> key, ColumnsOf<T> shown)
    : ApiList(name, title, about, Permission.ManageWebhooks) where T : class
{
    public override TokenScope Scope => TokenScope.SeeWebhooks;
    public override bool IsOfPlans => false;
    public override IReadOnlyList<ApiColumn> Columns => shown.Columns;
    public override IReadOnlyList<ApiFilter> Filters => [];

    public override async Task<FoundRows> FindAsync(ApiReader reader, SeenPlans plans, Asked asked, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(asked);
        var all = (await rows(reader.Db, stop)).Select(row => new ApiRow(key(row).ToString(), row)).Where(row => asked.After is not { } after || string.CompareOrdinal(row.Key, after) > 0);
        return new(null, all.OrderBy(row => row.Key, StringComparer.Ordinal).ToAsyncEnumerable());
    }

    public override object? Value(object row, int column) => shown.Value((T)row, column);
}

/// <summary>The lists about webhooks.</summary>
internal static class WebhookLists
{
    /// <summary>What was told is forgotten after a month; more than this of it nobody reads.</summary>
    private const int Most = 10_000;

    public static IReadOnlyList<ApiList> All { get; } =
    [
        new WebhookList<Webhook>(
            "webhooks", "Webhooks", "The programs outside that are told when something happens. Their secrets are not among the columns.",
            (db, stop) => db.Webhooks.AsNoTracking().ToListAsync(stop), hook => hook.Id.Value,
            new ColumnsOf<Webhook>().Id("webhook", hook => hook.Id.Value)
                .Text("name", "What it is for.", "Messages to the programme’s channel", hook => hook.Name)
                .Text("address", "Where it is told.", "https://hooks.wexcombe.example/milepost", hook => hook.Address)
                .Texts("events", "What it is told of.", ["update.given", "rating.changed"], hook => hook.Events)
                .Texts("planIds", "The ids of the plans that it is told of; none for all.", [RowColumns.OtherId], hook => hook.Plans)
                .Instant("madeAt", "When it was made.", "2026-11-21T09:00:00Z", hook => hook.MadeAt)
                .Text("by", "Who made it.", "Jo Lindqvist, systems administrator", hook => hook.By)
                .Instant("stoppedAt", "When it was stopped; empty while it is told.", "2026-12-01T09:00:00Z", hook => hook.StoppedAt)
                .Text("stoppedBy", "Who stopped it.", "Jo Lindqvist, systems administrator", hook => hook.StoppedBy)),
        new WebhookList<WebhookDelivery>(
            "webhook-deliveries", "What webhooks were told", "Each telling of each webhook of the last month, and what was answered.",
            (db, stop) => db.WebhookDeliveries.AsNoTracking().OrderByDescending(one => one.Id).Take(Most).ToListAsync(stop), one => one.Id.Value,
            new ColumnsOf<WebhookDelivery>().Id("telling", one => one.Id.Value)
                .Text("webhookId", "The id of the webhook.", RowColumns.OtherId, one => one.WebhookId.ToString())
                .Text("event", "What happened.", "rating.changed", one => one.Event)
                .Instant("at", "When it was written down.", "2026-11-21T09:00:00Z", one => one.At)
                .Number("tries", "How often it was tried.", 1, one => one.Tries)
                .Number("status", "The status of the last answer.", 200, one => one.Status)
                .Text("refusal", "What was last said against it.", "It did not answer in 10 seconds", one => one.Refusal)
                .Instant("takenAt", "When it was taken.", "2026-11-21T09:00:02Z", one => one.TakenAt)
                .Instant("givenUpAt", "When nobody tried any more.", "2026-11-23T09:00:00Z", one => one.GivenUpAt)),
    ];
}
