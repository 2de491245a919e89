using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Milepost.Identity;
using Milepost.Plans;
using Milepost.Scorecards;
using Milepost.Web.Tests.Api;
using Milepost.Web.Tests.Host;
using Milepost.Web.Timers;

namespace Milepost.Web.Tests.Sheets;

/// <summary>The folder in which scorecards are found.</summary>
[Collection(WexcombeSite.Shared)]
public sealed class DropFolderTests(WexcombeSite shared)
{
    private readonly Site site = shared.Site;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_known_is_taken_what_is_new_waits_and_what_is_no_scorecard_is_refused()
    {
        var drop = Directory.CreateTempSubdirectory("milepost-drop-");
        try
        {
            var home = drop.CreateSubdirectory("wexcombe");
            var outside = Path.Combine(drop.FullName, "outside.csv");
            await File.WriteAllTextAsync(outside, "Measure,Apr-26\nSecret,5", Stop);
            var measure = await FeedAsync();
            Put(home, "feed_september.csv", "Drop measure,Sep-26\nDropped visits,91%");
            Put(home, "other.csv", "Another heading,Sep-26\nSomething,91%");
            Put(home, "letter.csv", "Dear colleague");
            Put(home, "empty.csv", "");
            File.CreateSymbolicLink(Path.Combine(home.FullName, "link.csv"), outside);
            var fresh = Path.Combine(home.FullName, "still-copied.csv");
            await File.WriteAllTextAsync(fresh, "Drop measure,Sep", Stop);
            File.SetLastWriteTimeUtc(fresh, site.Clock.GetUtcNow().UtcDateTime);

            var rounds = site.Services.GetRequiredService<DropRounds>();
            var counts = await Task.WhenAll(rounds.RoundAsync(drop.FullName, Stop), rounds.RoundAsync(drop.FullName, Stop));
            Assert.Equal(5, counts.Sum());
            Assert.Equal(0, await rounds.RoundAsync(drop.FullName, Stop));
            Assert.Equal(["feed_september.csv", "other.csv"], Names(home, "done"));
            Assert.Equal(["empty.csv", "letter.csv", "link.csv"], Names(home, "refused"));
            Assert.Equal(["still-copied.csv"], home.EnumerateFiles().Select(file => file.Name));
            Assert.True(File.Exists(outside));

            var reading = await site.InStoreAsync(db => db.Readings.SingleAsync(one => one.MeasureId == measure, Stop));
            Assert.Equal((91m, false, DropFolder.Author, "Dropped scorecard (feed_september.csv)"), (reading.GivenValue, reading.Provisional, reading.By, reading.Source));
            var analyst = await (await site.SignInAsync("Tomasz Zieliński")).OpenAsync("/plans/wexcombe/measures/sheets");
            foreach (var said in (string[])["Its shape is new: say which line is which measure.", "It is a link to somewhere else, and links are never followed.", "The file is empty.", "1 reading", "from the folder"]) Assert.Contains(said, analyst.Text, StringComparison.Ordinal);

            // A final reading is never changed by a file alone.
            Put(home, "feed_again.csv", "Drop measure,Sep-26\nDropped visits,92%");
            Assert.Equal(1, await rounds.RoundAsync(drop.FullName, Stop));
            await analyst.OpenAsync("/plans/wexcombe/measures/sheets");
            Assert.Contains("It changes a final reading, Dropped visits in September 2026: say why that was wrong.", analyst.Text, StringComparison.Ordinal);
            await analyst.OpenAsync($"/plans/wexcombe/measures/{measure}");
            Assert.Contains("Dropped scorecard: Last taken today", analyst.Text, StringComparison.Ordinal);

            // Nobody pressed a button for it, and anybody who gives readings undoes it whole: words, reading and all.
            await analyst.OpenAsync("/plans/wexcombe/measures/sheets");
            await analyst.PressAsync("Undo it whole: feed_september.csv");
            Assert.Contains("Undone: the 1 reading of feed_september.csv", analyst.Text, StringComparison.Ordinal);
            Assert.False(await site.InStoreAsync(db => db.Readings.AnyAsync(one => one.MeasureId == measure, Stop)));
            var undone = await site.InStoreAsync(db => db.GivenSheets.SingleAsync(one => one.FileName == "feed_september.csv", Stop));
            Assert.Equal((Milepost.Store.Scorecards.SheetStanding.Waiting, 0, null), (undone.Standing, undone.Readings, undone.TakenOn));
            Assert.Null(await site.InStoreAsync(db => db.SheetMappings.Where(one => one.Name == "Dropped scorecard").Select(one => one.TakenOn).SingleAsync(Stop)));
        }
        finally
        {
            drop.Delete(recursive: true);
        }
    }

    private void Put(DirectoryInfo home, string name, string text)
    {
        var file = Path.Combine(home.FullName, name);
        File.WriteAllText(file, text);
        File.SetLastWriteTimeUtc(file, site.Clock.GetUtcNow().UtcDateTime.AddMinutes(-1));
    }

    private static IEnumerable<string> Names(DirectoryInfo home, string folder) => Directory.EnumerateFileSystemEntries(Path.Combine(home.FullName, folder)).Select(Path.GetFileName).OfType<string>().Order(StringComparer.Ordinal);

    private Task<Id<Measure>> FeedAsync() => site.InStoreAsync(async db =>
    {
        var plan = await db.Plans.Where(one => one.Name == "wexcombe").Select(one => one.Id).FirstAsync(Stop);
        var measure = new Measure(Id<Measure>.New(), plan, null, "Dropped visits");
        var feed = new SheetMapping(Id<SheetMapping>.New(), plan, "Dropped scorecard", "MonthsAcross | DROP MEASURE", Site.Today, "An analyst");
        feed.Say("Dropped scorecard", [new(" |  | DROPPED VISITS", "Dropped visits", measure.Id.Value, "percentage", false)], ProvisionalRule.AsMarked, QuarterYear.Financial, SheetRhythm.Weekly);
        db.Add(measure);
        db.Add(feed);
        await db.SaveChangesAsync(Stop);
        return measure.Id;
    });
}
