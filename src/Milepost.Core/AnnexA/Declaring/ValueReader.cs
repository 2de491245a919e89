using System.Globalization;
using Milepost.AnnexA.Lists;

namespace Milepost.AnnexA.Declaring;

/// <summary>Makes of words the number or day that is meant by them.</summary>
internal sealed class ValueReader(Tokens tokens, Func<Scope, RowTest> test)
{
    public RowValue Read(Scope at)
    {
        var value = One(at);
        while (tokens.Next is "+" or "-")
        {
            var sign = tokens.Word("a sign") == "-" ? -1 : 1;
            var by = tokens.Next == "setting" ? Setting() : tokens.Number("how much");
            if (tokens.Next is not ("working" or "day" or "days" or "week" or "weeks" or "month" or "months" or "year" or "years"))
            {
                value = by is { } more ? new Plus(value, sign * more) : new Number(CellValue.Blank);
                continue;
            }

            var unit = Unit();
            var from = value;
            value = from is Number { Value: var day } && by is { } known ? new Number(Shifted.Shift(day, sign * known, unit))
                : by is { } given ? new Shifted(from, sign * given, unit)
                : new Number(CellValue.Blank);
            if (unit == TimeUnit.WorkingDays) AskOf(at, from, sign * (by ?? 0));
        }

        return value;

        int? Setting()
        {
            tokens.Take("setting");
            return at.Settings[SettingName()];
        }
    }

    private RowValue One(Scope at)
    {
        if (tokens.Take("list", "date")) return new Number(at.AsAt);
        if (tokens.Take("period", "start")) return new Number(at.PeriodStart);
        if (tokens.Take("this")) return Outer(at);
        if (tokens.Take("setting")) return new Number(at.Settings[SettingName()] ?? CellValue.Blank);
        if (tokens.Next == "date" && IsDay()) return Day();
        if (tokens.Take("working", "days", "from")) return Lasting(at, TimeUnit.WorkingDays);
        if (tokens.Take("days", "from")) return Lasting(at, TimeUnit.Days);
        if (tokens.Take("weeks", "from")) return Lasting(at, TimeUnit.Weeks);
        if (tokens.Take("months", "from")) return Lasting(at, TimeUnit.Months);
        if (tokens.Take("years", "from")) return Lasting(at, TimeUnit.Years);
        if (tokens.Take("given", "age")) return Cell(at, "age");
        if (tokens.Take("age")) return Age(at);
        if (tokens.Take("later", "of")) return Pair(at, later: true);
        if (tokens.Take("earlier", "of")) return Pair(at, later: false);
        if (tokens.Take("-")) return new Number(-tokens.Number("a number"));
        if (tokens.Take("workers", "since")) return new WorkersSince(at.List, Read(at), at.Followed);
        if (tokens.Take("count", "of", "different")) return Different(at);
        if (tokens.Take("count", "of", "child", "in", "list")) return OfChild(at, latest: null);
        if (tokens.Next is "latest" or "earliest") return OfChild(at, latest: tokens.Word("which") == "latest");
        return int.TryParse(tokens.Next, CultureInfo.InvariantCulture, out _) ? new Number(tokens.Number("a number")) : Cell(at, tokens.Word("a column, number or day"));
    }

    private static CellOf Cell(Scope at, string key) => new(at.List.Cells(at.Column(key)));

    private OuterCell Outer(Scope at)
    {
        var outer = at.Outer ?? throw new ExpressionException("“this” speaks of the row asked from, and is only known after “where”");
        outer.IsAsked = true;
        return new(outer.List.Cells(outer.Column(tokens.Word("a column"))), outer.Row);
    }

    /// <summary>Two lists have a column called date; a day is one where a year follows.</summary>
    private bool IsDay() => tokens.StartsAhead("1", 1) || tokens.StartsAhead("2", 1);

    private Number Day()
    {
        tokens.Take("date");
        return DateOnly.TryParseExact(tokens.Word("a day"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? new(day.DayNumber) : throw new ExpressionException("a day is written as 2023-10-28");
    }

    private Lasting Lasting(Scope at, TimeUnit unit)
    {
        var from = Read(at);
        tokens.Need("to");
        var until = Read(at);
        if (unit == TimeUnit.WorkingDays && at.Outer is null) at.Reach.Ask(new BeyondCalendar(from, until));
        else if (unit == TimeUnit.WorkingDays) at.Reach.Ask();
        return new(from, until, unit);
    }

    /// <summary>A day by working days: of the row asked from where it stands inside, and else of the list's own row.</summary>
    private static void AskOf(Scope at, RowValue from, int by)
    {
        if (at.Outer is null) at.Reach.Ask(new BeyondShifted(from, new Shifted(from, by, TimeUnit.WorkingDays)));
        else if (from is OuterCell asked && at.Outer.Outer is null) AskOf(at.Outer, new CellOf(asked.Column), by);
        else at.Reach.Ask();
    }

    private RowValue Age(Scope at)
    {
        var births = at.List.Cells(at.Column("birth"));
        return tokens.Take("at") ? new AgeAt(births, Read(at), null) : at.Ages(births, at.List.Cells(at.Column("age")));
    }

    private RowValue Pair(Scope at, bool later)
    {
        var one = Read(at);
        tokens.Need(",");
        var other = Read(at);
        return later ? new LaterOf(one, other) : new EarlierOf(one, other);
    }

    private RowValue OfChild(Scope at, bool? latest)
    {
        var key = latest is null ? null : tokens.Word("a column");
        if (latest is not null && !tokens.Take("of", "child", "in", "list")) throw new ExpressionException($"“of child in list” should stand after “{key}”");
        var list = at.Other(tokens.Number("the list"));
        var inside = at.Inside(list);
        var passes = tokens.Take("where") ? test(inside) : new Always();
        return latest is { } last
            ? new OutermostOfChild(at.List.Ids, list, Cell(inside, key!), passes, at.Row, last)
            : new CountOfChild(at.List.Ids, list, passes, at.Row);
    }

    private DifferentBy Different(Scope at)
    {
        var column = at.Column(tokens.Word("a column"));
        tokens.Need("by");
        return new(at.List, at.List.Cells(column), at.List.Cells(at.Column(tokens.Word("a column"))));
    }

    private string SettingName() => tokens.Word("a setting") is var name && LocalSettings.IsKnown(name) ? name
        : throw new ExpressionException($"there is no setting “{name}”: the settings are {string.Join(", ", LocalSettings.Names)}");

    private TimeUnit Unit()
    {
        if (tokens.Take("working", "days") || tokens.Take("working", "day")) return TimeUnit.WorkingDays;
        return tokens.Word("a unit of time") switch
        {
            "day" or "days" => TimeUnit.Days,
            "week" or "weeks" => TimeUnit.Weeks,
            "month" or "months" => TimeUnit.Months,
            "year" or "years" => TimeUnit.Years,
            var other => throw new ExpressionException($"“{other}” is no unit of time: say days, working days, weeks, months or years"),
        };
    }
}
