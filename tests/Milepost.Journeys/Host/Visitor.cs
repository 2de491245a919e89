using Microsoft.Playwright;

namespace Milepost.Journeys.Host;

/// <summary>Somebody at a browser of their own, who notes whatever goes wrong in it.</summary>
public sealed class Visitor : IAsyncDisposable
{
    public static readonly ViewportSize Wide = new() { Width = 1280, Height = 900 };
    public static readonly ViewportSize Middle = new() { Width = 1120, Height = 800 };
    public static readonly ViewportSize Narrow = new() { Width = 320, Height = 640 };

    private readonly List<string> faults = [];

    public Visitor(IPage page, Uri site)
    {
        Page = page;
        page.Console += (_, said) =>
        {
            if (said.Type is "error" or "warning") Note($"the console says {said.Text}");
        };
        page.PageError += (_, error) => Note($"the script failed: {error}");
        page.Request += (_, request) =>
        {
            string[] own = [site.ToString(), "about:", "data:"];
            if (!own.Any(start => request.Url.StartsWith(start, StringComparison.Ordinal))) Leaves(request);
        };
        page.Response += (_, response) =>
        {
            if (response.Status >= 400) Note($"{response.Url} answered {response.Status}");
        };
    }

    public IPage Page { get; }

    /// <summary>Another site that one is sent to and comes back from, as pages of its own; nothing else may be asked of it.</summary>
    public string? MayLeaveFor { get; set; }

    public string Path => new Uri(Page.Url).PathAndQuery;

    public ILocator Heading => Page.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Level = 1 });

    public Task GoAsync(string path) => Page.GotoAsync(path);

    /// <summary>Follows a link by a part of its words.</summary>
    public Task FollowAsync(string link) => Page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = link }).First.ClickAsync();

    public Task PressAsync(string button) => Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = button }).First.ClickAsync();

    public Task SeesAsync(string heading) => Assertions.Expect(Heading).ToHaveTextAsync(heading);

    /// <summary>What went wrong in this browser since it was last asked.</summary>
    public IReadOnlyList<string> TakeFaults()
    {
        lock (faults)
        {
            string[] taken = [.. faults.Distinct()];
            faults.Clear();
            return taken;
        }
    }

    /// <summary>Looks at the page as it stands, wide and narrow, and fails with all that is wrong with it. What a link leads to is given to axe as a phone shows it by another journey.</summary>
    public async Task LookAsync()
    {
        var wrong = await Look.AtAsync(this, [Wide]);
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    public async ValueTask DisposeAsync()
    {
        await Page.Context.DisposeAsync();
        Assert.Empty(TakeFaults());
    }

    private void Leaves(IRequest request)
    {
        if (request.IsNavigationRequest && MayLeaveFor is { } there && request.Url.StartsWith(there, StringComparison.Ordinal)) return;
        Note($"it asked another host for {request.Url}");
    }

    private void Note(string fault)
    {
        lock (faults) faults.Add(fault);
    }
}
