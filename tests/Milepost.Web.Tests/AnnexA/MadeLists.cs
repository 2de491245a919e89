using System.Globalization;
using System.IO.Compression;
using System.Text;
using Milepost.AnnexA.Schema;

namespace Milepost.Web.Tests.AnnexA;

/// <summary>An Annex A of invented children whose every identifier, name and date of birth can be looked for afterwards.</summary>
internal static class MadeLists
{
    /// <summary>None of them may be found anywhere once the lists were counted.</summary>
    public static readonly string[] Canaries = ["CANARY", "Quillfeather", "Marsupial", "/04/2013", "2013-04-", "April 2013"];

    private const int Rows = 60;
    private static readonly DateOnly last = new(2026, 10, 31);

    /// <summary>Kept as they are, so that the whole is far larger than what a host holds in memory of itself.</summary>
    public static byte[] Zip(int rows = Rows, int shift = 0, Func<string, string>? with = null)
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var list in AnnexASchema.Known.Lists)
            {
                using var entry = archive.CreateEntry($"List {list.Number} canary.csv", CompressionLevel.NoCompression).Open();
                var csv = Csv(list, rows, shift);
                entry.Write(Encoding.UTF8.GetBytes(with?.Invoke(csv) ?? csv));
            }
        }

        return bytes.ToArray();
    }

    public static string Csv(ListSchema list, int rows, int shift) => string.Join('\n',
        Enumerable.Range(0, rows).Select(row => string.Join(',', list.Columns.Select(column => Quoted(Cell(column, row, list.Number, shift))).Append("Zebedee Quillfeather")))
            .Prepend(string.Join(',', list.Columns.Select(column => Quoted(column.Name)).Append("Child name")))) + "\n";

    private static string Cell(ColumnSchema column, int row, int list, int shift) => column switch
    {
        { Kind: CellKind.Identifier } => $"CANARY{row:0000}",
        { Key: "team" } => row % 20 == 7 ? "Zebedee Quillfeather" : row % 2 == 0 ? "Assessment North" : "Assessment South",
        { Key: "birth" } => $"{1 + (row % 28):00}/04/2013",
        { Key: "start" } => Day(last.AddDays(-70 - (row % 50) - shift)),
        { Kind: CellKind.Date } => row % 7 == 3 ? "" : row % 31 == 5 ? "soon, Marsupial" : Day(last.AddDays(-5 - (row % 60))),
        { Kind: CellKind.Count } => (row % 4).ToString(CultureInfo.InvariantCulture),
        { Codes: { Codes: [_, ..] codes } } => row % 29 == 4 ? "Marsupial" : codes[(row + list) % codes.Count].Text,
        _ => row % 11 == 1 ? "Zebedee Quillfeather" : $"Marsupial {row}",
    };

    private static string Day(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    private static string Quoted(string cell) => $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
