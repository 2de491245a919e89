using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Milepost.Actions;
using Milepost.Identity;
using Milepost.Plans;
using Milepost.Store.Evidence;
using Milepost.Web.Tests.Host;

namespace Milepost.Web.Tests.Evidence;

public sealed class EvidencePagesTests : IAsyncLifetime
{
    private const string Register = "/plans/wexcombe/evidence";
    private static readonly string add = $"{Register}/add?action={Wexcombe.FrontDoor}";
    private static readonly byte[] audit = "Question,Good,Of\nSeen alone?,18,20\n"u8.ToArray();
    private Site site = null!;

    public async ValueTask InitializeAsync()
    {
        site = await Site.StartAsync();
        await site.AddPlanAsync();
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task A_lead_gives_a_file_an_auditor_weighs_it_and_it_comes_back_byte_for_byte()
    {
        var lead = await GiveAsync("Dana Whitlock", "audit of assessments.csv", audit, "In 18 of 20 the child was seen alone.");
        Assert.Equal("audit of assessments", lead.Heading);
        Assert.Contains(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(audit)), lead.Text, StringComparison.Ordinal);
        var item = lead.Path;
        await lead.OpenAsync(item + "/weigh");
        Assert.Equal(HttpStatusCode.Forbidden, lead.Status);

        var auditor = await (await site.SignInAsync("Ruth Adeyemi")).OpenAsync(item + "/weigh");
        await auditor.PressAsync("Keep the weight");
        Assert.Contains("Choose how strong it is", auditor.Text, StringComparison.Ordinal);
        await auditor.PressAsync("Keep the weight", ("Of", "Impact"), ("Grade", "3"));
        Assert.Contains("Grade 3: seen independently", auditor.Text, StringComparison.Ordinal);
        Assert.Contains("That children are better off", (await auditor.OpenAsync($"/plans/wexcombe/actions/{Wexcombe.FrontDoor}")).Text, StringComparison.Ordinal);

        await auditor.OpenOnlyAsync(item + "/files/1");
        Assert.Equal(audit, await auditor.Response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        AssertInert(auditor.Response);
    }

    [Fact]
    public async Task A_file_is_found_by_its_words_and_of_a_long_one_no_more_is_kept_than_is_looked_through()
    {
        var room = Milepost.Searching.SearchEntry.LongestText;
        var rows = Enumerable.Range(1, 30).Select(row => $"{row},A quokka {string.Concat(Enumerable.Repeat("word ", 1000))}\n");
        var browser = await GiveAsync("Priya Nair", "log.csv", Encoding.UTF8.GetBytes("Row,Said\n" + string.Concat(rows)), "It is so.");
        var item = browser.Path;

        var kept = await site.InStoreAsync(db => db.EvidenceTexts.Select(text => text.Text).SingleAsync(TestContext.Current.CancellationToken));
        Assert.Equal(room, kept.Length);
        // One that waited for the scanner is read later, and to the same end.
        var file = await site.InStoreAsync(db => db.EvidenceFiles.AsNoTracking().SingleAsync(TestContext.Current.CancellationToken));
        await using var bytes = await site.Services.GetRequiredService<EvidenceFolder>().OpenAsync(file.Sha256, TestContext.Current.CancellationToken);
        Assert.Equal(kept, await site.Services.GetRequiredService<Milepost.Web.Evidence.EvidenceTaking>().WordsAsync(file, bytes!, TestContext.Current.CancellationToken));
        await browser.OpenAsync("/search?q=quokkas");
        Assert.Contains("File of evidence", browser.Page.QuerySelector(".app-found__what")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(item, browser.Page.QuerySelector(".app-found h2 a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task A_hostile_name_is_made_plain_and_gets_nowhere()
    {
        foreach (var name in new[] { "a'; filename=evil.exe; x='.csv", "naïve – \u202Evsc.csv", "CON.csv", "../../😀 audit.csv" })
        {
            var browser = await GiveAsync("Priya Nair", name, audit, "It is so.");
            await browser.OpenOnlyAsync(browser.Path + "/files/1");

            AssertInert(browser.Response);
            var given = browser.Response.Content.Headers.ContentDisposition!.FileNameStar!;
            Assert.EndsWith(".csv", given, StringComparison.Ordinal);
            Assert.DoesNotContain(given, one => "\"/\\;\r\n\u202E".Contains(one, StringComparison.Ordinal));
            Assert.False(given.StartsWith("CON", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task A_file_that_is_not_taken_is_refused_beside_its_field_and_the_words_are_kept()
    {
        var browser = await (await site.SignInAsync()).OpenAsync(add);

        await browser.PressAsync("Add the evidence", ("Given.Chosen", "audit.pdf", "MZ and so on"u8.ToArray()), ("Given.Form", "File"), ("Given.Text", "My words stay here."));

        Assert.Contains("The file is a program", browser.Page.QuerySelector("#Given-Chosen-error")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("My words stay here.", browser.Page.QuerySelector("textarea")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(await site.InStoreAsync(db => Task.FromResult(db.EvidenceFiles.ToList())));
    }

    [Fact]
    public async Task What_names_a_child_is_hidden_from_those_outside_until_somebody_says_why_it_may_be_shared()
    {
        var manager = await GiveAsync("Priya Nair", "cases.csv", "Child,Born\nKayleigh Brown,03/04/2015\n"u8.ToArray(), "The cases that were audited.");
        Assert.Contains("Not to be shared", manager.Text, StringComparison.Ordinal);
        Assert.Contains("a date of birth in", manager.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Kayleigh", manager.Text, StringComparison.Ordinal);
        var item = manager.Path;

        foreach (var outside in new[] { "Geoff Marlow", "Karen Doyle", "Anwen Price", "Colin Barrett" })
        {
            var other = await site.SignInAsync(outside);
            Assert.Equal(HttpStatusCode.NotFound, (await other.OpenAsync(item)).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await other.OpenAsync(item + "/files/1")).Status);
            Assert.DoesNotContain("The cases that were audited", (await other.OpenAsync(Register)).Text, StringComparison.Ordinal);
            Assert.DoesNotContain("The cases that were audited", (await other.OpenAsync($"/plans/wexcombe/actions/{Wexcombe.FrontDoor}")).Text, StringComparison.Ordinal);
        }

        Assert.DoesNotContain("The cases that were audited", await FileAsync(manager, Register + "/list?format=csv"), StringComparison.Ordinal);
        await manager.OpenAsync(item + "/share");
        await manager.PressAsync("It may be shared");
        Assert.Contains("Say why it may be shared", manager.Text, StringComparison.Ordinal);
        await manager.PressAsync("It may be shared", ("Because", "Kayleigh Brown, aged 11, is invented"));
        Assert.Contains("The reason itself names somebody", manager.Text, StringComparison.Ordinal);
        await manager.PressAsync("It may be shared", ("Because", "The names are invented, for training."));

        var member = await site.SignInAsync("Geoff Marlow");
        Assert.Equal(HttpStatusCode.OK, (await member.OpenAsync(item)).Status);
        Assert.Contains("The cases that were audited", await FileAsync(manager, Register + "/list?format=csv"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_clean_version_may_be_shared_and_the_one_before_still_may_not()
    {
        var manager = await GiveAsync("Priya Nair", "cases.csv", "Child,Born\nKayleigh Brown,03/04/2015\n"u8.ToArray(), "The cases that were audited.");
        var item = manager.Path;
        await manager.OpenAsync(item + "/version");
        await manager.PressAsync("Keep the file", ("Chosen", "cases.csv", audit));

        var member = await site.SignInAsync("Geoff Marlow");

        Assert.Equal(HttpStatusCode.OK, (await member.OpenAsync(item)).Status);
        Assert.Equal(HttpStatusCode.OK, (await member.OpenOnlyAsync(item + "/files/2")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await member.OpenOnlyAsync(item + "/files/1")).Status);
    }

    [Fact]
    public async Task A_file_that_changed_on_the_disk_is_not_given_out_and_says_so()
    {
        var browser = await GiveAsync("Priya Nair", "audit.csv", audit, "It is so.");
        var folder = site.Services.GetRequiredService<EvidenceFolder>();
        var kept = Directory.EnumerateFiles(folder.Home, "*", SearchOption.AllDirectories).Single();
        await File.WriteAllTextAsync(kept, "changed", TestContext.Current.CancellationToken);

        await browser.OpenAsync(browser.Path + "/files/1");

        Assert.Equal(HttpStatusCode.Gone, browser.Status);
    }

    [Fact]
    public async Task A_measure_point_is_a_reading_and_what_became_of_it_since_is_said()
    {
        var read = await site.InStoreAsync(async db =>
        {
            var of = db.Plans.Single().Id;
            var measure = new Measure(Id<Measure>.New(), of, null, "Assessments in time");
            var reading = October(measure, 1, 86, null);
            db.AddRange(measure, reading);
            await db.SaveChangesAsync();
            return reading;
        });
        var lead = await (await site.SignInAsync("Dana Whitlock")).OpenAsync(add);
        await lead.PressAsync("Add the evidence", ("Given.Form", nameof(EvidenceForm.MeasurePoint)), ("Given.Text", "More are in time."));
        Assert.Contains("Choose the reading", lead.Page.QuerySelector("#Given-Reading-error")!.TextContent, StringComparison.Ordinal);

        await lead.PressAsync("Add the evidence", ("Given.Reading", read.Id.ToString()));

        Assert.Equal("Assessments in time", lead.Heading);
        Assert.Contains("Assessments in time: 86% (October 2026)", lead.Text, StringComparison.Ordinal);
        Assert.Contains("It is final.", lead.Text, StringComparison.Ordinal);
        var item = lead.Path;
        await site.InStoreAsync(async db =>
        {
            var measure = db.Measures.Single(one => one.Id == read.MeasureId);
            db.Add(October(measure, 2, 79, "Late returns are in it now"));
            return await db.SaveChangesAsync();
        });
        foreach (var page in new[] { item, $"/plans/wexcombe/actions/{Wexcombe.FrontDoor}", Register })
        {
            Assert.Contains("no longer counts. It was replaced on 20 November 2026 by 79%: Late returns are in it now.", (await lead.OpenAsync(page)).Text, StringComparison.Ordinal);
        }

        Assert.Contains("It was replaced on 20 November 2026 by 79%", await FileAsync(await site.SignInAsync(), Register + "/list?format=csv"), StringComparison.Ordinal);

        Reading October(Measure measure, int number, decimal value, string? corrected) =>
            new(Id<Reading>.New(), measure.PlanId, measure.Id, number, new(2026, 10, 1), new(2026, 10, 31), "percentage", false, "Scorecard", new(2026, 11, 18 + number), "An analyst") { GivenValue = value, CorrectedBecause = corrected };
    }

    [Fact]
    public async Task What_is_expected_is_a_gap_until_it_is_met()
    {
        var browser = await (await site.SignInAsync("Dana Whitlock")).OpenAsync($"{Register}/expected/{Wexcombe.FrontDoor}");
        await browser.PressAsync("Add it to what is expected", ("Words", "An audit finds the child’s voice in 18 of 20"), ("Of", "Impact"));
        Assert.Contains("An audit finds the child’s voice in 18 of 20", (await browser.OpenAsync(Register + "/gaps")).Text, StringComparison.Ordinal);

        var link = browser.Page.QuerySelectorAll("a").First(a => a.TextContent.Contains("An audit finds", StringComparison.Ordinal) && a.TextContent.StartsWith("Add evidence", StringComparison.Ordinal));
        await browser.OpenAsync(link.GetAttribute("href")!);
        await browser.PressAsync("Add the evidence", ("Given.Form", "Link"), ("Given.Address", "https://intranet.example/audit"), ("Given.Text", "It was found in 19."));

        Assert.Contains("It meets what was expected", browser.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("An audit finds", (await browser.OpenAsync(Register + "/gaps")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_that_a_browser_would_run_is_refused()
    {
        var browser = await (await site.SignInAsync()).OpenAsync(add);

        await browser.PressAsync("Add the evidence", ("Given.Form", "Link"), ("Given.Address", "javascript:alert(1)"), ("Given.Text", "It is so."));

        Assert.Contains("Enter the whole address", browser.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_partner_adds_evidence_only_to_the_work_of_their_own_agency()
    {
        var partner = await site.SignInAsync("Karen Doyle");
        Assert.Equal(HttpStatusCode.NotFound, (await partner.OpenAsync(add)).Status);
        await site.InStoreAsync(async db =>
        {
            var plan = db.Plans.Single().Id;
            var post = new Post(Id<Post>.New(), plan, "Detective inspector");
            post.Place(isGroup: false, "Northshire Police");
            db.Add(post);
            var lead = db.Leads.First(one => one.ActionId == Wexcombe.FrontDoor);
            lead.BelongTo(post.Id);
            return await db.SaveChangesAsync();
        });

        Assert.Equal(HttpStatusCode.OK, (await partner.OpenAsync(add)).Status);
        await partner.PressAsync("Add the evidence", ("Given.Form", "Note"), ("Given.Text", "Officers were briefed."));
        Assert.Contains("Officers were briefed.", partner.Text, StringComparison.Ordinal);

        // What the scan keeps back is told of, and its words are not shown again.
        await partner.OpenAsync(add);
        await partner.PressAsync("Add the evidence", ("Given.Form", "Note"), ("Given.Text", "Kayleigh Brown, born 03/04/2015, was seen at home."));
        Assert.Equal(HttpStatusCode.OK, partner.Status);
        Assert.Contains("it is kept back, from you too, until somebody in the council has looked at it", partner.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Kayleigh", partner.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_register_is_filtered_and_taken_away_as_it_is_shown()
    {
        var browser = await GiveAsync("Priya Nair", "audit.csv", audit, "=HYPERLINK(1)");

        await browser.OpenAsync(Register + "?form=File");
        Assert.Single(browser.Page.QuerySelectorAll("tbody tr"));
        Assert.Contains("1 of 2 items", browser.Text, StringComparison.Ordinal);
        var csv = await FileAsync(browser, Register + "/list?form=File&format=csv");
        Assert.Contains("'=HYPERLINK(1)", csv, StringComparison.Ordinal);
        await browser.OpenOnlyAsync(Register + "/list?format=xlsx");
        Assert.StartsWith("PK", Encoding.ASCII.GetString(await browser.Response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken), 0, 2), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_status_page_says_that_there_is_no_scanner()
    {
        var browser = await (await site.SignInAsync("Jo Lindqvist")).OpenAsync("/status");

        Assert.Contains("not scanned for viruses", browser.Text, StringComparison.Ordinal);
        Assert.Contains("Evidence folder", browser.Text, StringComparison.Ordinal);
    }

    private async Task<Browser> GiveAsync(string person, string name, byte[] bytes, string words)
    {
        var browser = await (await site.SignInAsync(person)).OpenAsync(add);
        await browser.PressAsync("Add the evidence", ("Given.Chosen", name, bytes), ("Given.Form", nameof(EvidenceForm.File)), ("Given.Text", words), ("Given.Of", "Activity"));
        Assert.True(browser.Page.QuerySelector(".govuk-error-summary") is null, browser.Page.QuerySelector(".govuk-error-summary")?.TextContent);
        return browser;
    }

    private static async Task<string> FileAsync(Browser browser, string path)
    {
        await browser.OpenOnlyAsync(path);
        return await browser.Response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    private static void AssertInert(HttpResponseMessage response)
    {
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("attachment", response.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal("application/octet-stream", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.StartsWith("sandbox; default-src 'none'", response.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }
}
