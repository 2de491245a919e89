using Microsoft.Playwright;
using Milepost.Journeys.Host;

namespace Milepost.Journeys;

/// <summary>A lead answers a question of the record, by keyboard alone.</summary>
public sealed class QuestionJourneys(OpenSite site)
{
    [Fact]
    public async Task A_question_is_answered_by_keyboard_and_the_answer_stands_beside_the_action()
    {
        await using var visitor = await site.SignInAsync(first: "/plans/wexcombe/questions");
        var page = visitor.Page;
        var keys = new Keyboard(page);
        await visitor.SeesAsync("Questions");
        await visitor.LookAsync();
        var link = page.Locator(".app-asked a[href*='/questions/']").First;
        await keys.ThroughAsync();
        await keys.ToAndPressAsync(link);

        await visitor.SeesAsync("Answer a question");
        await visitor.LookAsync();
        await keys.ToAsync(page.GetByLabel("Something is done about it"));
        await keys.PressAsync("ArrowDown");
        await keys.ToAsync(page.GetByLabel("Your answer"));
        await keys.TypeAsync("The board looked at it in October and agreed");
        await keys.ToAndPressAsync(page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Answer" }));

        await Assertions.Expect(page.GetByText("The board looked at it in October and agreed").First).ToBeVisibleAsync();
        await visitor.LookAsync();
    }

    [Fact]
    public async Task The_pace_is_read_as_a_picture_and_as_a_table()
    {
        await using var visitor = await site.SignInAsync(first: "/plans/wexcombe/pace");
        await visitor.SeesAsync("Pace and forecast");
        await visitor.LookAsync();
        await visitor.Page.GetByText("The same numbers as a table").ClickAsync();
        await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Columnheader, new PageGetByRoleOptions { Name = "Planned, as first agreed" })).ToBeVisibleAsync();
    }
}
