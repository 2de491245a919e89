using System.Collections.Frozen;

namespace Milepost.Importing.Reading.Headings;

/// <summary>What a column of one of the small tables beside the actions holds.</summary>
public enum AppendixColumn
{
    Post,
    Holder,
    Term,
    Meaning,
    Level,
    Seat,
    Rating,
}

/// <summary>The headings of the small tables that stand beside the actions: post holders, glossary, levels of assurance, the board, the key.</summary>
public static class AppendixHeadings
{
    /// <summary>Every heading that is known, by what it is for.</summary>
    public static IReadOnlyDictionary<AppendixColumn, string[]> All { get; } = new Dictionary<AppendixColumn, string[]>
    {
        [AppendixColumn.Post] = ["job title", "post", "post title", "position", "role", "job role", "title"],
        [AppendixColumn.Holder] =
        [
            "current post holder", "post holder", "postholder", "current postholder", "holder", "current holder", "name", "officer", "held by",
        ],
        [AppendixColumn.Term] = ["acronym", "acronyms", "abbreviation", "abbreviations", "term", "terms", "word", "initials"],
        [AppendixColumn.Meaning] = ["meaning", "definition", "definitions", "description", "explanation", "what it means", "stands for", "in full"],
        [AppendixColumn.Level] = ["level", "levels", "level of assurance"],
        [AppendixColumn.Seat] = ["member", "members", "board member", "board members", "organisation", "representing", "membership"],
        [AppendixColumn.Rating] =
        [
            "rating", "rag", "brag", "colour", "rag rating", "brag rating", "scoring definitions", "score", "rag key", "brag key", "key", "status",
        ],
    };

    private static readonly FrozenSet<string> Every = All.Values.SelectMany(words => words).ToFrozenSet();

    public static bool IsKnown(string text) => Every.Contains(KnownHeading.Plain(text));

    public static bool Is(AppendixColumn column, string text) => All[column].Contains(KnownHeading.Plain(text));
}
