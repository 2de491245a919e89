using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Milepost.Bench.Soaking;

/// <summary>One of the people of a soak: signed in at a demonstration, goes from page to page and updates actions.</summary>
internal sealed partial class SoakVisitor(Uri site, int number, Tally tally) : IDisposable
{
    /// <summary>Stands in every text that a soak saves.</summary>
    public const string Mark = "said in the soak";

    /// <summary>The programme manager, who may update every action.</summary>
    public const string Manager = "Priya Nair";

    private static readonly string[] Views = ["", "/plan", "/plan?view=timeline", "/plan?view=coverage", "/questions", "/cycles", "/evidence", "/dates", "/impact", "/recommendations"];

    private readonly HttpClient http = new(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer(), AutomaticDecompression = DecompressionMethods.All }) { BaseAddress = site };
    private readonly Random chance = new(number);
    private readonly HtmlParser parser = new();
    private string[] plans = [];
    private List<string> actions = [];
    private List<string> own = [];

    /// <summary>What the site said that it saved.</summary>
    public List<string> Saved { get; } = [];

    /// <param name="site">Where the demonstration is.</param>
    /// <param name="number">Which visitor; no two do the same.</param>
    /// <param name="tally">Where the answers are counted.</param>
    /// <param name="name">Whose account it is; that of the next of the invented people where nobody is named.</param>
    public static async Task<SoakVisitor> SignInAsync(Uri site, int number, Tally tally, string? name = null)
    {
        var visitor = new SoakVisitor(site, number, tally);
        var page = (await visitor.GetAsync("/sign-in", "sign in")).Page;
        var buttons = page.QuerySelectorAll<IHtmlButtonElement>("button").Where(each => each.Closest("form")?.QuerySelector("[name=person]") is not null).ToList();
        var button = name is null ? buttons[number % buttons.Count] : buttons.First(each => each.TextContent.Contains(name, StringComparison.Ordinal));
        var form = (IHtmlFormElement)button.Closest("form")!;
        var fields = Fields(form);
        if (button.GetAttribute("name") is { } said) fields.Add(new(said, button.GetAttribute("value")!));
        await visitor.PostAsync(form.GetAttribute("action") ?? "/sign-in", fields, "sign in");
        var home = (await visitor.GetAsync("/?all=true", "home")).Page;
        visitor.plans = [.. home.QuerySelectorAll("a[href^='/plans/']").Select(link => PlanPath().Match(link.GetAttribute("href")!).Value).Distinct()];
        if (visitor.plans.Length == 0) throw new InvalidOperationException($"{button.TextContent} sees no plan; is the demonstration loaded?");
        foreach (var plan in visitor.plans)
        {
            var table = (await visitor.GetAsync($"{plan}/plan", "plan")).Page;
            visitor.actions.AddRange(table.QuerySelectorAll("a[href*='/actions/']").Select(link => ActionPath().Match(link.GetAttribute("href")!).Value).Where(path => path.Length > 0));
        }

        visitor.actions = [.. visitor.actions.Distinct()];
        visitor.own = await visitor.OwnAsync();
        return visitor;
    }

    public async Task WorkAsync(TimeSpan thought, CancellationToken end)
    {
        try
        {
            // Nobody starts in step with the others.
            await Task.Delay(thought * chance.NextDouble(), end);
            while (!end.IsCancellationRequested)
            {
                if (own.Count > 0 && chance.Next(5) == 0) await UpdateAsync(thought, end);
                else await ReadAsync();
                await Task.Delay(thought * (0.5 + chance.NextDouble()), end);
            }
        }
        catch (OperationCanceledException)
        {
            // The time is over.
        }
    }

    /// <summary>Saves one update after the other until the site is gone.</summary>
    public async Task WriteUntilItEndsAsync()
    {
        try
        {
            while (true) await UpdateAsync(TimeSpan.Zero, CancellationToken.None);
        }
        catch (HttpRequestException)
        {
            // The site is gone.
        }
    }

    public void Dispose() => http.Dispose();

    /// <summary>What they may update: every action, their own, or none.</summary>
    private async Task<List<string>> OwnAsync()
    {
        if (actions.Count > 0 && (await GetAsync($"{actions[0]}/update", "update form")).Status == HttpStatusCode.OK) return actions;
        var work = (await GetAsync("/my-work", "my work")).Page;
        var theirs = work.QuerySelectorAll("a[href*='/actions/']").Select(link => ActionPath().Match(link.GetAttribute("href")!).Value).Where(path => path.Length > 0).Distinct();
        var open = new List<string>();
        foreach (var action in theirs)
        {
            if ((await GetAsync($"{action}/update", "update form")).Status == HttpStatusCode.OK) open.Add(action);
        }

        return open;
    }

    private async Task ReadAsync()
    {
        var roll = chance.Next(10);
        if (roll < 2) await GetAsync("/my-work", "my work");
        else if (roll < 5) await GetAsync(actions[chance.Next(actions.Count)], "action");
        else
        {
            var view = Views[chance.Next(Views.Length)];
            await GetAsync(plans[chance.Next(plans.Length)] + view, view.Length == 0 ? "overview" : view.TrimStart('/'));
        }
    }

    private async Task UpdateAsync(TimeSpan thought, CancellationToken end)
    {
        var address = $"{own[chance.Next(own.Count)]}/update";
        var (page, status) = await GetAsync(address, "update form");
        if (status != HttpStatusCode.OK) return;
        await Task.Delay(thought, end);
        var mark = $"{Mark}, {Guid.CreateVersion7():N}";
        for (var turn = 0; turn < 3; turn++)
        {
            if (page.QuerySelector("[name='typed.Done']")?.Closest("form") is not IHtmlFormElement form) return;
            var fields = Fields(form);
            fields.RemoveAll(field => field.Key == "typed.Done");
            fields.Add(new("typed.Done", $"Two more families were seen; {mark}"));
            foreach (var name in new[] { "typed.Action.Because", "typed.Action.Next", "typed.Impact.Because", "typed.Impact.Next" })
            {
                if (fields.RemoveAll(field => field.Key == name && field.Value.Length == 0) > 0) fields.Add(new(name, "As it was"));
            }

            // What is behind is to say when it is on track again.
            foreach (var of in new[] { "typed.Action", "typed.Impact" })
            {
                if (!fields.Exists(field => field.Key == of && (field.Value is "amber" or "red"))) continue;
                foreach (var (part, value) in new[] { ("day", "31"), ("month", "3"), ("year", "2027") })
                {
                    fields.RemoveAll(field => field.Key == $"{of}.BackBy-{part}");
                    fields.Add(new($"{of}.BackBy-{part}", value));
                }
            }

            var (answer, said) = await PostAsync(address, fields, "update");
            if (said is HttpStatusCode.Found or HttpStatusCode.SeeOther)
            {
                Saved.Add(mark);
                return;
            }

            page = answer;
            if (turn == 2) Console.Error.WriteLine($"{address} was refused: {page.QuerySelector(".govuk-error-summary")?.TextContent.ReplaceLineEndings(" ").Trim()}");
        }
    }

    private async Task<(IHtmlDocument Page, HttpStatusCode Status)> GetAsync(string address, string page)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(address, UriKind.Relative));
        return await SendAsync(request, "read", page);
    }

    private async Task<(IHtmlDocument Page, HttpStatusCode Status)> PostAsync(string address, List<KeyValuePair<string, string>> fields, string page)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(address, UriKind.Relative)) { Content = new FormUrlEncodedContent(fields) };
        return await SendAsync(request, "write", page);
    }

    private async Task<(IHtmlDocument Page, HttpStatusCode Status)> SendAsync(HttpRequestMessage request, string kind, string page)
    {
        request.Headers.Add("Origin", site.GetLeftPart(UriPartial.Authority));
        var watch = Stopwatch.StartNew();
        using var response = await http.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        tally.Add(kind, page, watch.Elapsed.TotalMilliseconds, (int)response.StatusCode);
        return (await parser.ParseDocumentAsync(text), response.StatusCode);
    }

    private static List<KeyValuePair<string, string>> Fields(IHtmlFormElement form) => form.QuerySelectorAll("input[name], select[name], textarea[name]")
        .Where(element => element is not (IHtmlInputElement { Type: "file" } or IHtmlInputElement { Type: "radio" or "checkbox", IsChecked: false }))
        .Select(element => new KeyValuePair<string, string>(element.GetAttribute("name")!, Value(element)))
        .ToList();

    private static string Value(IElement element) => element switch
    {
        IHtmlInputElement input => input.Value,
        IHtmlSelectElement select => select.Value ?? "",
        IHtmlTextAreaElement area => area.Value,
        _ => "",
    };

    [GeneratedRegex("^/plans/[^/?#]+", RegexOptions.NonBacktracking)]
    private static partial Regex PlanPath();

    [GeneratedRegex("^/plans/[^/?#]+/actions/[0-9a-f-]{36}", RegexOptions.NonBacktracking)]
    private static partial Regex ActionPath();
}
