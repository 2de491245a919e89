using System.Globalization;
using Milepost.AnnexA.Schema;

namespace Milepost.AnnexA.Inventing;

/// <summary>The rows of one list as a system would write them: a cell for each column of the list.</summary>
internal sealed class ListRows(ListSchema schema, InventedWorkers workers)
{
    /// <summary>A few children change their worker every half year, most hardly ever.</summary>
    private const int SettledDays = 900;

    private const int UnsettledDays = 180;
    private const double Settled = 0.7;

    private string[] row = [];
    private (int Child, int Day) about;

    public List<string[]> Rows { get; } = [];

    public ListSchema Schema => schema;

    /// <summary>Begins a row about a child.</summary>
    public ListRows Of(InventedChild child, DateOnly asAt)
    {
        Begin();
        about = (child.Number, asAt.DayNumber);
        Set("id", child.Id).Code("gender", child.Gender).Code("ethnicity", child.Ethnicity).Day("birth", child.Birth, asAt).Set("age", child.AgeOn(asAt));
        return schema.Column("disability") < 0 ? this : Code("disability", child.Disability);
    }

    public ListRows Begin()
    {
        row = [.. Enumerable.Repeat("", schema.Columns.Count)];
        Rows.Add(row);
        return this;
    }

    public ListRows Set(string column, string text)
    {
        row[schema.Column(column)] = text;
        return this;
    }

    public ListRows Set(string column, int number) => Set(column, number.ToString(CultureInfo.InvariantCulture));

    /// <summary>A day, where it has come by the day of the list.</summary>
    public ListRows Day(string column, DateOnly? day, DateOnly asAt) =>
        day is { } known && known <= asAt ? Set(column, known.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture)) : this;

    public ListRows Code(string column, string token)
    {
        var codes = schema.Columns[schema.Column(column)].Codes!;
        return Set(column, codes.Codes[codes.ByToken(token)].Text);
    }

    public ListRows Team(string team, Chance chance)
    {
        // Drawn as ever, so that nothing else of the council changes; the worker is the child's, and the same in the next list.
        _ = chance.Between(0, 24);
        return Set("team", team).Set("worker", $"SW{10_000 + (team.Aggregate(7, (sum, sign) => ((sum * 31) + sign) % 3_571) * 25) + Worker(workers.Of(team))}");
    }

    private int Worker(int most)
    {
        var own = Chance.Of(about.Child, 77);
        var lasting = own.In(Settled) ? SettledDays : UnsettledDays;
        return Chance.Of(about.Child, 78, (about.Day + own.Between(0, lasting)) / lasting).Between(0, most - 1);
    }
}
