using Microsoft.EntityFrameworkCore;
using Milepost.Web.Tests.Host;

namespace Milepost.Web.Tests.Undoing;

/// <summary>What a person does and undoes with the button beside it.</summary>
internal static class GoingBack
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>It is done, changes something, is offered to be undone, and every record is then as it was.</summary>
    public static async Task GoesBackAsync(this Browser browser, Site site, string act, Func<Browser, Task<Browser>> doIt)
    {
        var before = await EveryRow.OfAsync(site);
        await doIt(browser);
        var done = await site.InStoreAsync(db => db.DoneActs.AsNoTracking().OrderByDescending(one => one.Id).Where(one => one.UndoneAt == null).Select(one => one.Act).FirstOrDefaultAsync(Stop));
        Assert.True(done == act, $"{act} was not done but {done ?? "nothing"}: {browser.Text}");
        Assert.False((await EveryRow.OfAsync(site)).SetEquals(before), $"{act} changed nothing");

        await browser.PressAsync(browser.Button("Undo this: "));
        Assert.Contains("Undone: ", browser.Text, StringComparison.Ordinal);
        var after = await EveryRow.OfAsync(site);
        Assert.True(after.SetEquals(before), $"{act}: gone: {string.Join(" / ", before.Except(after).Take(3))} come: {string.Join(" / ", after.Except(before).Take(3))}");
    }

    /// <summary>The first button whose words begin so.</summary>
    public static string Button(this Browser browser, string begins) =>
        browser.Page.QuerySelectorAll("main button").Select(button => button.TextContent.Trim()).FirstOrDefault(text => text.StartsWith(begins, StringComparison.Ordinal))
            ?? throw new InvalidOperationException($"{browser.Path} has no button “{begins}…”: {browser.Text}");
}
