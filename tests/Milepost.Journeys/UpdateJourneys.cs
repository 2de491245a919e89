using Microsoft.Playwright;
using Milepost.Journeys.Host;

namespace Milepost.Journeys;

/// <summary>Leads say how their actions are going: by keyboard alone, without script, after being signed out, and by a link.</summary>
public sealed class UpdateJourneys(OpenSite site)
{
    [Fact]
    public async Task A_lead_updates_from_my_work_with_the_keyboard_alone()
    {
        await using var visitor = await site.SignInAsync("Dana Whitlock", "/my-work");
        var page = visitor.Page;
        var keys = new Keyboard(page);
        await visitor.SeesAsync("My work");
        await visitor.LookAsync();
        await keys.ThroughAsync();
        await keys.ToAndPressAsync(page.Locator(".app-work__do a").First);

        // The first question has the focus already.
        await Assertions.Expect(page.GetByLabel("What was done")).ToBeFocusedAsync();
        await visitor.LookAsync();
        await page.GetByLabel("What was done").FocusAsync();
        await keys.TypeAsync("Police and health came to every meeting this month");
        await keys.ToAsync(page.GetByLabel("What is next"));
        await keys.TypeAsync("Audit twenty meetings with the police");
        await Assertions.Expect(page.Locator("[data-kept]")).ToContainTextAsync("Kept as a draft");
        await page.GetByLabel("What was done").FocusAsync();
        await keys.PressAsync("Control+Enter");

        await visitor.SeesAsync("My work");
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("your words");
        await visitor.LookAsync();
    }

    [Fact]
    public async Task A_rating_asks_for_the_way_back_only_where_it_is_behind_and_a_refusal_leads_to_each_field()
    {
        await using var visitor = await site.SignInAsync("Dana Whitlock", "/my-work");
        var page = visitor.Page;
        await page.Locator(".app-work__do a").Nth(1).ClickAsync();
        var rate = page.Locator("[data-rate]").First;
        await Assertions.Expect(rate.Locator("[data-way]")).ToBeHiddenAsync();
        await rate.Locator("input[value=red]").CheckAsync();
        await Assertions.Expect(rate.Locator("[data-way]")).ToBeVisibleAsync();
        await visitor.PressAsync("Save the update");
        await Assertions.Expect(page.GetByRole(AriaRole.Alert).First).ToContainTextAsync("Enter the next step");
        await visitor.LookAsync();
        await visitor.FollowAsync("Say why it is");
        await Assertions.Expect(rate.GetByLabel("Why it is this colour")).ToBeFocusedAsync();
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Begin again without it" }).Or(page.GetByText("Leave it")).First.ClickAsync();
    }

    [Fact]
    public async Task Updating_needs_no_script()
    {
        await using var visitor = await site.OpenAsync(script: false);
        var page = visitor.Page;
        await visitor.GoAsync("/my-work");
        await visitor.PressAsync("Sign in as Siân Rees");
        await page.Locator(".app-work__do a").First.ClickAsync();
        await page.GetByLabel("What was done").FillAsync("Two sessions with the council of children in care");
        await visitor.PressAsync("Save as draft");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Draft kept on 21 November 2026");
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Go on" }).First.ClickAsync();
        await Assertions.Expect(page.GetByLabel("What was done")).ToHaveValueAsync("Two sessions with the council of children in care");
        await page.GetByText("Add evidence").ClickAsync();
        await page.GetByLabel("What there is").FillAsync("Notes of both sessions");
        await page.GetByLabel("That work was done").CheckAsync();
        await visitor.PressAsync("Save the update");
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("your words and the evidence");
    }

    [Fact]
    public async Task A_draft_that_was_only_typed_comes_back_after_signing_out_and_in()
    {
        await using var visitor = await site.SignInAsync("Helen Castle", "/my-work");
        var page = visitor.Page;
        await page.Locator(".app-work__do a").First.ClickAsync();
        var form = new Uri(page.Url).AbsolutePath;
        await page.GetByLabel("What was done").FillAsync("The chair is appointed");
        await Assertions.Expect(page.Locator("[data-kept]")).ToContainTextAsync("Only you can see it");
        await visitor.PressAsync("Sign out");
        await visitor.GoAsync(form);
        await visitor.PressAsync("Sign in as Helen Castle");
        await Assertions.Expect(page.GetByLabel("What was done")).ToHaveValueAsync("The chair is appointed");
        await visitor.LookAsync();
    }

    [Fact]
    public async Task A_partner_updates_by_a_link_that_opens_nothing_else()
    {
        await using var manager = await site.SignInAsync(first: "/plans/wexcombe/links");
        await manager.LookAsync();
        await manager.Page.GetByLabel("Whom it is for").SelectOptionAsync(new SelectOptionValue { Value = "Designated Nurse for Children in Care" });
        await manager.PressAsync("Make the link");
        var address = await manager.Page.Locator(".app-fresh code").TextContentAsync();
        await manager.LookAsync();

        await using var partner = await site.OpenAsync();
        await partner.GoAsync(address!);
        await partner.SeesAsync("Your actions");
        await partner.LookAsync();
        await partner.Page.Locator(".app-work__do a").First.ClickAsync();
        await partner.Page.GetByLabel("What was done").FillAsync("Two more clinics each month");
        await Assertions.Expect(partner.Page.Locator("[data-kept]")).ToContainTextAsync("Kept as a draft");
        await partner.LookAsync();
        await partner.PressAsync("Save the update");
        await Assertions.Expect(partner.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("your words");

        await partner.GoAsync("/plans/wexcombe");
        await partner.SeesAsync("Sign in");
    }

    [Fact]
    public async Task A_partner_gives_a_file_by_link_with_the_keyboard_alone_and_without_script()
    {
        await using var manager = await site.SignInAsync(first: "/plans/wexcombe/links");
        var address = await PartnersPart.LinkAsync(manager);
        await using var partner = await site.OpenAsync(script: false);
        var page = partner.Page;
        var keys = new Keyboard(page);
        await partner.GoAsync(address);
        await keys.ToAndPressAsync(page.Locator(".app-work__do a").First);
        await keys.ToAndPressAsync(page.GetByRole(AriaRole.Button, new() { Name = "Give a file" }));

        await partner.SeesAsync("Give evidence");
        await keys.ThroughAsync();
        // The window in which a file is picked is the system's, not the page's.
        await keys.ToAsync(page.GetByLabel("The file", new() { Exact = true }));
        await page.GetByLabel("The file", new() { Exact = true }).SetInputFilesAsync(new FilePayload { Name = "rota.csv", MimeType = "text/csv", Buffer = "Week,Team\n1,North\n"u8.ToArray() });
        await keys.ToAsync(page.GetByLabel("What does it show?"));
        await keys.TypeAsync("Who is on duty in each week.");
        await keys.ToAndPressAsync(page.GetByRole(AriaRole.Button, new() { Name = "Give the evidence" }));

        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("The evidence is given, in your name");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("rota");
    }
}
