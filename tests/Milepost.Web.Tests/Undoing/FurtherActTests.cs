using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Milepost.Web.Tests.Host;

namespace Milepost.Web.Tests.Undoing;

/// <summary>What takes more than one form to do is done as people do it and undone, and every record is then as it was.</summary>
public sealed class FurtherActTests : IAsyncLifetime
{
    private const string Plan = "/plans/wexcombe";
    private static readonly string Door = $"{Plan}/actions/{Wexcombe.FrontDoor}";
    private Site site = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        site = await Site.StartAsync();
        await site.AddPlanAsync(more: 2);
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task A_plan_is_restructured_and_is_as_before()
    {
        var (first, other) = (await FindAsync("1.2"), await FindAsync("2.3"));
        await GoesBackAsync("/Structure/Merge", "Priya Nair", $"{Door}/merge", priya => priya.PressAsync("Continue", ("with", other)),
            priya => priya.PressAsync("Merge", ("Title", "Children are seen in time and told what came of it")));
        await GoesBackAsync("/Structure/RenumberAll", "Priya Nair", $"{Plan}/renumber",
            priya => priya.PressAsync("See what would change", ($"References[{Wexcombe.FrontDoor}]", "1.2"), ($"References[{first}]", "1.1")),
            priya => priya.PressAsync("Renumber 2 actions"));
        await GoesBackAsync("/Several/Index/Agree", "Priya Nair", $"{Plan}/several",
            priya =>
            {
                foreach (var box in priya.Page.QuerySelectorAll<IHtmlInputElement>("input[name=action]").Take(2)) box.IsChecked = true;
                return priya.PressAsync("See what will change", ("Wish.LeadsAre", "Add"), ("Wish.Leads", "Head of HR"), ("Wish.State", "paused"), ("Wish.StateBecause", "Until the money is there"));
            },
            priya => priya.PressAsync("Change 2 actions"));
    }

    [Fact]
    public async Task Ratings_checks_and_accepted_findings_are_as_before()
    {
        await GoesBackAsync("/Schemes/Edit/Save", "Priya Nair", $"{Plan}/scheme/edit",
            priya => priya.PressAsync("Show what this touches", ("Form.Levels[2].Out", "out"), ("Form.Levels[2].Instead", "red"), ("Because", "Amber said too little")),
            priya => priya.PressAsync("Save this scheme"));
        await GoesBackAsync("/Quality/Checks/Save", "Priya Nair", $"{Plan}/quality/checks",
            priya => priya.PressAsync("Show the effect", ("Form.Words[vague]", "children\nbe"), ("Form.Rules[no-lead]", "off")), priya => priya.PressAsync("Save these words and limits"));
        await GoesBackAsync("/Quality/Accept", "Priya Nair", $"{Plan}/quality?rule=no-lead", priya => FollowAsync(priya, "a[href*='/accept?']"),
            priya => priya.PressAsync("Accept the finding", ("Because", "It is led by the forum")));

        var accepting = await (await site.SignInAsync()).OpenAsync($"{Plan}/quality?rule=no-lead");
        await (await FollowAsync(accepting, "a[href*='/accept?']")).PressAsync("Accept the finding", ("Because", "It is led by the forum"));
        await GoesBackAsync("/Quality/TakeBack", "Priya Nair", $"{Plan}/quality", priya => FollowAsync(priya, "a[href*='/accepted/']"), priya => priya.PressAsync("Take it back"));
    }

    [Fact]
    public async Task What_was_said_to_be_done_and_the_test_that_was_arranged_are_as_before()
    {
        await GoesBackAsync("/Closing/Close", "Dana Whitlock", $"{Door}/close", Nothing, dana => dana.PressAsync("Say that it is done", ("Because", "Every team works by it")));
        await (await (await site.SignInAsync("Dana Whitlock")).OpenAsync($"{Door}/close")).PressAsync("Say that it is done", ("Because", "Every team works by it"));
        var helen = await (await site.SignInAsync("Helen Castle")).OpenAsync(Door);
        await (await helen.ClickAsync("Decide whether it is done")).PressAsync("Decide", ("Agreed", "yes"), ("Because", "Ten files show it"));
        await GoesBackAsync("/Closing/Arrange", "Siân Rees", $"{Door}/impact-test", Nothing, sian => sian.PressAsync("Save the test", ("Test", "Ask thirty children"), ("Tester", "Siân Rees")));
    }

    [Fact]
    public async Task A_figure_of_others_and_an_owner_of_data_are_as_before()
    {
        var measure = $"{Plan}/measures/{await site.InStoreAsync(db => db.Measures.Select(one => one.Id).FirstAsync(Stop))}/comparators";
        var priya = await (await site.SignInAsync()).OpenAsync(measure);
        await priya.PressAsync("Give it", ("Kind", "National"), ("Who", "England"), ("Period", "2024/25"), ("Value", "80"), ("Unit", "percentage"), ("Source", "DfE, a file of statistics"));
        await GoesBackAsync("/Measures/Comparators/TakeBack", "Priya Nair", measure, Nothing, browser => browser.PressAsync(browser.Button("Take back"), ("Because", "It was another year’s")));

        await (await priya.OpenAsync($"{Plan}/annex-a/quality/owners")).PressAsync("Name the owner", ("Team", "Duty"), ("Owner", "Head of assessment"));
        await GoesBackAsync("/AnnexA/Owners/End", "Priya Nair", $"{Plan}/annex-a/quality/owners", Nothing, browser => browser.PressAsync(browser.Button("End that")));
    }

    private async Task GoesBackAsync(string act, string who, string path, Func<Browser, Task<Browser>> toIt, Func<Browser, Task<Browser>> doIt)
    {
        var browser = await (await site.SignInAsync(who)).OpenAsync(path);
        await toIt(browser);
        await browser.GoesBackAsync(site, act, doIt);
    }

    private static Task<Browser> Nothing(Browser browser) => Task.FromResult(browser);

    private static Task<Browser> FollowAsync(Browser browser, string link) => browser.OpenAsync(browser.Page.QuerySelector(link)!.GetAttribute("href")!);

    private async Task<string> FindAsync(string reference) =>
        (await site.InStoreAsync(db => db.Actions.Where(one => one.Reference == reference).Select(one => one.Id).SingleAsync(Stop))).ToString();
}
