using System.Text.RegularExpressions;
using Milepost.Journeys.Host;

namespace Milepost.Journeys;

/// <summary>What holds for every page that a link leads to.</summary>
public sealed partial class EveryPageJourneys(OpenSite site)
{
    private const int Depth = 2;

    /// <summary>Pages of one kind are drawn by one template: so many of each are opened, and the first is given to axe as a phone shows it.</summary>
    private const int EachKind = 1;

    /// <summary>The programme manager, who comes to most pages; with MILEPOST_AXE=whole each of the invented people, and axe at every width, which takes some minutes.</summary>
    public static TheoryData<string> People => IsWhole
        ? ["Priya Nair", "Dana Whitlock", "Marcus Oyelaran", "Helen Castle", "Tomasz Zieliński", "Ruth Adeyemi", "Geoff Marlow", "Siân Rees", "Jo Lindqvist", "Karen Doyle", "Anwen Price", "Colin Barrett"]
        : ["Priya Nair"];

    private static bool IsWhole => Environment.GetEnvironmentVariable("MILEPOST_AXE") == "whole";

    [Theory, MemberData(nameof(People))]
    public async Task Every_page_that_a_link_leads_to_is_sound_wide_and_narrow(string person)
    {
        await using var visitor = await site.SignInAsync(person, first: "/plans/wexcombe");
        var wrong = new List<string>();
        var seen = new HashSet<string>();
        var kinds = new Dictionary<string, int>();
        var templates = new HashSet<string>();
        // Only the programme manager may open what no link leads to.
        string[] next = ["/plans/wexcombe", "/?all=true", "/accessibility", .. person == "Priya Nair" ? new[] { "/import" } : []];
        for (var depth = 0; depth < Depth && next.Length > 0; depth++)
        {
            var found = new List<string>();
            foreach (var path in next.Where(seen.Add))
            {
                var kind = Kind(path);
                if ((kinds[kind] = kinds.GetValueOrDefault(kind) + 1) > EachKind) continue;
                await visitor.GoAsync(path);
                wrong.AddRange(await Look.AtAsync(visitor, !templates.Add(kind.Split('?')[0]) ? [] : IsWhole ? [Visitor.Narrow, Visitor.Middle, Visitor.Wide] : [Visitor.Narrow]));
                found.AddRange(await visitor.Page.Locator("a[href]").EvaluateAllAsync<string[]>("links => links.map(link => link.pathname + link.search)"));
            }

            next = [.. found.Distinct().Where(IsOurs)];
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.True(kinds.Count >= 8, string.Join('\n', kinds.Keys));
    }

    /// <summary>The invented council's pages and those of no plan; the other journeys' plans come and go meanwhile.</summary>
    private static bool IsOurs(string path) =>
        (!path.StartsWith("/plans/", StringComparison.Ordinal) || path.StartsWith("/plans/wexcombe", StringComparison.Ordinal))
        && !path.EndsWith("/original", StringComparison.Ordinal)
        && !path.Contains("format=", StringComparison.Ordinal);

    // Ids first: many begin with a digit, and would be taken for a number and a rest.
    private static string Kind(string path) => Value().Replace(Number().Replace(Identity().Replace(path, "id"), "/number"), "=");

    /// <summary>What tells one page of a kind from another: an id, or the mark of a question.</summary>
    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f-]{27}|[0-9a-f]{16}", RegexOptions.NonBacktracking)]
    private static partial Regex Identity();

    [GeneratedRegex("/[0-9]+", RegexOptions.NonBacktracking)]
    private static partial Regex Number();

    [GeneratedRegex("=[^&]*", RegexOptions.NonBacktracking)]
    private static partial Regex Value();
}
