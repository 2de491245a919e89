using System.Text;
using Milepost.Web.Tests.Host;

namespace Milepost.Web.Tests.Imports;

/// <summary>An inspection report from the file to the plan and back, as the programme manager does it.</summary>
public sealed class ReportWalkTests : IAsyncLifetime
{
    private const string Report = """
        # Inspection of Wexcombe local authority children's services

        Inspection dates: 12 to 23 January 2026

        Lead inspector: Ann Bell, His Majesty's Inspector

        | Judgement | Grade |
        |---|---|
        | The impact of leaders on social work practice with children and families | Inadequate |
        | The experiences and progress of children who need help and protection | Inadequate |
        | The experiences and progress of children in care | Good |
        | Overall effectiveness | Inadequate |

        ## What needs to improve?

        - The response to callers at the door.
        - How well children are heard

        ## The experiences and progress of children who need help and protection: inadequate

        1. Callers wait too long at the door.
        """;

    private Site site = null!;

    public async ValueTask InitializeAsync() => site = await Site.StartAsync();

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task A_report_is_shown_whole_doubts_first_and_becomes_a_source_once_it_is_agreed_to()
    {
        var browser = await GiveAsync();
        Assert.Equal("What the report says", browser.Heading);
        Assert.Contains("12 to 23 January 2026", browser.Text, StringComparison.Ordinal);
        Assert.Contains("The response to callers at the door.", browser.Text, StringComparison.Ordinal);
        Assert.True(browser.Text.IndexOf("does not end with a full stop", StringComparison.Ordinal) < browser.Text.IndexOf("4 judgements", StringComparison.Ordinal));

        await browser.PressAsync("Agree and keep the report", ("Answers", "yes"));

        Assert.Equal("The file is part of the plan", browser.Heading);
        Assert.Contains("How well children are heard", (await browser.OpenAsync("/plans/wexcombe/recommendations")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_report_again_has_nothing_to_agree_to_and_the_import_can_be_undone()
    {
        var browser = await GiveAsync();
        await browser.PressAsync("Agree and keep the report", ("Answers", "no"));
        var done = browser.Path;

        await browser.OpenAsync("/plans/wexcombe/import");
        await PressAsync(browser);
        Assert.Contains("has this very report already", browser.Text, StringComparison.Ordinal);

        await browser.OpenAsync(done);
        await browser.PressAsync("Undo this import");
        Assert.DoesNotContain("How well children are heard", (await browser.OpenAsync("/plans/wexcombe/recommendations")).Text, StringComparison.Ordinal);
    }

    private async Task<Browser> GiveAsync()
    {
        var browser = await site.SignInAsync();
        await browser.OpenAsync("/import");
        return await PressAsync(browser, ("PlanName", "Wexcombe"));
    }

    private static Task<Browser> PressAsync(Browser browser, params (string Name, string Value)[] answers) =>
        browser.PressAsync("Read the file", ("Chosen", "report.md", Encoding.UTF8.GetBytes(Report)), answers);
}
