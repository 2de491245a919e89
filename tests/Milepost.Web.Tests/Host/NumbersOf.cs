namespace Milepost.Web.Tests.Host;

/// <summary>The table that stands beside a picture, for whoever does not see it.</summary>
internal static class NumbersOf
{
    /// <summary>So many rows, and something in each place that is for a number.</summary>
    public static void AllThere(Browser browser, string around, int rows)
    {
        Assert.Equal(rows, browser.Page.QuerySelectorAll($"{around} details tbody tr").Length);
        Assert.All(browser.Page.QuerySelectorAll($"{around} details tbody td.app-num"), cell => Assert.NotEqual("", cell.TextContent.Trim()));
    }
}
