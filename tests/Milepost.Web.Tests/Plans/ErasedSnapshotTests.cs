using System.Net;
using Microsoft.EntityFrameworkCore;
using Milepost.Reporting;
using Milepost.Store.History.Erasing;
using Milepost.Web.Tests.Api;
using Milepost.Web.Tests.Host;

namespace Milepost.Web.Tests.Plans;

/// <summary>What is erased by right is gone from every page and paper of a snapshot and of an earlier day, also from those that a browser holds.</summary>
[Collection(ChangedPlan.Shared)]
public sealed class ErasedSnapshotTests(ChangedPlan plan)
{
    private const string Seen = "/plans/wexcombe/plan?snapshot=1";

    private static readonly string[] told =
    [
        Seen, "/plans/wexcombe/plan/file?snapshot=1&format=csv", $"/plans/wexcombe/actions/{ChangedPlan.Renamed}?snapshot=1",
        "/plans/wexcombe/changes?from=1&to=today", "/plans/wexcombe/changes/file?from=1&to=today&format=html", "/api/v1/actions?plan=wexcombe&snapshot=1",
        "/plans/wexcombe/plan?asAt=2026-11-23", "/api/v1/actions?plan=wexcombe&asAt=2026-11-23",
    ];

    private readonly Site site = plan.Site;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_text_that_was_erased_is_on_no_page_and_no_paper_of_the_past_any_more()
    {
        var browser = await (await site.SignInAsync()).OpenAsync(Seen);
        using var program = await ApiClient.OfAsync(site);
        var held = browser.Response.Headers.ETag!.ToString();
        Assert.Equal(HttpStatusCode.NotModified, (await browser.OpenOnlyAsync(Seen, held)).Status);
        Assert.DoesNotContain(SnapshotStamp.ErasedSince, await TextAsync(Seen), StringComparison.Ordinal);
        foreach (var address in told) Assert.Contains(ChangedPlan.Named, await TextAsync(address), StringComparison.Ordinal);

        await site.InStoreAsync(async db =>
        {
            var entry = await db.History.Where(change => change.RecordId == ChangedPlan.Renamed.Value && change.Field == "Title").Select(change => change.Sequence).SingleAsync(Stop);
            return await new HistoryEraser(db).EraseAsync(new(entry, null, "Asked for by the family", AlsoStanding: false), Stop);
        });

        Assert.Equal(HttpStatusCode.OK, (await browser.OpenOnlyAsync(Seen, held)).Status);
        foreach (var address in told)
        {
            using var queries = new Queries(site);
            var text = await TextAsync(address);
            Assert.InRange(queries.Asked, 1, 15);
            Assert.DoesNotContain("Zebedee", text, StringComparison.Ordinal);
            Assert.Contains(ErasedTexts.Mark, text, StringComparison.Ordinal);
        }

        foreach (var address in (string[])[Seen, "/plans/wexcombe?snapshot=1", $"/plans/wexcombe/actions/{ChangedPlan.Renamed}?snapshot=1", "/plans/wexcombe/changes/file?from=2026-11-01&to=1&format=html"])
        {
            Assert.Contains(SnapshotStamp.ErasedSince, await TextAsync(address), StringComparison.Ordinal);
        }

        async Task<string> TextAsync(string address) =>
            await (address.StartsWith("/api", StringComparison.Ordinal) ? await program.GetAsync(address) : (await browser.OpenOnlyAsync(address)).Response).Content.ReadAsStringAsync(Stop);
    }
}
