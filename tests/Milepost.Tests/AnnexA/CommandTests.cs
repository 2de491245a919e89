using System.Text.Json;
using Milepost.Tests.Cli;

namespace Milepost.Tests.AnnexA;

/// <summary>Both commands, run once for all tests on lists with a canary: a child, a worker and a date of birth that must nowhere be seen again.</summary>
public sealed class RunOnce : IAsyncLifetime
{
    public const string Child = "ZQX-CANARY-77";
    public const string Worker = "Quillon Zanzibar-Frost";
    public const string Town = "Thimbleby Underwood";

    /// <summary>10 October 2011 as any output might write it.</summary>
    public static IReadOnlyList<string> Birth { get; } = ["10/10/2011", "2011-10-10", "10 October 2011", "10 Oct 2011", "40826"];

    private readonly Executable milepost = new();

    internal Run Measures { get; private set; } = null!;
    internal Run MeasuresAsText { get; private set; } = null!;
    internal Run OwnMeasures { get; private set; } = null!;
    internal Run WrongMeasures { get; private set; } = null!;
    internal Run OneMeasure { get; private set; } = null!;
    internal Run NoLocality { get; private set; } = null!;
    internal Run ByLocality { get; private set; } = null!;
    internal Run WrongSettings { get; private set; } = null!;
    internal Run Quality { get; private set; } = null!;
    internal Run QualityAsText { get; private set; } = null!;
    internal Run Future { get; private set; } = null!;
    internal Run QualityWithRows { get; private set; } = null!;

    /// <summary>What stands in the files under the data folder and beside it, but for the lists themselves.</summary>
    internal IReadOnlyList<string> Kept => [.. Directory.EnumerateFiles(milepost.Folder, "*", SearchOption.AllDirectories).Where(file => !file.StartsWith(Lists, StringComparison.Ordinal)).Select(file => System.Text.Encoding.Latin1.GetString(File.ReadAllBytes(file)))];

    private string Lists => Path.Combine(milepost.Folder, "lists");

    public async ValueTask InitializeAsync()
    {
        var upload = Upload.Of(Repository.Folder("tests/Milepost.Tests/AnnexA/Stories"));
        (string, string)[] canary = [("id", Child), ("gender", "b) Female"), ("birth", "10/10/2011"), ("start", "02/03/2026"), ("worker", Worker)];
        upload.Add(1, [.. canary[..3], ("date", "02/03/2026")]);
        upload.Add(4, canary);
        upload.Add(6, [.. canary, ("status", "c) Child in need plan"), ("closed", "01/03/2026")]);
        upload.Add(8, [.. canary, ("postcode", Town)]);
        upload.Add(8, [.. canary, ("postcode", Town)]);
        Directory.CreateDirectory(Lists);
        foreach (var list in upload.Numbers) File.WriteAllText(Path.Combine(Lists, $"List {list}.csv"), Upload.Csv(upload[list]));

        string[] what = ["--annex-a", Lists, "--as-at", "2026-04-30"];
        Measures = await milepost.RunAsync(["measures", .. what, "--by", "team", "--children", "24000", "--json"]);
        MeasuresAsText = await milepost.RunAsync(["measures", .. what, "--by", "age"]);
        var (own, wrong) = (Path.Combine(Lists, "..", "own.txt"), Path.Combine(Lists, "..", "wrong.txt"));
        File.WriteAllText(own, Milepost.Authorities.OwnMeasures.Example);
        File.WriteAllText(wrong, "OWN1  Early\n  list 4\n  colour blue\n  unit %\n");
        OwnMeasures = await milepost.RunAsync(["measures", .. what, "--declared", own]);
        WrongMeasures = await milepost.RunAsync(["measures", .. what, "--declared", wrong]);
        OneMeasure = await milepost.RunAsync(["measures", .. what, "--measure", "as01"]);
        var (settings, unknown) = (Path.Combine(Lists, "..", "settings.txt"), Path.Combine(Lists, "..", "unknown.txt"));
        File.WriteAllText(settings, "caseload-limit: 18\nteam-localities: Duty = Northfield\n");
        File.WriteAllText(unknown, "caseload-limits: 18\n");
        NoLocality = await milepost.RunAsync(["measures", .. what, "--by", "locality"]);
        ByLocality = await milepost.RunAsync(["measures", .. what, "--by", "locality", "--settings", settings]);
        WrongSettings = await milepost.RunAsync(["measures", .. what, "--settings", unknown]);
        Quality = await milepost.RunAsync(["data-quality", .. what, "--json"]);
        QualityAsText = await milepost.RunAsync(["data-quality", .. what]);
        Future = await milepost.RunAsync(["measures", "--annex-a", Lists, "--as-at", "2099-11-15"]);
        QualityWithRows = await milepost.RunAsync(["data-quality", .. what, "--rows", "--json"]);
    }

    public ValueTask DisposeAsync()
    {
        milepost.Dispose();
        return ValueTask.CompletedTask;
    }
}

public sealed class CommandTests(RunOnce run) : IClassFixture<RunOnce>
{
    [Fact]
    public void A_council_s_own_measures_are_worked_out_beside_the_others_and_everything_wrong_with_them_is_told_with_its_line()
    {
        Assert.Contains("OWN1  Assessments finished within 30 working days", run.OwnMeasures.Output, StringComparison.Ordinal);
        Assert.Contains("AS01  Assessments completed within 45 working days", run.OwnMeasures.Output, StringComparison.Ordinal);
        Assert.Equal((2, ""), (run.WrongMeasures.Code, run.WrongMeasures.Output));
        foreach (var fault in (string[])["line 3: “colour” is not known here", "line 1: “numerator” is missing"]) Assert.Contains(fault, run.WrongMeasures.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void One_measure_alone_is_printed_with_its_definition_and_the_terms_that_it_stands_on()
    {
        var output = run.OneMeasure.Output;
        Assert.StartsWith("AS01  Assessments completed within 45 working days: ", output, StringComparison.Ordinal);
        Assert.DoesNotContain("AS02", output, StringComparison.Ordinal);
        foreach (var said in (string[])["Timescale: 45 working days", "Calendar: Working days (England)", "Mind: The law counts from the referral", "Source: Ofsted Annex A workbook, August 2019", "Elsewhere: 2023/24: England 84.5", "“measured” of list 4 means: completed and authorised >= start"]) Assert.Contains(said, output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_split_by_locality_asks_where_the_teams_work_and_a_list_without_teams_is_named()
    {
        Assert.Equal((2, ""), (run.NoLocality.Code, run.NoLocality.Output));
        Assert.Contains("--settings FILE with a line such as: team-localities:", run.NoLocality.Errors, StringComparison.Ordinal);
        Assert.Equal(0, run.ByLocality.Code);
        Assert.Contains("        Not known  ", run.ByLocality.Output, StringComparison.Ordinal);
        Assert.Contains("have no team, so measures of them alone are not split", run.Measures.Errors, StringComparison.Ordinal);
        Assert.Equal(2, run.WrongSettings.Code);
        Assert.Contains("caseload-limits is no setting. They are: children-0-17", run.WrongSettings.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Measures_are_one_JSON_document_with_the_promised_keys()
    {
        using var json = JsonDocument.Parse(run.Measures.Output);
        var (root, first) = (json.RootElement, json.RootElement.GetProperty("measures")[0]);

        Assert.Equal(0, run.Measures.Code);
        Assert.Equal(["asAt", "edition", "measures", "splits", "rowsRead"], Keys(root));
        Assert.Equal("2026-04-30", root.GetProperty("asAt").GetString());
        Assert.Equal("2024", root.GetProperty("edition").GetString());
        Assert.Equal(185, root.GetProperty("measures").GetArrayLength());
        Assert.Equal(["id", "name", "numerator", "denominator", "value", "unit", "supply", "note"], Keys(first));
        Assert.Equal(("FD01", 12), (first.GetProperty("id").GetString(), first.GetProperty("numerator").GetInt32()));
        Assert.Equal(["id", "by", "rows"], Keys(root.GetProperty("splits")[0]));
        Assert.Equal(["label", "numerator", "denominator", "value"], Keys(root.GetProperty("splits")[0].GetProperty("rows")[0]));
        Assert.All(root.GetProperty("splits").EnumerateArray(), split => Assert.Equal("team", split.GetProperty("by").GetString()));
        Assert.Equal(Enumerable.Range(1, 11).Select(list => $"{list}"), Keys(root.GetProperty("rowsRead")));
    }

    [Fact]
    public void As_text_each_row_of_a_split_has_its_value_and_those_of_whom_it_is_not_known_stand_last()
    {
        var lines = run.MeasuresAsText.Output.Split('\n');
        var first = Array.FindIndex(lines, line => line.StartsWith("CN02", StringComparison.Ordinal));
        Assert.Contains("children in need; no rate: say how many children aged 0 to 17 live there (--children)", lines[first], StringComparison.Ordinal);
        var split = lines.Skip(first + 1).TakeWhile(line => line.StartsWith(' ')).ToList();
        Assert.StartsWith("Not known", split[^2].Trim(), StringComparison.Ordinal);
        Assert.Contains("a split shows how many were counted and no rate", split[^1], StringComparison.Ordinal);
        Assert.Contains(lines, line => System.Text.RegularExpressions.Regex.IsMatch(line, @"^ +10 to 15  \d+ of \d+: [\d.]+%$"));
    }

    [Fact]
    public void Data_quality_is_one_JSON_document_with_the_promised_keys()
    {
        using var json = JsonDocument.Parse(run.Quality.Output);
        var rules = json.RootElement.GetProperty("rules");

        Assert.Equal(1, run.Quality.Code);
        Assert.Equal(240, rules.GetArrayLength());
        Assert.All(rules.EnumerateArray(), rule => Assert.Equal(["id", "list", "severity", "kind", "rule", "count", "note"], Keys(rule).Take(7)));
        Assert.All(rules.EnumerateArray(), rule => Assert.Empty(Keys(rule).Skip(7).Except(["lists", "columns"])));
        var sorted = rules.EnumerateArray().First(rule => rule.TryGetProperty("lists", out _)).GetProperty("lists")[0];
        Assert.Equal(["list", "count", "of", "share", "teams"], Keys(sorted));
        Assert.Equal(sorted.GetProperty("count").GetInt32(), sorted.GetProperty("teams").EnumerateArray().Sum(team => team.GetProperty("count").GetInt32()));
        Assert.Equal(["list", "column", "count", "of", "share"], Keys(rules.EnumerateArray().First(rule => rule.TryGetProperty("columns", out _)).GetProperty("columns")[0]));
        Assert.DoesNotContain("\"rows\"", run.Quality.Output, StringComparison.Ordinal);
        Assert.Contains("\"rows\"", run.QualityWithRows.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_child_is_counted_and_nothing_shows_or_keeps_who_it_is()
    {
        foreach (var output in (string[])[.. Said(run.Measures), .. Said(run.MeasuresAsText), .. Said(run.Quality), .. Said(run.QualityAsText), .. run.Kept])
        {
            foreach (var secret in (string[])[RunOnce.Child, RunOnce.Worker, "Zanzibar", RunOnce.Town, .. RunOnce.Birth, "W0001"]) Assert.DoesNotContain(secret, output, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public void Who_may_see_rows_asks_for_them_and_gets_the_identifier_and_no_more()
    {
        Assert.Contains(RunOnce.Child, run.QualityWithRows.Output, StringComparison.Ordinal);
        foreach (var secret in (string[])[RunOnce.Worker, RunOnce.Town, .. RunOnce.Birth]) Assert.DoesNotContain(secret, run.QualityWithRows.Output, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void A_list_date_in_the_future_and_one_that_no_row_is_near_are_told_beside_the_data()
    {
        Assert.Contains("note: 15 November 2099 is in the future: is the list date right?", run.Future.Errors, StringComparison.Ordinal);
        Assert.Contains("note: No row of List 1, 2, 3, 4 or 5 lies in the 6 months before 15 November 2099: is the list date right?", run.Future.Errors, StringComparison.Ordinal);
        Assert.Contains("Bank holidays are known for 2000 to 2027", run.Future.Output, StringComparison.Ordinal);
    }

    private static string[] Said(Run run) => [run.Output, run.Errors];

    private static IEnumerable<string> Keys(JsonElement element) => element.EnumerateObject().Select(key => key.Name);
}
