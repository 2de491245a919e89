using System.IO.Compression;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Milepost.AnnexA.Schema;
using Milepost.Authorities;
using Milepost.Identity;
using Milepost.Plans;
using Milepost.Store.Authorities;
using Milepost.Web.Tests.Host;

namespace Milepost.Web.Tests.AnnexA;

/// <summary>An analyst loads an Annex A month by month, and files that nobody should have sent.</summary>
public sealed class LoadingTests(LoadingSite shared) : IClassFixture<LoadingSite>
{
    private const string Root = "/plans/wexcombe/annex-a";

    private static readonly (string, string)[] september = [("AsAt.Day", "30"), ("AsAt.Month", "9"), ("AsAt.Year", "2026")];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_kept_gives_the_plan_its_readings_is_replaced_with_a_reason_and_withdrawn()
    {
        var site = shared.Site;
        await site.InStoreAsync(async db =>
        {
            var authority = AuthorityRecords.Of(await db.Plans.SingleAsync(Stop));
            db.Add(new SettingsVersion(Id<SettingsVersion>.New(), authority, new(2026, 1, 1), ["children-0-17: 60000"], "The estimates of 2025", Site.Today, "A test"));
            db.Add(new SettingsVersion(Id<SettingsVersion>.New(), authority, new(2026, 10, 1), ["children-0-17: 70000"], "Later estimates", Site.Today, "A test"));
            db.Add(new OwnDeclaration(Id<OwnDeclaration>.New(), authority, 1, new(2026, 1, 1), OwnMeasures.Example, "The board asked", Site.Today, "A test"));
            return await db.SaveChangesAsync(Stop);
        });
        var analyst = await site.SignInAsync("Tomasz Zieliński");
        await KeepAsync(analyst, "annex-a 30 September 2026.zip", MadeLists.Zip());
        // The settings of the day that the lists speak of count, and not those of today.
        Assert.Equal([60_000], await site.InStoreAsync(db => db.CountedMeasures.Where(one => one.Denominator >= 60_000).Select(one => one.Denominator!.Value).Distinct().ToListAsync(Stop)));
        Assert.Contains("Assessments finished within 30 working days", analyst.Text, StringComparison.Ordinal);
        await analyst.OpenAsync(Root + "/measures/own1?by=team");
        Assert.Contains("Assessment North", analyst.Text, StringComparison.Ordinal);
        await analyst.OpenAsync(Root + "/linked");
        var field = $"measure.{await site.InStoreAsync(db => db.Measures.Select(one => one.Id).SingleAsync(Stop))}";
        Assert.Contains("AS01", analyst.Page.QuerySelector($"[name='{field}'] option[selected]")!.TextContent, StringComparison.Ordinal);
        await analyst.PressAsync("Save");
        Assert.Contains("Saved for 1 measure", analyst.Text, StringComparison.Ordinal);
        var first = Assert.Single(await ReadingsAsync(site));
        Assert.Equal((new DateOnly(2026, 9, 1), new DateOnly(2026, 9, 30), "Annex A as at 30 September 2026", ReadingOrigin.AnnexA), (first.FirstDay, first.LastDay, first.Source, first.Origin));
        Assert.NotNull(first.Trust);

        await LoadAsync(analyst, "annex-a.zip", MadeLists.Zip(58, 3), september);
        await analyst.PressAsync("Keep these results");
        Assert.Contains("Say why it takes the place of the former", analyst.Text, StringComparison.Ordinal);
        await analyst.PressAsync("Keep these results", ("Because", "Two late returns were taken out"));
        Assert.Equal(Root + "/2", analyst.Path);
        Assert.Equal(["1 replaced by 2", "2 stands"], await StandingAsync(site));
        var readings = await ReadingsAsync(site);
        Assert.Equal([null, "Two late returns were taken out"], readings.Select(one => one.CorrectedBecause));

        await analyst.OpenAsync(Root + "/2/withdraw");
        await analyst.PressAsync("Withdraw it");
        Assert.Contains("Say why it is withdrawn", analyst.Text, StringComparison.Ordinal);
        await analyst.PressAsync("Withdraw it", ("Because", "The returns were right after all"));
        Assert.Equal(["1 stands", "2 withdrawn"], await StandingAsync(site));
        Assert.Equal([true, false], (await ReadingsAsync(site)).Select(one => one.TakenBackOn is null));

        await analyst.OpenAsync(Root + "/measures/as01?by=team");
        Assert.Contains("Assessment North", analyst.Text, StringComparison.Ordinal);
        var board = await (await site.SignInAsync("Geoff Marlow")).OpenAsync(Root + "/measures/as01");
        Assert.Equal(System.Net.HttpStatusCode.Forbidden, board.Status);
    }

    [Fact]
    public async Task A_second_plan_of_the_council_keeps_what_was_counted_for_the_first_without_a_file()
    {
        await using var site = await Site.StartAsync();
        await site.AddPlanAsync();
        await site.InStoreAsync(async db =>
        {
            var first = await db.Plans.SingleAsync(Stop);
            var (second, other) = (new Plan(Id<Plan>.New(), "second", "Early help plan"), new Plan(Id<Plan>.New(), "elsewhere", "Plan of another council"));
            second.Correct(second.Title, first.Authority ?? "Wexcombe Borough Council");
            first.Correct(first.Title, second.Authority);
            other.Correct(other.Title, "Bramley Council");
            var measure = new Measure(Id<Measure>.New(), second.Id, null, "In time");
            measure.CountBy("AS01");
            db.AddRange(second, other, measure);
            return await db.SaveChangesAsync(Stop);
        });
        var manager = await site.SignInAsync();
        await KeepAsync(manager, "annex-a 30 September 2026.zip", MadeLists.Zip(240, with: csv => csv.Replace("Zebedee Quillfeather", "Assessment North", StringComparison.Ordinal)));
        Assert.DoesNotContain("Keep it here too", (await manager.OpenAsync("/plans/elsewhere/annex-a")).Text, StringComparison.Ordinal);

        await manager.OpenAsync("/plans/second/annex-a");
        await manager.PressAsync($"Keep it here too: 30 September 2026, {await site.InStoreAsync(db => db.Plans.Where(one => one.Name == "wexcombe").Select(one => one.Title).SingleAsync(Stop))}");
        Assert.Equal("/plans/second/annex-a/1", manager.Path);
        Assert.Contains("Kept here too: Annex A as at 30 September 2026", manager.Text, StringComparison.Ordinal);
        await manager.OpenAsync("/plans/second/annex-a/measures/as01?by=team");
        Assert.Contains("Assessment North", manager.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Keep it here too", (await manager.OpenAsync("/plans/second/annex-a")).Text, StringComparison.Ordinal);
        var counted = await site.InStoreAsync(db => db.CountedMeasures.AsNoTracking().GroupBy(one => one.SubmissionId).Select(one => one.Count()).ToListAsync(Stop));
        Assert.True(counted is [var one, var same] && one == same && one > 100);
        Assert.Equal(1, await site.InStoreAsync(db => db.Readings.CountAsync(reading => db.Measures.Any(measure => measure.Id == reading.MeasureId && measure.Title == "In time"), Stop)));

        await manager.OpenAsync($"/plans/second/measures/{await site.InStoreAsync(db => db.Measures.Where(measure => measure.Title == "In time").Select(measure => measure.Id).SingleAsync(Stop))}");
        NumbersOf.AllThere(manager, ".app-funnel", rows: 2);

        var counts = await site.InStoreAsync(db => db.Measures.Where(measure => measure.Title == "In time").Select(measure => measure.Id).SingleAsync(Stop));
        await manager.OpenAsync("/plans/second/scorecards/make");
        await manager.PressAsync("Make the scorecard", ("Form.Name", "Service card"), ("Form.Kind", "Service"), ($"Form.Place[{counts}]", "1"));
        await manager.OpenAsync($"{manager.Path}/file?format=html");
        foreach (var said in (string[])["Teams beside one another", "chance explains what lies between the teams", "Counted from Annex A as at 30 September 2026.", "Assessment South"]) Assert.Contains(said, manager.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Files_that_cannot_be_counted_are_refused_beside_the_field_and_nothing_that_stands_is_touched()
    {
        var site = shared.Site;
        var analyst = await site.SignInAsync("Tomasz Zieliński");
        var stood = await StandingAsync(site);
        var list4 = AnnexASchema.Known[4];
        var csv = MadeLists.Csv(list4, 40, 0);
        var random = new byte[40_000];
        new Random(3).NextBytes(random);
        foreach (var (name, bytes, said) in ((string, byte[], string)[])
        [
            ("empty.csv", [], "is empty"),
            ("annex-a.pdf", Encoding.UTF8.GetBytes("%PDF-1.7"), "Send Annex A as one of these"),
            ("annex-a.xlsx", random, "list"),
            ("annex-a.zip", MadeLists.Zip()[..2_000], "damaged"),
            ("annex-a.zip", Bomb(), "unfolds to more than"),
            ("list 4.csv", Encoding.UTF8.GetBytes("EHC plan number,SEN support,EHCP date\n1,2,3\n"), "special educational needs"),
            ("list 4.csv", Encoding.UTF8.GetBytes(HalfRenamed(csv)), "is nearest to list 4 (Assessments)"),
        ])
        {
            await LoadAsync(analyst, name, bytes, september);
            Assert.True(analyst.Path == Root + "/upload", $"{name} was taken");
            Assert.NotEmpty(analyst.Page.QuerySelectorAll("#Chosen-error, .govuk-error-summary li"));
            if (said != "list") Assert.Contains(said, analyst.Text, StringComparison.Ordinal);
        }

        await LoadAsync(analyst, "annex-a.zip", MadeLists.Zip());
        Assert.Contains("the name of the file does not say it", analyst.Text, StringComparison.Ordinal);
        await LoadAsync(analyst, "annex-a 2026-12-31.zip", MadeLists.Zip(), ("AsAt.Day", "31"), ("AsAt.Month", "12"), ("AsAt.Year", "2026"));
        Assert.Contains("must be 21 November 2026 or before", analyst.Text, StringComparison.Ordinal);

        // A list under the name of another is told by its headings, and counted as what it is.
        await LoadAsync(analyst, "list 8.csv", Encoding.UTF8.GetBytes(csv), september);
        Assert.Contains("4: Assessments", analyst.Text, StringComparison.Ordinal);
        await analyst.PressAsync("Put it aside");
        Assert.Equal(stood, await StandingAsync(site));
    }

    private static async Task KeepAsync(Browser analyst, string name, byte[] bytes)
    {
        await LoadAsync(analyst, name, bytes);
        await analyst.PressAsync("Keep these results");
        Assert.Contains("Kept: Annex A as at 30 September 2026", analyst.Text, StringComparison.Ordinal);
    }

    private static async Task LoadAsync(Browser analyst, string name, byte[] bytes, params (string, string)[] answers)
    {
        await analyst.OpenAsync(Root + "/upload");
        await analyst.PressAsync("Count it", ("Chosen", name, bytes), answers);
    }

    private static Task<List<Reading>> ReadingsAsync(Site site) => site.InStoreAsync(db => db.Readings.AsNoTracking().OrderBy(one => one.Number).ToListAsync(Stop));

    private static async Task<IEnumerable<string>> StandingAsync(Site site) => (await site.InStoreAsync(db => db.Submissions.AsNoTracking().OrderBy(one => one.Number).ToListAsync(Stop)))
        .Select(one => $"{one.Number} {(one.Stands() ? "stands" : one.WithdrawnOn is null ? $"replaced by {one.ReplacedBy}" : "withdrawn")}");

    private static string HalfRenamed(string csv)
    {
        var lines = csv.Split('\n');
        var headings = lines[0].Split("\",\"");
        for (var at = 0; at < headings.Length; at += 2) headings[at] = at == 0 ? "\"Spalte" : $"Spalte {at}";
        lines[0] = string.Join("\",\"", headings);
        return string.Join('\n', lines);
    }

    private static byte[] Bomb()
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = archive.CreateEntry("List 1.csv", CompressionLevel.Fastest).Open();
            var piece = Encoding.ASCII.GetBytes(new string(',', 1023) + "\n");
            for (var written = 0L; written < 210L * 1024 * 1024; written += piece.Length) entry.Write(piece);
        }

        return bytes.ToArray();
    }
}

/// <summary>A site of an invented plan of its own.</summary>
public sealed class LoadingSite : IAsyncLifetime
{
    public Site Site { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Site = await Site.StartAsync();
        await Site.AddPlanAsync();
    }

    public ValueTask DisposeAsync() => Site.DisposeAsync();
}
