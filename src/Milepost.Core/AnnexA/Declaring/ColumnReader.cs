using Milepost.AnnexA.Lists;
using Milepost.AnnexA.Schema;

namespace Milepost.AnnexA.Declaring;

/// <summary>Makes a test of what is said of one column: is blank, is yes, like 'duty'.</summary>
internal sealed class ColumnReader(Tokens tokens)
{
    /// <summary>What is told by the way in which a text is written; null where the words ahead say nothing of it.</summary>
    public RowTest? OfText(Scope at)
    {
        if (tokens.Take("lost", "zeros"))
        {
            var ids = at.Column(tokens.Word("a column"));
            return Text(at, ids, CellTests.LostZeros(at.List.Texts(ids)));
        }

        if (tokens.Next is not ("long" or "odd" or "floating" or "postcode") || tokens.IsAhead("is") || tokens.IsAhead("in") || tokens.IsAhead("like")) return null;
        var kind = tokens.Word("a test");
        var column = at.Column(tokens.Word("a column"));
        var longest = kind == "long" ? tokens.Number("how long") : 0;
        return Text(at, column, CellTests.Of(kind, longest));
    }

    private static TextTest Text(Scope at, int column, TextQuestion test) => at.List.Schema.Columns[column].Kind is CellKind.Text or CellKind.Identifier
        ? new(at.List.Cells(column), at.List.Texts(column)!, test)
        : throw new ExpressionException($"“{at.List.Schema.Columns[column].Key}” holds no text");

    /// <summary>What is told by what stands in the column; null where the words ahead speak of no column.</summary>
    public RowTest? OfColumn(Scope at)
    {
        if (tokens.Next is not { } key || !at.HasColumn(key)) return null;
        if (tokens.IsAhead("like"))
        {
            tokens.Take(key, "like");
            IReadOnlyList<string> words = tokens.Take("setting", "own-organisations") ? at.Settings.OwnOrganisations
                : tokens.Quoted("the words").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            return Text(at, at.Column(key), CellTests.OfWords(told => words.Any(word => told.Contains(word, StringComparison.OrdinalIgnoreCase))));
        }

        if (tokens.IsAhead("in") && tokens.IsAhead("list", 2))
        {
            tokens.Take(key, "in", "list");
            var other = at.Other(tokens.Number("the list"));
            tokens.Need("as");
            var theirs = other.Schema.Column(tokens.Word("a column"));
            var texts = at.List.Texts(at.Column(key));
            if (theirs < 0 || texts is null || !CellPools.Shared.Contains(key)) throw new ExpressionException($"“{key}” cannot be looked for in another list");
            return new TextIn(at.List.Cells(at.Column(key)), other.Cells(theirs), other.Rows, texts.Count);
        }

        if (!tokens.Take(key, "is")) return null;
        return Is(at, at.Column(key));
    }

    private RowTest Is(Scope at, int column)
    {
        var cells = at.List.Cells(column);
        if (tokens.Take("blank")) return CellWithin.Blank(cells);
        if (tokens.Take("given")) return new Not(CellWithin.Blank(cells));
        if (tokens.Take("unread")) return CellWithin.Unread(cells);
        if (tokens.Take("read")) return CellWithin.Read(cells);
        if (at.List.Schema.Columns[column].Codes is not { } codes) throw new ExpressionException($"“{at.List.Schema.Columns[column].Key}” has no codes: say is blank, is given, is read or is unread");
        if (codes.IsOpen) return IsOpen(at, column, codes);
        var denied = tokens.Take("not");
        RowTest test;
        if (tokens.Take("any"))
        {
            var group = tokens.Quoted("the group");
            var among = codes.ByGroup(group);
            test = among.Count > 0 ? new IsCode(cells, Chosen(codes, among)) : throw new ExpressionException($"“{codes.Name}” has no group “{group}”");
        }
        else if (tokens.Take("one", "of"))
        {
            var among = new List<int> { Code(codes) };
            while (tokens.Take(",")) among.Add(Code(codes));
            test = new IsCode(cells, Chosen(codes, among));
        }
        else
        {
            var code = Code(codes);
            test = CellWithin.Between(cells, code, code);
        }

        return denied ? new Not(test) : test;
    }

    /// <summary>A column that holds any text beside its codes, as the council in whose area a home stands.</summary>
    private RowTest IsOpen(Scope at, int column, CodeSet codes)
    {
        var (cells, texts, ours) = (at.List.Cells(column), at.List.Texts(column)!, at.Settings.Authority);
        if (tokens.Take("our", "authority")) return new TextTest(cells, texts, CellTests.OfWords(text => CellTests.IsAuthority(text, ours)));
        if (tokens.Take("another", "authority"))
        {
            var confidential = codes.ByToken("CON");
            return new TextTest(cells, texts, CellTests.OfWords(text => ours is not null && codes.Of(text).Code != confidential && !CellTests.IsAuthority(text, ours)));
        }

        var denied = tokens.Take("not");
        var among = new List<int>();
        tokens.Take("one", "of");
        do among.Add(Code(codes));
        while (tokens.Take(","));
        RowTest test = new TextTest(cells, texts, CellTests.OfWords(text => among.Contains(codes.Of(text).Code)));
        return denied ? new Not(test) : test;
    }

    private int Code(CodeSet codes) => tokens.Word("a code") is var token && codes.ByToken(token) is >= 0 and var code ? code
        : throw new ExpressionException($"“{token}” is no code of “{codes.Name}”: its codes are {string.Join(", ", codes.Codes.Select(known => known.Token))}");

    private static bool[] Chosen(CodeSet codes, IEnumerable<int> among)
    {
        var chosen = new bool[codes.Codes.Count];
        foreach (var code in among) chosen[code] = true;
        return chosen;
    }
}
