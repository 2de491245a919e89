using System.Text.Json;

namespace Milepost.AnnexA.Schema;

/// <summary>The lists about children that an inspection asks for, in every edition that is known. They are data: a further edition needs no code.</summary>
/// <param name="Editions">Oldest first.</param>
/// <param name="Lists">By number, from 1.</param>
public sealed record AnnexASchema(IReadOnlyList<string> Editions, IReadOnlyList<ListSchema> Lists)
{
    /// <summary>The editions that Milepost comes with. Source: Ofsted's workbook of August 2019 and the columns that systems added by January 2024.</summary>
    public static AnnexASchema Known { get; } = Read(typeof(AnnexASchema).Assembly.GetManifestResourceStream("annex-a.json")!);

    public ListSchema this[int number] => Lists[number - 1];

    public static AnnexASchema Read(Stream json)
    {
        using var document = JsonDocument.Parse(json);
        var codes = document.RootElement.GetProperty("codes").EnumerateObject().ToDictionary(set => set.Name, set => Codes(set.Value));
        return new(Texts(document.RootElement, "editions"), [.. document.RootElement.GetProperty("lists").EnumerateArray().Select(list => List(list, codes))]);
    }

    private static ListSchema List(JsonElement list, Dictionary<string, CodeSet> codes) => new(
        list.GetProperty("number").GetInt32(),
        list.GetProperty("name").GetString()!,
        list.GetProperty("months") is { ValueKind: JsonValueKind.Number } months ? months.GetInt32() : null,
        Texts(list, "key"),
        Texts(list, "sheets"),
        Texts(list, "keywords"),
        [.. list.GetProperty("columns").EnumerateArray().Select(column => Column(column, codes))]);

    private static ColumnSchema Column(JsonElement column, Dictionary<string, CodeSet> codes) => new(
        column.GetProperty("key").GetString()!,
        column.GetProperty("name").GetString()!,
        Enum.Parse<CellKind>(column.GetProperty("kind").GetString()!, ignoreCase: true),
        Text(column, "codes") is { } set ? codes[set] : null,
        column.TryGetProperty("required", out var required) && required.GetBoolean(),
        Text(column, "from"),
        Texts(column, "aliases"),
        Text(column, "hint"));

    private static CodeSet Codes(JsonElement set) => new(
        set.GetProperty("name").GetString()!,
        set.TryGetProperty("open", out var open) && open.GetBoolean(),
        Text(set, "pattern"),
        set.TryGetProperty("groups", out var groups)
            ? groups.EnumerateObject().ToDictionary(group => group.Name, IReadOnlyList<string> (group) => [.. group.Value.EnumerateArray().Select(token => token.GetString()!)])
            : new Dictionary<string, IReadOnlyList<string>>(),
        [.. set.GetProperty("codes").EnumerateArray().Select(code => new Code(
            code.GetProperty("code").GetString()!, code.GetProperty("token").GetString()!, Text(code, "meaning"), Text(code, "group"), Texts(code, "aliases"), Text(code, "from")))]);

    private static string? Text(JsonElement element, string name) => element.TryGetProperty(name, out var text) ? text.GetString() : null;

    private static string[] Texts(JsonElement element, string name) =>
        element.TryGetProperty(name, out var texts) ? [.. texts.EnumerateArray().Select(text => text.GetString()!)] : [];
}
