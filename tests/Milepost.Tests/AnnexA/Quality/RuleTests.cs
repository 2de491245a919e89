using System.Globalization;
using System.Text.RegularExpressions;
using Milepost.AnnexA.Declaring;
using Milepost.AnnexA.Quality;

namespace Milepost.Tests.AnnexA.Quality;

/// <summary>Each rule finds what it is there to find, and nothing in rows in which all is well.</summary>
public sealed partial class RuleTests
{
    private static readonly DateOnly ListDate = new(2026, 4, 30);
    private static readonly LocalSettings Settings = new() { Authority = "Wexcombe" };
    private static readonly Dictionary<string, List<string>> Written = Read();

    [Fact]
    public void Nothing_is_found_in_rows_in_which_all_is_well()
    {
        var found = Clean().Rules(ListDate, Settings).Where(one => one.Found.Any(list => list.Rows.Count > 0)).Select(one => $"{one.Rule.Id} {one.Rule.Words}");

        Assert.Empty(found);
    }

    [Fact]
    public void Every_rule_about_rows_finds_rows_that_break_it()
    {
        var missed = Cases("broken").AsParallel().AsOrdered().SelectMany(one => Broken(one.Rule, one.Change)).ToList();

        Assert.True(missed.Count == 0, string.Join('\n', missed));
    }

    [Fact]
    public void A_day_or_a_step_less_and_the_rule_finds_nothing()
    {
        var found = Cases("near").AsParallel().AsOrdered().Where(one => Found(one.Rule, one.Change, null)).Select(one => $"{one.Rule.Id} finds {one.Change}").ToList();

        Assert.True(found.Count == 0, string.Join('\n', found));
    }

    [Fact]
    public void No_rule_about_rows_is_without_rows_that_break_it()
    {
        var about = RuleCatalogue.Known.All.Where(rule => rule is { TestedOn.Count: > 0, Structure: null, NeedsHistory: false, Needs: null }).Select(rule => rule.Id).ToList();

        Assert.Equal(215, about.Count);
        Assert.Equal([], about.Except(Cases("broken").Select(one => one.Rule.Id)));
    }

    private static IEnumerable<string> Broken(RuleDefinition rule, string change)
    {
        if (change[0] != '*') return Found(rule, change, null) ? [] : [$"{rule.Id} does not find {change}"];
        return rule.TestedOn.Where(list => !Found(rule, $"{list}{change[1..]}", list)).Select(list => $"{rule.Id} in list {list} does not find {change}");
    }

    private static bool Found(RuleDefinition rule, string changes, int? list)
    {
        var upload = Clean();
        foreach (var change in changes.Split(" | ")) Change(upload, change.Trim());
        var lists = upload.Read().Lists;
        var scope = new Scope(lists, ListDate, Settings, RuleCatalogue.Known.Terms);
        return rule.TestedOn.Where(number => list is null || list == number).Select(number => lists[number]!).Any(one => RuleWork.For(rule, scope.Of(one, rule.Block.File)).Find(one.Rows).Rows.Count > 0);
    }

    private static Upload Clean()
    {
        var upload = Upload.Empty();
        foreach (var line in Written["rows"]) Change(upload, line);
        return upload;
    }

    private static void Change(Upload upload, string change)
    {
        var said = Step().Match(change);
        Assert.True(said.Success, change);
        var list = int.Parse(said.Groups[1].Value, CultureInfo.InvariantCulture);
        var at = said.Groups[2].Success ? int.Parse(said.Groups[2].Value, CultureInfo.InvariantCulture) : 1;
        if (said.Groups[3].Value == "-")
        {
            upload[list].RemoveAt(at);
            return;
        }

        if (said.Groups[3].Value == "+")
        {
            upload[list].Add(upload[list].Count > at ? [.. upload[list][at]] : new string[upload[list][0].Length].Select(_ => "").ToArray());
            at = upload[list].Count - 1;
        }

        foreach (var cell in said.Groups[4].Value.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = cell.Split('=', 2, StringSplitOptions.TrimEntries);
            upload[list][at][upload.At(list, parts[0])] = parts[1];
        }
    }

    private static IEnumerable<(RuleDefinition Rule, string Change)> Cases(string kind) =>
        Written[kind].Select(line => line.Split(' ', 2, StringSplitOptions.TrimEntries)).Select(parts => (RuleCatalogue.Known.All.Single(rule => rule.Id == parts[0]), parts[1]));

    private static Dictionary<string, List<string>> Read()
    {
        var (all, kind) = (new Dictionary<string, List<string>>(), "");
        foreach (var line in File.ReadLines(Repository.Folder("tests/Milepost.Tests/AnnexA/Quality/rules.txt")).Where(line => line.Length > 0 && line[0] != '#'))
        {
            if (line.Contains(' ', StringComparison.Ordinal)) all[kind].Add(line);
            else all[kind = line] = [];
        }

        return all;
    }

    [GeneratedRegex(@"^(\d+)(?:#(\d+))?([:+-])(.*)$")]
    private static partial Regex Step();
}
