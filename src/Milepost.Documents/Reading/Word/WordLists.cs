using System.Text;
using Milepost.Documents.Reading.Packages;

namespace Milepost.Documents.Reading.Word;

/// <summary>The lists of a Word document. The numbers are not in its text; they are counted here as Word counts them.</summary>
internal sealed class WordLists
{
    private const int Levels = 9;
    private const string Bullet = "•";

    private readonly Dictionary<string, Level?[]> kinds = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List> lists = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int?[]> counts = new(StringComparer.Ordinal);
    private readonly HashSet<(string, int)> restarted = [];

    private sealed record Level(int Start, string Format, string Pattern);

    private sealed record List(string Kind, Dictionary<int, int> Restarts, Dictionary<int, Level> Own);

    public static WordLists Read(XmlCursor? xml)
    {
        var read = new WordLists();
        if (xml is null) return read;

        using var open = xml;
        xml.ToRoot();
        for (var depth = xml.Enter(); xml.NextChild(depth);)
        {
            if (xml.Name == "abstractNum" && xml.Own("abstractNumId") is { } kind) read.kinds[kind] = ReadKind(xml);
            else if (xml.Name == "num" && xml.Own("numId") is { } id) read.lists[id] = ReadList(xml);
        }

        return read;
    }

    /// <summary>The mark of the next item of that list: "•", "3.", "b)". Null where the list shows none.</summary>
    public string? Next(string listId, int level)
    {
        if (listId == "0" || !lists.TryGetValue(listId, out var list) || !kinds.TryGetValue(list.Kind, out var kind)) return null;
        level = Math.Clamp(level, 0, Levels - 1);
        if ((list.Own.GetValueOrDefault(level) ?? kind[level]) is not { } own) return Bullet;
        if (own.Format == "bullet") return Bullet;

        if (!counts.TryGetValue(list.Kind, out var count)) counts[list.Kind] = count = new int?[Levels];
        if (list.Restarts.TryGetValue(level, out var restart) && restarted.Add((listId, level))) count[level] = restart;
        else count[level] = count[level] is { } before ? before + 1 : own.Start;
        Array.Clear(count, level + 1, Levels - level - 1);

        var mark = Written(own.Pattern, list, kind, count);
        return mark.Length == 0 ? null : mark;
    }

    private static string Written(string pattern, List list, Level?[] kind, int?[] count)
    {
        var mark = new StringBuilder();
        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] != '%' || i + 1 == pattern.Length || pattern[i + 1] is < '1' or > '9')
            {
                mark.Append(pattern[i]);
                continue;
            }

            var level = pattern[++i] - '1';
            var of = list.Own.GetValueOrDefault(level) ?? kind[level];
            mark.Append(ListNumber.Write(count[level] ?? of?.Start ?? 1, of?.Format ?? "decimal"));
        }

        return Whitespace.Fold(mark.ToString());
    }

    private static Level?[] ReadKind(XmlCursor xml)
    {
        var kind = new Level?[Levels];
        for (var depth = xml.Enter(); xml.NextChild(depth);)
        {
            if (xml.Name == "lvl" && xml.Number("ilvl") is { } at and >= 0 and < Levels) kind[at] = ReadLevel(xml);
        }

        return kind;
    }

    private static Level ReadLevel(XmlCursor xml)
    {
        var start = 1;
        string format = "decimal", pattern = "";
        for (var depth = xml.Enter(); xml.NextChild(depth);)
        {
            if (xml.Name == "start") start = xml.Number("val") ?? 1;
            else if (xml.Name == "numFmt") format = xml.Own("val") ?? format;
            else if (xml.Name == "lvlText") pattern = xml.Own("val") ?? "";
        }

        return new Level(start, format, pattern.Length > 60 ? pattern[..60] : pattern);
    }

    private static List ReadList(XmlCursor xml)
    {
        var kind = "";
        var restarts = new Dictionary<int, int>();
        var own = new Dictionary<int, Level>();
        for (var depth = xml.Enter(); xml.NextChild(depth);)
        {
            if (xml.Name == "abstractNumId") kind = xml.Own("val") ?? "";
            if (xml.Name != "lvlOverride" || xml.Number("ilvl") is not { } level) continue;
            for (var inner = xml.Enter(); xml.NextChild(inner);)
            {
                if (xml.Name == "startOverride") restarts[level] = xml.Number("val") ?? 1;
                else if (xml.Name == "lvl") own[level] = ReadLevel(xml);
            }
        }

        return new List(kind, restarts, own);
    }
}
