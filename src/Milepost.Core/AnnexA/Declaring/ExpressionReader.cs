using Milepost.AnnexA.Lists;

namespace Milepost.AnnexA.Declaring;

/// <summary>Makes of the words of an expression what can be asked of a row.</summary>
internal sealed class ExpressionReader(string text, Scope scope)
{
    private const int Deepest = 60;

    private readonly Tokens tokens = new(text);
    private int depth;

    /// <summary>The whole text as a test.</summary>
    public RowTest Test()
    {
        var test = Any(scope);
        return tokens.Next is { } more ? throw new ExpressionException($"“{more}” was not expected") : test;
    }

    /// <summary>The whole text as a number or day.</summary>
    public RowValue Value()
    {
        var value = new ValueReader(tokens, One).Read(scope);
        return tokens.Next is { } more ? throw new ExpressionException($"“{more}” was not expected") : value;
    }

    private RowTest Any(Scope at)
    {
        if (++depth > Deepest) throw new ExpressionException("it is nested too deep");
        var test = All(at);
        while (tokens.Take("or")) test = new Either(test, All(at));
        depth--;
        return test;
    }

    private RowTest All(Scope at)
    {
        var test = One(at);
        while (tokens.Take("and")) test = new Both(test, One(at));
        return test;
    }

    private RowTest One(Scope at)
    {
        if (tokens.Take("not"))
        {
            if (++depth > Deepest) throw new ExpressionException("it is nested too deep");
            var denied = new Not(One(at));
            depth--;
            return denied;
        }

        if (tokens.Take("("))
        {
            var inner = Any(at);
            tokens.Need(")");
            return inner;
        }

        if (tokens.Take("always")) return new Always();
        if (tokens.Take("repeats")) return Repeat(at);
        if (tokens.Take("child", "in", "list")) return Child(at, at.Other(tokens.Number("the list")));
        if (tokens.Take("child", "in", "another", "list", "where")) return ChildElsewhere(at);
        if (tokens.Take("another", "row")) return AnotherRow(at);

        if (tokens.Take("kept", "end", "between")) return KeptEnd(at);
        if (tokens.Take("known", "worker", "at")) return KeptWorker(at, same: false);
        if (tokens.Take("same", "worker", "since")) return KeptWorker(at, same: true);
        if (tokens.Take("weekend")) return new IsWeekend(new ValueReader(tokens, One).Read(at));
        var columns = new ColumnReader(tokens);
        return columns.OfText(at) ?? columns.OfColumn(at) ?? OfTerm(at) ?? Comparison(at);
    }

    private KeptEnd KeptEnd(Scope at)
    {
        if (at.List.Schema.Number is not (7 or 8)) throw new ExpressionException("“kept end” is known of lists 7 and 8 alone");
        var values = new ValueReader(tokens, One);
        var from = values.Read(at);
        tokens.Need("and");
        return new(at.List, from, values.Read(at), at.Followed);
    }

    private KeptWorker KeptWorker(Scope at, bool same)
    {
        if (at.List.Schema.Number is not (6 or 7 or 8)) throw new ExpressionException("workers are followed in lists 6, 7 and 8 alone");
        return new(at.List, at.List.Cells(at.Column("worker")), new ValueReader(tokens, One).Read(at), same, at.Followed);
    }

    private ChildWith AnotherRow(Scope at)
    {
        var ids = tokens.Take("by") ? at.List.Cells(at.Column(tokens.Word("a column"))) : at.List.Ids;
        tokens.Need("where");
        return new(ids, at.List.RowsBy(ids), One(at.Inside(at.List)), at.Row, another: true, at.OnlyCounting ? at.List.Counting : null);
    }

    /// <summary>A row of the same child in any other list about children that has what the test speaks of.</summary>
    private RowTest ChildElsewhere(Scope at)
    {
        var (start, end, found, wrong) = (tokens.At, tokens.At, new List<RowTest>(), (ExpressionException?)null);
        for (var number = 1; number <= 10; number++)
        {
            if (number == at.List.Schema.Number) continue;
            var list = at.Other(number);
            try
            {
                tokens.At = start;
                var test = One(at.Inside(list));
                end = tokens.At;
                found.Add(Elsewhere(at, list, test));
            }
            catch (ExpressionException lacking)
            {
                // A list without the column or term is not one of those that are meant.
                wrong = lacking;
            }
        }

        if (found.Count == 0) throw wrong!;
        tokens.At = end;
        if (found.TrueForAll(test => test is ChildDiffers)) return ChildDiffers.Together([.. found.Cast<ChildDiffers>()]);
        return found.Aggregate((one, other) => new Either(one, other));
    }

    private RowTest Child(Scope at, AnnexAList list)
    {
        var inside = at.Inside(list);
        var asked = at.IsAsked;
        at.IsAsked = false;
        var test = tokens.Take("where") ? One(inside) : new Always();
        var speaksOfOuter = at.IsAsked;
        at.IsAsked = asked;
        return speaksOfOuter ? Elsewhere(at, list, test)
            : new ChildIn(at.List.Ids, list, test, at.Lists.Pools.Children.Count);
    }

    private static RowTest Elsewhere(Scope at, AnnexAList list, RowTest test) =>
        test is Compared { Difference: { } columns } ? new ChildDiffers(at.List.Ids, columns.Own, [new(list, columns.Theirs)], at.Lists.Pools.Children.Count)
        : new ChildWith(at.List.Ids, list.ByChild, test, at.Row, another: false);

    private IsRepeat Repeat(Scope at)
    {
        if (tokens.Take("every")) return new(at.List, [.. Enumerable.Range(0, at.List.Schema.Columns.Count)], blankToo: true, at.OnlyCounting);
        var columns = new List<int>();
        do columns.Add(at.Column(tokens.Word("a column")));
        while (tokens.Take(","));
        return new(at.List, columns, blankToo: false, at.OnlyCounting);
    }

    private RowTest? OfTerm(Scope at)
    {
        if (tokens.Next is not { } name || at.Term(name) is not { } term) return null;
        tokens.Take(name);
        return term;
    }

    private RowTest Comparison(Scope at)
    {
        var values = new ValueReader(tokens, One);
        var left = values.Read(at);
        if (tokens.Take("in", "period")) return Between(left, at.PeriodStart, at.AsAt);
        if (tokens.Take("between"))
        {
            var least = values.Read(at);
            tokens.Need("and");
            return new Both(Compare(left, Comparing.AtLeast, least), Compare(left, Comparing.AtMost, values.Read(at)));
        }

        Comparing how = tokens.Word("a comparison, such as <=,") switch
        {
            "<" => Comparing.Less,
            "<=" => Comparing.AtMost,
            ">" => Comparing.More,
            ">=" => Comparing.AtLeast,
            "=" => Comparing.Same,
            "<>" => Comparing.Different,
            var other => throw new ExpressionException($"“{other}” is not known here: a comparison such as <= was expected"),
        };
        return Compare(left, how, values.Read(at));
    }

    private static RowTest Compare(RowValue left, Comparing how, RowValue right) => (left, right, how) switch
    {
        (CellOf, Number { Value: <= CellValue.Unread }, _) => new Compared(left, how, right),
        (CellOf cell, Number number, Comparing.Less) => CellWithin.Between(cell.Column, int.MinValue, number.Value - 1),
        (CellOf cell, Number number, Comparing.AtMost) => CellWithin.Between(cell.Column, int.MinValue, number.Value),
        (CellOf cell, Number number, Comparing.More) when number.Value < int.MaxValue => CellWithin.Between(cell.Column, number.Value + 1, int.MaxValue),
        (CellOf cell, Number number, Comparing.AtLeast) => CellWithin.Between(cell.Column, number.Value, int.MaxValue),
        (CellOf cell, Number number, Comparing.Same) => CellWithin.Between(cell.Column, number.Value, number.Value),
        _ => new Compared(left, how, right),
    };

    private static RowTest Between(RowValue value, int least, int most) =>
        value is CellOf cell ? CellWithin.Between(cell.Column, least, most) : new Both(new Compared(value, Comparing.AtLeast, new Number(least)), new Compared(value, Comparing.AtMost, new Number(most)));
}
