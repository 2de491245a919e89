using System.Globalization;
using Milepost.AnnexA.Schema;

namespace Milepost.AnnexA.Inventing;

/// <summary>Spoils lists as people and systems do: cells left out, days that are none, codes in words of one's own, rows twice.</summary>
internal sealed class Dirt(double dirt, Chance chance, DateOnly asAt)
{
    /// <summary>Of a hundred rows of the worst lists so many have a fault of a kind.</summary>
    private const double Worst = 0.06;

    private static readonly string[] NoDays = ["31/02/2025", "n/k", "00/00/0000", "2025-13-01", "tbc"];

    public void Soil(IReadOnlyList<ListRows> lists)
    {
        foreach (var list in lists)
        {
            var days = Columns(list, CellKind.Date).Where(at => list.Schema.Columns[at].Key != "birth").ToList();
            var codes = Columns(list, CellKind.Category).Where(at => !list.Schema.Columns[at].Codes!.IsOpen).ToList();
            var counts = Columns(list, CellKind.Count).ToList();
            var texts = Columns(list, CellKind.Text).ToList();
            foreach (var row in list.Rows.ToList())
            {
                if (Chosen(0.2)) row[list.Schema.Column(list.Schema.Key[0])] = "";
                if (Chosen(1) && days.Count > 0) Day(row, chance.One(days));
                if (Chosen(1) && codes.Count > 0) Code(row, chance.One(codes));
                if (Chosen(0.3) && counts.Count > 0) row[chance.One(counts)] = chance.One(["two", "1.5", "", "-3", "99"]);
                if (Chosen(0.7) && texts.Count > 0) row[chance.One(texts)] = "";
                if (Chosen(0.3)) Birth(list, row);
                if (Chosen(0.4)) list.Rows.Add([.. row]);
            }
        }
    }

    private static IEnumerable<int> Columns(ListRows list, CellKind kind) => Enumerable.Range(0, list.Schema.Columns.Count).Where(at => list.Schema.Columns[at].Kind == kind);

    private bool Chosen(double often) => chance.In(Worst * dirt * often);

    private void Day(string[] row, int at) => row[at] = chance.Between(0, 6) switch
    {
        0 or 1 => "",
        2 => "01/01/1900",
        3 => Written(asAt.AddDays(chance.Between(1, 90))),
        4 => Written(asAt.AddDays(-chance.Between(2000, 9000))),
        _ => chance.One(NoDays),
    };

    /// <summary>Often only the letter is missing, which is known all the same.</summary>
    private void Code(string[] row, int at) => row[at] = chance.Between(0, 4) switch
    {
        0 => "",
        1 => "Unclear",
        2 => " " + row[at] + " ",
        _ => row[at] is [_, ')', ' ', .. var words] ? words : row[at],
    };

    private void Birth(ListRows list, string[] row)
    {
        if (list.Schema.Column("birth") is >= 0 and var birth) row[birth] = chance.In(0.5) ? "" : Written(asAt.AddYears(-chance.Between(1, 30)));
    }

    private static string Written(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);
}
