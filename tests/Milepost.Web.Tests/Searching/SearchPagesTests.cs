using System.Net;
using Microsoft.EntityFrameworkCore;
using Milepost.Actions;
using Milepost.Identity;
using Milepost.People;
using Milepost.Plans;
using Milepost.Store.Commenting;
using Milepost.Web.Pages.Commenting;
using Milepost.Web.Tests.Host;

namespace Milepost.Web.Tests.Searching;

/// <summary>Everything that somebody may see is found by its words, and of the rest not even the number.</summary>
public sealed class SearchPagesTests : IAsyncLifetime
{
    private const string InPlan = "/plans/wexcombe/search";

    private Site site = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        site = await Site.StartAsync();
        await site.AddPlanAsync();
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task From_any_page_the_words_are_found_marked_and_each_leads_to_where_it_stands()
    {
        var browser = await (await site.SignInAsync()).OpenAsync("/plans/wexcombe");
        var form = browser.Page.QuerySelector("header form[role=search]")!;
        await browser.OpenAsync($"{form.GetAttribute("action")}?q=front+doors");

        Assert.Equal("Search this plan", browser.Heading);
        Assert.Equal(3, browser.Page.QuerySelectorAll(".app-found li").Length);
        Assert.Equal(["front", "door"], browser.Page.QuerySelectorAll(".app-found li")[0].QuerySelectorAll("mark").Select(mark => mark.TextContent));
        foreach (var href in browser.Page.QuerySelectorAll(".app-found h2 a").Select(link => link.GetAttribute("href")!).ToList())
        {
            await browser.OpenAsync(href);
            Assert.Equal(HttpStatusCode.OK, browser.Status);
            if (href.Contains('#', StringComparison.Ordinal)) Assert.True(browser.Page.GetElementById(href.Split('#')[1]) is not null, $"{href} leads to no place");
        }
    }

    [Fact]
    public async Task What_was_said_of_a_measure_leads_to_its_page()
    {
        var measure = await site.InStoreAsync(async db =>
        {
            var one = await db.Measures.FirstAsync(Stop);
            db.Add(new Reading(Id<Reading>.New(), one.PlanId, one.Id, 1, new(2026, 10, 1), new(2026, 10, 31), "%", false, "Scorecard", Site.Today, "A test") { GivenValue = 80, Note = "Two wombats were counted late" });
            db.Add(new MeasureBreak(Id<MeasureBreak>.New(), one.PlanId, one.Id, new(2026, 9, 1), BreakKind.Recalculated, "A wombat desk was opened", Site.Today, "A test"));
            await db.SaveChangesAsync(Stop);
            return one;
        });

        var browser = await (await site.SignInAsync()).OpenAsync($"{InPlan}?q=wombat");

        Assert.Equal(["Reading of a measure", "Step change of a measure"], browser.Page.QuerySelectorAll(".app-found__what b").Select(one => one.TextContent).Order());
        Assert.All(browser.Page.QuerySelectorAll(".app-found h2 a"), link => Assert.Equal((measure.Title, $"/plans/wexcombe/measures/{measure.Id}"), (link.TextContent, link.GetAttribute("href"))));
    }

    [Fact]
    public async Task The_address_says_what_is_found()
    {
        var browser = await site.SignInAsync();
        foreach (var (query, found) in (IEnumerable<(string, int)>)
            [
                ("?q=assessments+-timeliness", 3), ("?q=\"front+door\"+group", 1), ("?q=1.1", 2), ("?q=assess&kind=Measure", 1), ("?q=children&priority=2", 2),
                ("?q=candidate&lead=HR+partner", 1), ("?q=candidate&lead=Somebody+else", 0), ("?q=candidate&since=2026-11-13", 0),
                ("?q=candidate&since=yesterday&kind=Nothing", 1), ("?q=<script>alert(1)</script>%00'%22--", 0),
            ])
        {
            await browser.OpenAsync(InPlan + query);
            Assert.Equal((HttpStatusCode.OK, query, found), (browser.Status, query, browser.Page.QuerySelectorAll(".app-found li").Length));
            Assert.Null(browser.Page.QuerySelector("main script"));
        }
    }

    [Fact]
    public async Task What_somebody_may_not_see_is_neither_found_nor_counted()
    {
        await site.InStoreAsync(async db =>
        {
            var plan = await db.Plans.SingleAsync(Stop);
            var withheld = new EvidenceItem(Id<EvidenceItem>.New(), plan.Id, Wexcombe.FrontDoor, null, "Quokka: the child born on 3 April 2019 was seen", Site.Today, "A test");
            withheld.HasFile("a date of birth, on page 1");
            var text = new Milepost.Store.Evidence.EvidenceText(new Id<Milepost.Store.Evidence.EvidenceText>(withheld.Id.Value), plan.Id, Wexcombe.FrontDoor.Value);
            text.Hold("log.pdf", "A quokka in the file", Site.Today);
            db.AddRange(withheld, text, new ProgressEntry(Id<ProgressEntry>.New(), plan.Id, Wexcombe.FrontDoor, null, "Working quokka", Site.Today, "A test") { ForBoard = "A quokka for the board" });
            return await db.SaveChangesAsync(Stop);
        });

        foreach (var (person, found) in (IEnumerable<(string, int)>)
            [("Priya Nair", 4), ("Dana Whitlock", 4), ("Tomasz Zieliński", 2), ("Geoff Marlow", 1), ("Karen Doyle", 1), ("Colin Barrett", 1)])
        {
            var browser = await (await site.SignInAsync(person)).OpenAsync("/search?q=quokka");
            Assert.Equal((person, found), (person, browser.Page.QuerySelectorAll(".app-found li").Length));
            Assert.Contains($"{(found == 1 ? "1 thing" : $"{found} things")} found", browser.Page.QuerySelector("#found")!.TextContent, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Somebody_who_held_a_post_leads_to_the_post_or_to_where_it_was_withdrawn()
    {
        var (stands, gone) = await site.InStoreAsync(async db =>
        {
            var plan = await db.Plans.SingleAsync(Stop);
            var stands = await db.Posts.SingleAsync(post => post.Title == "Head of assessment", Stop);
            var gone = new Post(Id<Post>.New(), plan.Id, "Head of doors");
            gone.Withdraw(Site.Today, "There are no doors");
            db.Add(gone);
            foreach (var post in (Post[])[stands, gone])
            {
                var holder = new Holder(Id<Holder>.New(), plan.Id, post.Id, $"Quentin {post.Title}", Site.Today.AddDays(-90));
                holder.Leave(Site.Today.AddDays(-9));
                db.Add(holder);
            }

            await db.SaveChangesAsync(Stop);
            return (stands.Id, gone.Id);
        });

        var browser = await (await site.SignInAsync()).OpenAsync("/search?q=quentin");
        var leads = browser.Page.QuerySelectorAll(".app-found h2 a").Select(link => link.GetAttribute("href")!).Order(StringComparer.Ordinal).ToList();
        Assert.Equal([$"/plans/wexcombe/posts/{stands}", $"/plans/wexcombe/withdrawn#r-{gone}"], leads);
        Assert.Contains("Quentin Head of assessment", (await browser.OpenAsync(leads[0])).Text, StringComparison.Ordinal);
        Assert.NotNull((await browser.OpenAsync(leads[1])).Page.GetElementById($"r-{gone}"));
    }

    [Fact]
    public async Task Of_a_plan_that_somebody_may_not_open_nothing_is_found()
    {
        await site.InStoreAsync(async db =>
        {
            var other = new Plan(Id<Plan>.New(), "other", "Another plan of visits");
            db.Add(other);
            var dana = await db.People.SingleAsync(person => person.Key == "dana-whitlock", Stop);
            (await db.Grants.SingleAsync(grant => grant.PersonId == dana.Id, Stop)).End(Site.Today.AddDays(-1));
            db.Add(new Grant(Id<Grant>.New(), dana.Id, Role.Lead, other.Id, null, null, Site.Today, "A test"));
            return await db.SaveChangesAsync(Stop);
        });

        var browser = await site.SignInAsync("Dana Whitlock");
        Assert.Equal(1, (await browser.OpenAsync("/search?q=plan")).Page.QuerySelectorAll(".app-found li").Length);
        Assert.Contains("Another plan of visits", browser.Page.QuerySelector(".app-found")!.TextContent, StringComparison.Ordinal);
        Assert.NotEqual(HttpStatusCode.OK, (await browser.OpenOnlyAsync(InPlan + "?q=plan")).Status);
        Assert.Empty((await browser.OpenAsync("/search?q=front+door")).Page.QuerySelectorAll(".app-found li"));
    }

    [Fact]
    public async Task Of_a_part_of_a_plan_the_same_is_found_that_the_page_of_each_action_shows()
    {
        var actions = await site.InStoreAsync(async db =>
        {
            var plan = await db.Plans.SingleAsync(Stop);
            var karen = await db.People.SingleAsync(person => person.Key == "karen-doyle", Stop);
            db.Add(new Grant(Id<Grant>.New(), karen.Id, Role.Lead, plan.Id, null, karen.Agency, Site.Today, "A test"));
            var priority = await db.Priorities.SingleAsync(one => one.Reference == "2", Stop);
            var all = new List<Id<PlanAction>>();
            // The agency itself, its post, somebody who comes from it, one of them for a step alone, and two that are not theirs.
            var inspector = new Post(Id<Post>.New(), plan.Id, "Inspector");
            inspector.Place(false, karen.Agency);
            db.Add(inspector);
            foreach (var (lead, step) in (IEnumerable<(string, bool)>)[(karen.Agency!, false), ("Inspector", false), ("Karen Doyle", false), ("Karen Doyle", true), ("Head of HR", false), ("", false)])
            {
                var action = new PlanAction(Id<PlanAction>.New(), plan.Id, $"9.{all.Count}", $"Something number {all.Count}");
                action.File(priority.Id, null, 90 + all.Count);
                db.Add(action);
                var part = step ? new Step(Id<Step>.New(), plan.Id, action.Id, "a", "A step") : null;
                if (part is not null) db.Add(part);
                var named = new Lead(Id<Lead>.New(), plan.Id, action.Id, part?.Id, lead, 0);
                if (lead == "Inspector") named.BelongTo(inspector.Id);
                if (lead.Length > 0) db.Add(named);
                var evidence = new EvidenceItem(Id<EvidenceItem>.New(), plan.Id, action.Id, null, $"Quokka evidence {all.Count}.", Site.Today, "A test");
                evidence.HasFile("a date of birth, on page 1");
                db.AddRange(evidence, new Comment(Id<Comment>.New(), plan.Id, action.Id.Value, karen.Id, "A test", $"Quokka comment {all.Count}.", site.Clock.GetUtcNow().UtcDateTime),
                    new ProgressEntry(Id<ProgressEntry>.New(), plan.Id, action.Id, null, $"Quokka note {all.Count}.", Site.Today, "A test") { ForBoard = "For the board" });
                all.Add(action.Id);
            }

            await db.SaveChangesAsync(Stop);
            return all;
        });

        var browser = await site.SignInAsync("Karen Doyle");
        var found = (await browser.OpenAsync("/search?q=quokka")).Page.QuerySelectorAll(".app-found li").Select(row => row.TextContent).ToList();
        var seen = new List<string>();
        for (var at = 0; at < actions.Count; at++)
        {
            var texts = (await browser.OpenAsync($"/plans/wexcombe/actions/{actions[at]}")).Text + (await browser.OpenOnlyAsync(CommentLinks.Of("wexcombe", actions[at]))).Text;
            foreach (var what in (string[])["evidence", "note", "comment"])
            {
                var words = $"Quokka {what} {at}.";
                Assert.Equal((words, texts.Contains(words, StringComparison.Ordinal)), (words, found.Any(row => row.Contains(words, StringComparison.Ordinal))));
                if (found.Any(row => row.Contains(words, StringComparison.Ordinal))) seen.Add(words);
            }
        }

        Assert.Equal(12, seen.Count);
        Assert.Equal(12, found.Count);
    }
}
