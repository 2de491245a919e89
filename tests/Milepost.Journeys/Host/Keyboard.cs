using System.Text.Json;
using Microsoft.Playwright;

namespace Milepost.Journeys.Host;

/// <summary>What has the focus, as the keyboard left it there: its place among the focusable things of the page, its words, whether it can be seen, and where it stands.</summary>
internal sealed record Focus(int Number, string Said, bool Shown, double Top, double Bottom, double Left, double Right);

/// <summary>Goes about a page with the keys alone, and sees where the focus is after each.</summary>
internal sealed class Keyboard(IPage page)
{
    private const int MostStops = 400;

    // Shown: inside the window, not covered, and ringed, shadowed or coloured otherwise than it is without the focus.
    private const string Focused = """
        () => {
          const e = document.activeElement;
          if (!e || e === document.body || e === document.documentElement) return null;
          const marks = () => {
            const style = getComputedStyle(e), clear = /rgba\(.*, 0\)|transparent/.test(style.outlineColor);
            return [clear ? '' : style.outlineStyle + style.outlineWidth + style.outlineColor, style.boxShadow, style.backgroundColor].join();
          };
          const held = marks();
          e.blur();
          const marked = held !== marks();
          e.focus({ preventScroll: true });
          const box = e.getBoundingClientRect();
          const inside = box.width > 1 && box.height > 1 && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
          const at = document.elementFromPoint(Math.max(1, Math.min(innerWidth - 1, box.left + Math.min(6, box.width / 2))), Math.max(1, Math.min(innerHeight - 1, (Math.max(0, box.top) + Math.min(innerHeight, box.bottom)) / 2)));
          const uncovered = at && (e.contains(at) || at.contains(e));
          const all = [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex]')];
          return { number: all.indexOf(e), said: `${e.tagName.toLowerCase()} ${(e.getAttribute('aria-label') || e.name || e.innerText || '').trim().slice(0, 60)}`,
            shown: Boolean(inside && uncovered && marked),
            top: box.top + scrollY, bottom: box.bottom + scrollY, left: box.left + scrollX, right: box.right + scrollX };
        }
        """;

    // Radios of one question are one stop.
    private const string Reachable = """
        () => [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex]')]
          .filter(e => e.type !== 'radio' || e.checked || (!document.querySelector(`[name="${e.name}"]:checked`) && document.querySelector(`[name="${e.name}"]`) === e))
          .filter(e => e.tabIndex >= 0 && !e.disabled && e.type !== 'hidden' && e.checkVisibility({ visibilityProperty: true })).length
        """;

    public Task PressAsync(string key) => page.Keyboard.PressAsync(key);

    public Task TypeAsync(string text) => page.Keyboard.InsertTextAsync(text);

    /// <summary>Goes on with Tab until the thing has the focus, which is to be seen at every stop.</summary>
    public async Task ToAsync(ILocator wanted)
    {
        await Assertions.Expect(wanted).ToBeVisibleAsync();
        for (var stops = 0; stops < MostStops; stops++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await FocusAsync() is { } focus) Assert.True(focus.Shown, $"{page.Url}: the focus on {focus.Said} is not to be seen");
            if (await wanted.EvaluateAsync<bool>("e => e === document.activeElement")) return;
        }

        Assert.Fail($"{page.Url}: {wanted} cannot be reached with Tab");
    }

    public async Task ToAndPressAsync(ILocator wanted, string key = "Enter")
    {
        await ToAsync(wanted);
        await page.Keyboard.PressAsync(key);
    }

    /// <summary>Goes through the whole page with Tab: every stop is seen, they follow each other down the page, and none holds on to the focus.</summary>
    public async Task ThroughAsync()
    {
        await AgainAsync();
        var expected = await page.EvaluateAsync<int>(Reachable);
        var met = new List<Focus>();
        for (var stops = 0; stops < MostStops; stops++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await FocusAsync() is not { } focus || (met.Count > 0 && focus.Number == met[0].Number)) break;
            Assert.True(focus.Shown, $"{page.Url}: the focus on {focus.Said} is not to be seen");
            if (met.Count > 0 && met[^1] is var last && last.Number != focus.Number)
            {
                Assert.True(focus.Number > last.Number, $"{page.Url}: the focus goes back from {last.Said} to {focus.Said}");
                Assert.False(focus.Bottom < last.Top && focus.Left < last.Right, $"{page.Url}: the focus goes up the page from {last.Said} to {focus.Said}");
            }

            met.Add(focus);
        }

        Assert.True(met.Select(focus => focus.Number).Distinct().Count() == expected,
            $"{page.Url}: {met.Count} of {expected} things were reached: {string.Join("; ", met.Select(focus => focus.Said))}");
        await AgainAsync();
    }

    /// <summary>Opens the page anew, from its top: a link to a part of it, or a form sent from there, leaves the focus further down.</summary>
    public Task AgainAsync() => page.GotoAsync(new UriBuilder(page.Url) { Fragment = "" }.Uri.PathAndQuery);

    private async Task<Focus?> FocusAsync() =>
        JsonSerializer.Deserialize<Focus?>(await page.EvaluateAsync<string>($"() => JSON.stringify(({Focused})())"), JsonSerializerOptions.Web);
}
