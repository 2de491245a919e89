using System.Text.Encodings.Web;
using System.Text.Json;
using Milepost.Documents.Writing;

namespace Milepost.Web.Api.Reading;

/// <summary>Writes the rows of a list: a page of them as JSON, or all of them as CSV, a piece at a time.</summary>
public static class ListAnswer
{
    public const string Csv = "text/csv";
    private const int Piece = 64 * 1024;

    private static readonly JsonWriterOptions Form = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>One page: its rows, and the address of the next ones where there are more.</summary>
    /// <param name="list">The list.</param>
    /// <param name="rows">Its rows from the first that is asked for.</param>
    /// <param name="limit">How many at most.</param>
    /// <param name="asAt">The day that it speaks of.</param>
    /// <param name="next">Makes the address of the rows after a key.</param>
    /// <param name="indented">For people to read.</param>
    /// <param name="stop">Gives up.</param>
    public static async Task<byte[]> JsonAsync(
        ApiList list, IAsyncEnumerable<ApiRow> rows, int limit, DateOnly asAt, Func<string, string> next, bool indented, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(list);
        ArgumentNullException.ThrowIfNull(next);
        var page = await rows.Take(limit + 1).ToListAsync(stop);
        using var to = new MemoryStream();
        await using var json = new Utf8JsonWriter(to, Form with { Indented = indented });
        json.WriteStartObject();
        json.WriteString("list", list.Name);
        json.WriteString("asAt", asAt.ToString("O", System.Globalization.CultureInfo.InvariantCulture));
        json.WriteStartArray("rows");
        foreach (var row in page.Take(limit)) Write(json, list, row.Row);
        json.WriteEndArray();
        if (page.Count > limit) json.WriteString("next", next(page[limit - 1].Key));
        else json.WriteNull("next");
        json.WriteEndObject();
        await json.FlushAsync(stop);
        return to.ToArray();
    }

    /// <summary>The names of the columns and every row. What is ready goes out before the next piece is made, so that no list fills the memory.</summary>
    public static async Task WriteCsvAsync(ApiList list, IAsyncEnumerable<ApiRow> rows, Stream to, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(list);
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(to);
        using var piece = new MemoryStream();
        using var csv = new CsvLines(piece);
        foreach (var column in list.Columns) csv.Words(column.Name);
        csv.EndLine();
        await foreach (var row in rows.WithCancellation(stop))
        {
            for (var column = 0; column < list.Columns.Count; column++) RowValue.Write(csv, list.Value(row.Row, column));
            csv.EndLine();
            if (piece.Length >= Piece) await SendAsync();
        }

        csv.Flush();
        await SendAsync();

        async Task SendAsync()
        {
            piece.Position = 0;
            await piece.CopyToAsync(to, stop);
            piece.SetLength(0);
        }
    }

    private static void Write(Utf8JsonWriter json, ApiList list, object row)
    {
        json.WriteStartObject();
        for (var column = 0; column < list.Columns.Count; column++)
        {
            json.WritePropertyName(list.Columns[column].Name);
            RowValue.Write(json, list.Value(row, column));
        }

        json.WriteEndObject();
    }
}
