using Microsoft.Playwright;
using Milepost.Journeys.Host;

namespace Milepost.Journeys;

/// <summary>Evidence is given, weighed and looked at by people at a browser.</summary>
public sealed class EvidenceJourneys(OpenSite site)
{
    private static readonly FilePayload audit = new() { Name = "audit of doors.csv", MimeType = "text/csv", Buffer = "Question,Good,Of\nAnswered?,18,20\n"u8.ToArray() };

    [Theory, InlineData(true), InlineData(false)]
    public async Task A_file_is_given_with_the_keyboard_alone(bool script)
    {
        await using var visitor = await site.OpenAsync(script);
        var page = visitor.Page;
        var keys = new Keyboard(page);
        await visitor.GoAsync("/plans/wexcombe/evidence");
        await keys.ToAndPressAsync(page.GetByRole(AriaRole.Button, new() { Name = "Sign in as Dana Whitlock" }));
        await visitor.SeesAsync("Evidence");
        await keys.ToAndPressAsync(page.GetByRole(AriaRole.Link, new() { Name = "Add evidence" }));
        await visitor.SeesAsync("Add evidence");
        if (script) await visitor.LookAsync();

        await keys.ToAsync(page.GetByLabel("Which action is it for?"));
        await keys.PressAsync("ArrowDown");
        await keys.ToAsync(page.GetByLabel("A file", new() { Exact = true }));
        await keys.PressAsync("Space");
        // The window in which a file is picked is the system's, not the page's; some machines without a desk open none.
        await keys.ToAsync(page.GetByLabel("The file", new() { Exact = true }));
        await page.GetByLabel("The file", new() { Exact = true }).SetInputFilesAsync(audit);
        await keys.ToAsync(page.GetByLabel("What does it show?"));
        await keys.TypeAsync("In 18 of 20 somebody answered the door.");
        await keys.ToAndPressAsync(page.GetByRole(AriaRole.Button, new() { Name = "Add the evidence" }));

        await visitor.SeesAsync("audit of doors");
        await Assertions.Expect(page.GetByText("SHA-256")).ToBeVisibleAsync();
        if (script) await visitor.LookAsync();
    }

    [Fact]
    public async Task The_pages_of_evidence_are_sound_wide_and_narrow()
    {
        await using var visitor = await site.SignInAsync("Ruth Adeyemi", "/plans/wexcombe/evidence");
        await visitor.LookAsync();
        await visitor.FollowAsync("Audit of 20 assessments, October");
        await visitor.LookAsync();
        await visitor.FollowAsync("Weigh it");
        await visitor.LookAsync();
        await visitor.GoAsync("/plans/wexcombe/evidence/gaps");
        await visitor.SeesAsync("Gaps in the evidence");
        await visitor.LookAsync();
        await visitor.GoAsync("/plans/wexcombe/evidence?show=Withheld");
        await visitor.FollowAsync("A family’s words");
        await visitor.LookAsync();
    }
}
