using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Milepost.Journeys.Host;

/// <summary>What holds for a page however one came to it: axe finds nothing, and only labelled regions scroll sideways.</summary>
internal static class Look
{
    // A region that scrolls must be reachable by keyboard and say what it is; anything else that is wider than the window is a fault.
    private const string Overflowing = """
        () => {
          const root = document.documentElement;
          const wrong = [];
          if (root.scrollWidth > root.clientWidth) {
            const widest = [...document.querySelectorAll('body *')]
              .filter(e => e.getBoundingClientRect().right > root.clientWidth + 1 && !e.closest('[role=region][tabindex]'))
              .slice(0, 3).map(e => e.tagName.toLowerCase() + (e.className ? '.' + String(e.className).split(' ').join('.') : ''));
            wrong.push(`the page scrolls sideways: ${root.scrollWidth} in ${root.clientWidth}, for ${widest.join(', ')}`);
          }
          for (const e of document.querySelectorAll('body *')) {
            const scrolls = e.scrollWidth > e.clientWidth + 1 && ['auto', 'scroll'].includes(getComputedStyle(e).overflowX);
            if (scrolls && !['TEXTAREA', 'INPUT', 'SELECT'].includes(e.tagName) && !(e.tabIndex === 0 && e.getAttribute('role') === 'region' && (e.getAttribute('aria-label') || e.getAttribute('aria-labelledby'))))
              wrong.push(`${e.tagName.toLowerCase()}.${e.className} scrolls sideways and is no labelled region`);
          }
          return wrong;
        }
        """;

    // What is folded away is looked at too, and folded again for the journey to go on.
    private const string Unfold = "() => document.querySelectorAll('details:not([open])').forEach(each => { each.open = true; each.dataset.folded = ''; })";
    private const string Fold = "() => document.querySelectorAll('details[data-folded]').forEach(each => { each.open = false; delete each.dataset.folded; })";

    private static readonly AxeRunOptions Rules = new()
    {
        RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
        ResultTypes = [ResultType.Violations],
    };

    private static readonly string? Pictures = Environment.GetEnvironmentVariable("MILEPOST_JOURNEY_PICTURES");

    private static int taken;

    /// <summary>Everything that is wrong with the page at each width, with what the browser itself complained of meanwhile. Axe looks at the widths named.</summary>
    public static async Task<IReadOnlyList<string>> AtAsync(Visitor visitor, IReadOnlyCollection<ViewportSize> withAxe)
    {
        var page = visitor.Page;
        var wrong = new List<string>();
        await page.EvaluateAsync(Unfold);
        foreach (var size in new[] { Visitor.Narrow, Visitor.Middle, Visitor.Wide })
        {
            await page.SetViewportSizeAsync(size.Width, size.Height);
            wrong.AddRange(from fault in await page.EvaluateAsync<string[]>(Overflowing) select $"{visitor.Path} at {size.Width}: {fault}");
            if (!withAxe.Contains(size)) continue;

            var found = await page.RunAxe(Rules);
            wrong.AddRange(
                from violation in found.Violations
                from node in violation.Nodes
                select $"{visitor.Path} at {size.Width}: {violation.Id} ({violation.Help}) {node.Target} {node.Html}");
            await PictureAsync(page, size.Width);
        }

        await page.EvaluateAsync(Fold);
        wrong.AddRange(from fault in visitor.TakeFaults() select $"{visitor.Path}: {fault}");
        return wrong;
    }

    /// <summary>Keeps what was looked at in the folder that MILEPOST_JOURNEY_PICTURES names, for a person to look at too.</summary>
    private static async Task PictureAsync(IPage page, int width)
    {
        if (Pictures is null) return;
        var name = string.Concat(new Uri(page.Url).AbsolutePath.Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '-')).Trim('-');
        await page.ScreenshotAsync(new PageScreenshotOptions
        {
            Path = Path.Combine(Pictures, $"{Interlocked.Increment(ref taken):000}-{name[..Math.Min(60, name.Length)]}-{width}.png"),
            FullPage = true,
        });
    }
}
