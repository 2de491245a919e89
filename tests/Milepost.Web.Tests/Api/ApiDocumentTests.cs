using System.Runtime.CompilerServices;
using Milepost.Store.Accounts;
using Milepost.Store.Webhooks;
using Milepost.Web.Api;
using Milepost.Web.Api.Lists;
using Milepost.Web.Api.Writing;
using Milepost.Web.Pages.Programs;

namespace Milepost.Web.Tests.Api;

/// <summary>The pages about the API tell of every list, filter and field what the product itself goes by.</summary>
public sealed class ApiDocumentTests
{
    [Fact]
    public void The_page_on_the_api_prints_the_scopes() => Prints("api.md", "scopes",
        "| scope | lets a program |\n|---|---|\n" + string.Join('\n', TokenScopes.All.Select(scope => $"| `{TokenScopes.Said(scope)}` | {TokenScopes.Label(scope)} |")));

    [Fact]
    public void The_page_on_the_api_prints_the_events() => Prints("api.md", "events",
        "| event | when |\n|---|---|\n" + string.Join('\n', HookEvents.All.Append(HookEvent.Test).Select(what => $"| `{HookEvents.Said(what)}` | {HookEvents.Label(what)} |")));

    [Fact]
    public void The_page_on_the_api_prints_the_fields_of_an_update_of_evidence_and_of_a_reading()
    {
        Prints("api.md", "update", Fields(UpdateFields.All));
        Prints("api.md", "evidence", Fields(EvidenceEndpoint.Fields));
        Prints("api.md", "reading", Fields(ReadingFields.All));
    }

    [Fact]
    public void The_page_on_the_api_prints_every_list() => Prints("api.md", "lists", string.Join("\n\n", ApiLists.All.Select(list => $"""
        ### {list.Title}: `{list.Name}`

        {list.About} For those who may “{list.Asks}”.

        Filters: {string.Join(", ", list.Filters.Select(filter => $"`{filter.Name}`{(filter.Needed ? " (needed)" : "")}"))}.

        | column | holds | means |
        |---|---|---|
        {string.Join('\n', list.Columns.Select(column => $"| `{column.Name}` | {TryModel.Words(column.Type)} | {column.Meaning} |"))}
        """.ReplaceLineEndings("\n"))) + "\n\n### Filters\n\n| filter | is a | means | for example |\n|---|---|---|---|\n" + string.Join('\n', ApiLists.All.SelectMany(list => list.Filters)
        .GroupBy(filter => (filter.Name, filter.Meaning)).Select(same => same.First()).OrderBy(filter => filter.Name, StringComparer.Ordinal)
        .Select(filter => $"| `{filter.Name}` | {filter.Kind} | {filter.Meaning} | `{filter.Name}={filter.Example}` |")));

    [Fact]
    public void The_page_on_power_bi_has_a_query_for_every_list() => Prints("power-bi.md", "queries", string.Join("\n\n", ApiLists.All.Select(list =>
        $"### {list.Title}\n\n```powerquery\n{Query(list)}\n```")));

    private static string Query(ApiList list)
    {
        var asked = list.Filters.Where(filter => filter.Needed).Select(filter => $"{filter.Name} = \"{filter.Example}\"").ToList();
        var kinds = list.Columns.Where(column => Kind(column.Type) is not null).Select(column => $"        {{\"{column.Name}\", {Kind(column.Type)}}}").ToList();
        var source = $"Milepost(\"{list.Name}\"{(asked.Count > 0 ? $", [{string.Join(", ", asked)}]" : "")})";
        return kinds.Count == 0 ? source : $"let\n    Source = {source},\n    Kinds = Table.TransformColumnTypes(Source, {{\n{string.Join(",\n", kinds)}}}, \"en-GB\")\nin\n    Kinds";
    }

    private static string? Kind(ColumnType type) => type switch
    {
        ColumnType.Number => "Int64.Type",
        ColumnType.Fraction => "type number",
        ColumnType.Truth => "type logical",
        ColumnType.Day => "type date",
        ColumnType.Instant => "type datetimezone",
        _ => null,
    };

    private static string Fields(IReadOnlyList<SentField> fields) => "| field | is | means | for example |\n|---|---|---|---|\n" + string.Join('\n', fields.Select(field =>
        $"| `{field.Name}`{(field.Needed ? " (needed)" : "")} | {Said(field)} | {field.Meaning} | {(field.Type is SentType.Steps ? "`[{\"id\": \"…\", \"doneOn\": \"2026-11-20\"}]`" : field.Example)} |"));

    private static string Said(SentField field) => field.Words.Count > 0 ? string.Join(", ", field.Words.Select(word => $"`{word}`")) : field.Type switch
    {
        SentType.Day => "a day",
        SentType.Number => "a whole number",
        SentType.Fraction => "a number",
        SentType.Truth => "true or false",
        SentType.Choice => "a key",
        SentType.Date => "a day, or words",
        SentType.Steps => "several steps",
        SentType.File => "a file",
        _ => "text",
    };

    private static void Prints(string file, string part, string expected)
    {
        var path = Path.Combine(Folder(), "..", "..", "..", "docs", file);
        var page = File.ReadAllText(path).ReplaceLineEndings("\n");
        var mark = $"<!-- {part}: written by the test that checks this page -->\n";
        var start = page.IndexOf(mark, StringComparison.Ordinal) + mark.Length;
        var end = page.IndexOf("<!-- end -->", start, StringComparison.Ordinal);
        var whole = "\n" + expected + "\n\n";
        if (Environment.GetEnvironmentVariable("MILEPOST_ACCEPT") == "1") File.WriteAllText(path, page[..start] + whole + page[end..]);
        else Assert.Equal(whole, page[start..end]);
    }

    private static string Folder([CallerFilePath] string here = "") => Path.GetDirectoryName(here)!;
}
