using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Milepost.Identity;
using Milepost.Importing;
using Milepost.Store.Files;
using Milepost.Store.History.Erasing;
using Milepost.Store.Importing;
using Milepost.Web.Tests.Host;

namespace Milepost.Web.Tests.History;

/// <summary>A file in which a text stood that was erased by right is given to nobody any more, and its page says why.</summary>
public sealed class DroppedFileTests
{
    private const string Personal = "Zebedee Quill was seen at home";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_dropped_file_is_said_to_be_dropped_and_stands_in_no_file_of_the_database()
    {
        await using var site = await Site.StartAsync();
        await site.AddPlanAsync();
        var import = Id<Import>.New();
        var entry = await site.InStoreAsync(async db =>
        {
            var bytes = Encoding.UTF8.GetBytes($"Ref,Action\n1.1,{Personal}\n");
            var file = new StoredFile(Id<StoredFile>.New(), "plan.csv", "a1b2", FileFormat.Csv, bytes.Length, bytes, DateTime.UnixEpoch, "A test");
            var plan = await db.Plans.Select(one => one.Id).FirstAsync(Stop);
            var action = await db.Actions.SingleAsync(one => one.Id == Wexcombe.FrontDoor, Stop);
            db.Add(file);
            db.Add(new Import(import, plan, file.Id, Site.Today, DateTime.UnixEpoch, "A test") { FileName = "plan.csv" });
            action.Reword("1.1", Personal);
            await db.SaveChangesAsync(Stop);
            return await db.History.Where(change => change.After == Personal).Select(change => change.Sequence).SingleAsync(Stop);
        });
        var browser = await site.SignInAsync();
        Assert.Equal(HttpStatusCode.OK, (await browser.OpenOnlyAsync($"/plans/wexcombe/imports/{import}/original")).Status);

        Assert.Equal(1, (await site.InStoreAsync(db => new HistoryEraser(db).EraseAsync(new(entry, null, "Asked for by the family", AlsoStanding: true, AlsoFiles: true), Stop))).FilesDropped);

        Assert.Equal(HttpStatusCode.Gone, (await browser.OpenOnlyAsync($"/plans/wexcombe/imports/{import}/original")).Status);
        Assert.Equal("The file was dropped", browser.Heading);
        Assert.Contains("a1b2", browser.Text, StringComparison.Ordinal);
        foreach (var kept in Directory.EnumerateFiles(site.Folder, "*", SearchOption.AllDirectories))
        {
            await using var stream = new FileStream(kept, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var all = new MemoryStream();
            await stream.CopyToAsync(all, Stop);
            Assert.True(all.ToArray().AsSpan().IndexOf("Zebedee"u8) < 0, $"{Path.GetFileName(kept)} holds it still");
        }
    }
}
