using System.Text.Json;

namespace Milepost.Tests.Cli;

public sealed class CommandTests : IDisposable
{
    private const string Plan = """
        # Wexcombe Borough Council improvement plan

        ## 1. Children are seen in time

        Lead: Head of Assessment

        | Ref. | Actions | How will we know? | Lead | Start date | End date | What our children will say | Action RAG | Impact RAG |
        |------|---------|-------------------|------|------------|----------|----------------------------|------------|------------|
        | 1.1 | Agree the threshold document with every partner | Audits find eight of ten files good. | Head of Assessment | Jan 26 | Mar 26 | I did not have to wait. | G | A |
        | 1.2 | Train every team<br>a) Write the standard<br>b) Brief the teams | Staff say that they know the standard. | Principal Social Worker / Head of Quality | 01.02.26 | 31.11.26 | My social worker knows what to do. | A | |
        """;

    private readonly Executable milepost = new();

    public void Dispose() => milepost.Dispose();

    [Fact]
    public async Task Checking_a_plan_prints_one_JSON_document_with_the_promised_keys()
    {
        var run = await milepost.RunAsync("check", milepost.Write("plan.md", Plan), "--json");

        Assert.Equal(1, run.Code);
        Golden.Matches(run.Output, "json");
    }

    [Fact]
    public async Task Checking_the_quality_of_a_plan_gives_findings_and_a_score_with_its_parts()
    {
        await milepost.RunAsync("import", milepost.Write("plan.md", Plan), "--plan", "wexcombe", "--yes");

        var told = await milepost.RunAsync("quality", "--plan", "wexcombe", "--as-at", "2026-11-21");
        Assert.Equal(1, told.Code);
        Assert.Contains("31.11.26", told.Output, StringComparison.Ordinal);
        Assert.Contains("Due date: 2 of 2 actions", told.Output, StringComparison.Ordinal);

        var run = await milepost.RunAsync("quality", "--plan", "wexcombe", "--as-at", "2026-11-21", "--json");
        Assert.Equal(1, run.Code);
        Golden.Matches(run.Output, "json");
        Assert.Equal(2, (await milepost.RunAsync("quality", "--plan", "nowhere")).Code);
    }

    [Fact]
    public async Task Checking_says_for_people_what_it_read_and_what_it_doubts()
    {
        var run = await milepost.RunAsync("check", milepost.Write("plan.md", Plan));

        Assert.Equal(1, run.Code);
        Assert.Contains("2 actions in 1 priority, 2 steps", run.Output, StringComparison.Ordinal);
        Assert.Contains("31.11.26", run.Errors, StringComparison.Ordinal);
        Assert.Contains("30 November 2026", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Checking_stores_nothing()
    {
        await milepost.RunAsync("check", milepost.Write("plan.md", Plan));

        Assert.False(Directory.Exists(Path.Combine(milepost.Folder, "data")));
    }

    [Fact]
    public async Task Coverage_says_what_a_plan_answers_and_what_nothing_answers()
    {
        var (plan, report) = (Sample("2026-03-02 improvement plan.docx"), Sample("2025-11-17 inspection report.docx"));
        await milepost.RunAsync("import", plan, "--plan", "wexcombe", "--yes");
        var whole = await milepost.RunAsync("coverage", "--plan", "wexcombe", "--inspection", report, "--json");
        using var json = JsonDocument.Parse(whole.Output);

        Assert.Equal(0, whole.Code);
        Assert.Equal(9, json.RootElement.GetProperty("counts").GetProperty("answered").GetInt32());
        Assert.Equal(
            ["number", "text", "state", "answers", "proposals", "nearest", "unspoken", "recurring"],
            json.RootElement.GetProperty("recommendations")[0].EnumerateObject().Select(key => key.Name));

        await milepost.RunAsync("import", milepost.Write("plan.md", Plan), "--plan", "small", "--yes");
        var lacking = await milepost.RunAsync("coverage", "--plan", "small", "--inspection", report);
        Assert.Equal(1, lacking.Code);
        Assert.Contains("nothing answers recommendation 7", lacking.Errors, StringComparison.Ordinal);

        var none = await milepost.RunAsync("coverage", "--plan", "small", "--inspection", plan);
        Assert.Equal(2, none.Code);
        Assert.Contains("no inspection report", none.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ratings_that_only_a_fill_gives_are_read_from_an_old_workbook_and_noted()
    {
        var run = await milepost.RunAsync("check", Repository.Folder("tests/Milepost.Tests/Documents/Files/rated.xls"), "--json");
        using var json = JsonDocument.Parse(run.Output);

        Assert.Equal(0, run.Code);
        Assert.Equal("xls", json.RootElement.GetProperty("file").GetProperty("format").GetString());
        Assert.Equal(
            [("1.1", "green", "amber"), ("1.2", "amber", "red"), ("1.3", "red", "red"), ("2.1", "blue", null), ("2.2", null, "green")],
            json.RootElement.GetProperty("plan").GetProperty("actions").EnumerateArray().Select(action =>
                (action.GetProperty("reference").GetString(), Rating(action, "action"), Rating(action, "impact"))));
        var notes = json.RootElement.GetProperty("problems").EnumerateArray().Where(problem => problem.GetProperty("code").GetString() == "rating-by-colour").ToList();
        Assert.Equal(
            [
                "4 ratings in the column “RAG” are given by colour alone, and were read from the colour behind the cells: 1 green, 1 amber, 1 red and 1 blue.",
                "4 ratings in the column “Impact RAG” are given by colour alone, and were read from the colour behind the cells: 2 red, 1 amber and 1 green.",
            ],
            notes.Select(note => note.GetProperty("message").GetString()));
        Assert.Equal("E", notes[0].GetProperty("at").GetProperty("column").GetString());

        static string? Rating(JsonElement action, string kind) => action.GetProperty("ratings").GetProperty(kind).GetString();
    }

    private static string Sample(string name) => Repository.Folder(Path.Combine("samples", "wexcombe", name));

    [Theory]
    [InlineData("plan.docx", "MZ this is a program")]
    [InlineData("plan.pdf", "not a PDF at all")]
    public async Task A_file_that_is_not_what_its_name_says_is_refused(string name, string bytes)
    {
        var run = await milepost.RunAsync("check", milepost.Write(name, bytes), "--json");

        Assert.Equal(2, run.Code);
        Assert.NotEqual("", run.Errors);
        using var document = JsonDocument.Parse(run.Output);
        Assert.Equal("unknown", document.RootElement.GetProperty("kind").GetString());
    }

    [Fact]
    public async Task A_missing_file_cannot_be_checked()
    {
        var run = await milepost.RunAsync("check", "nowhere.docx");

        Assert.Equal((2, ""), (run.Code, run.Output));
        Assert.Contains("nowhere.docx", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_report_that_tells_a_story_is_said_to_be_one()
    {
        var run = await milepost.RunAsync("check", milepost.Write("progress.txt", """
            Progress report to the improvement board

            1. Purpose of report

            This report tells the board what was done since it last met.

            2. Progress

            Every team was briefed on the new standard (see A1 on the tracker). Two posts are still to be filled.
            """), "--json");

        Assert.Equal(0, run.Code);
        using var document = JsonDocument.Parse(run.Output);
        Assert.Equal("unknown", document.RootElement.GetProperty("kind").GetString());
        Assert.NotEqual(0, document.RootElement.GetProperty("narrative").GetProperty("advice").GetArrayLength());
    }

    [Fact]
    public async Task An_import_saves_nothing_until_somebody_says_yes_and_the_same_file_again_changes_nothing()
    {
        var file = milepost.Write("plan.md", Plan);

        var looked = await milepost.RunAsync("import", file, "--plan", "wexcombe", "--as-at", "2026-03-02", "--json");
        var agreed = await milepost.RunAsync("import", file, "--plan", "wexcombe", "--as-at", "2 March 2026", "--yes", "--json");
        var again = await milepost.RunAsync("import", file, "--plan", "wexcombe", "--as-at", "2026-03-02", "--yes", "--json");

        Assert.Equal((1, 1, 1), (looked.Code, agreed.Code, again.Code));
        Assert.Equal((false, true, false), (Applied(looked), Applied(agreed), Applied(again)));
        Assert.Equal(0, JsonDocument.Parse(again.Output).RootElement.GetProperty("changes").GetArrayLength());
        Assert.True(JsonDocument.Parse(again.Output).RootElement.GetProperty("sameFileBefore").GetBoolean());
    }

    [Fact]
    public async Task A_board_report_is_written_as_its_ending_says()
    {
        await milepost.RunAsync("import", milepost.Write("plan.md", Plan), "--plan", "wexcombe", "--as-at", "2026-03-02", "--yes");

        var html = await milepost.RunAsync("report", "board", "--plan", "wexcombe", "--out", "board.html");
        var word = await milepost.RunAsync("report", "board", "--plan", "wexcombe", "--out", "board.docx");

        Assert.Equal((0, 0), (html.Code, word.Code));
        Assert.Contains("Agree the threshold document", await File.ReadAllTextAsync(
            Path.Combine(milepost.Folder, "board.html"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.True(new FileInfo(Path.Combine(milepost.Folder, "board.docx")).Length > 5_000);
    }

    [Fact]
    public async Task A_plan_on_a_page_is_written_for_the_paper_asked_for()
    {
        await milepost.RunAsync("import", milepost.Write("plan.md", Plan), "--plan", "wexcombe", "--as-at", "2026-03-02", "--yes");

        var small = await milepost.RunAsync("report", "plan-on-a-page", "--plan", "wexcombe", "--out", "small.html");
        var large = await milepost.RunAsync("report", "plan-on-a-page", "--plan", "wexcombe", "--paper", "a3", "--out", "large.html");
        var sheet = await milepost.RunAsync("report", "plan-on-a-page", "--plan", "wexcombe", "--out", "sheet.xlsx");

        Assert.Equal((0, 0, 0), (small.Code, large.Code, sheet.Code));
        Assert.Contains("size: A4 landscape", await ReadAsync("small.html"), StringComparison.Ordinal);
        Assert.Contains("size: A3 landscape", await ReadAsync("large.html"), StringComparison.Ordinal);
        Assert.Contains("Train every team", await ReadAsync("large.html"), StringComparison.Ordinal);

        Task<string> ReadAsync(string name) => File.ReadAllTextAsync(Path.Combine(milepost.Folder, name), TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData("report", "nonsense", "--plan", "wexcombe", "--out", "x.docx")]
    [InlineData("report", "scrutiny", "--plan", "wexcombe", "--out", "x.docx")]
    [InlineData("report", "board", "--plan", "wexcombe", "--out", "x.txt")]
    [InlineData("report", "board", "--plan", "nobody", "--out", "x.docx")]
    [InlineData("import", "nowhere.docx", "--plan", "wexcombe")]
    public async Task What_cannot_be_done_is_refused_in_words(params string[] arguments)
    {
        var run = await milepost.RunAsync(arguments);

        Assert.Equal((2, ""), (run.Code, run.Output));
        Assert.StartsWith("milepost: ", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_routes_name_the_permission_that_each_asks_for()
    {
        var run = await milepost.RunAsync("routes", "--json");

        using var document = JsonDocument.Parse(run.Output);
        Assert.All(document.RootElement.GetProperty("routes").EnumerateArray(),
            route => Assert.NotEqual("", route.GetProperty("permission").GetString()));
    }

    [Fact]
    public async Task The_demonstration_refuses_an_address_that_others_can_reach()
    {
        var run = await milepost.RunAsync("demo", "--urls", "http://0.0.0.0:5999");

        Assert.Equal(2, run.Code);
        Assert.Contains("this machine", run.Errors, StringComparison.Ordinal);
    }

    private static bool Applied(Run run) => JsonDocument.Parse(run.Output).RootElement.GetProperty("applied").GetBoolean();

    [Theory]
    [InlineData("is required", "measures", "--annex-a", ".")]
    [InlineData("'yesterday' is not a day", "measures", "--annex-a", ".", "--as-at", "yesterday")]
    [InlineData("'many' is not a number of children", "data-quality", "--annex-a", ".", "--as-at", "2026-03-31", "--children", "many")]
    [InlineData("'soon' is not a day", "quality", "--plan", "wexcombe", "--as-at", "soon")]
    [InlineData("measure", "measure")]
    public async Task What_was_typed_wrongly_is_said_to_the_person_and_gives_scripts_nothing(string says, params string[] typed)
    {
        var run = await milepost.RunAsync(typed);

        Assert.Equal((2, ""), (run.Code, run.Output));
        Assert.Contains(says, run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_is_no_error()
    {
        var (all, one) = (await milepost.RunAsync(), await milepost.RunAsync("measures", "--help"));

        Assert.Equal((0, 0), (all.Code, one.Code));
        Assert.Contains("--as-at", one.Output, StringComparison.Ordinal);
    }
}
