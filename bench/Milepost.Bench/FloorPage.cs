using System.Collections.Concurrent;
using System.IO.Compression;
using System.IO.Pipelines;
using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Milepost.Bench;

/// <summary>
/// A table of the same actions and about as many bytes, written by hand: one prepared statement over one table, without the
/// leads, the ratings and the updates that the real page shows, written as UTF-8 into the response. No sign-in, no layout,
/// no filters, no templates. What the real page is held against.
/// </summary>
internal static class FloorPage
{
    private const string Rows = """
        SELECT a.reference, a.title, json_extract(a.due, '$[0].Text'), json_extract(a.start, '$[0].Text'), a.provenance,
          a.section, a.source_place, a.withdrawn_on
        FROM actions a ORDER BY a.position
        """;

    private static readonly ConcurrentBag<SqliteCommand> Prepared = [];

    public static async Task ServeAsync(string database, string url)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(url);
        builder.Services.AddResponseCompression(compression => compression.Providers.Add<GzipCompressionProvider>());
        builder.Services.Configure<GzipCompressionProviderOptions>(gzip => gzip.Level = CompressionLevel.Fastest);
        await using var app = builder.Build();
        app.UseResponseCompression();
        app.MapGet("/", context => WriteAsync(context, database));
        await app.RunAsync();
    }

    private static async Task WriteAsync(HttpContext context, string database)
    {
        context.Response.ContentType = "text/html; charset=utf-8";
        var page = context.Response.BodyWriter;
        Text(page, "<!doctype html><html lang=\"en\"><head><title>Plan</title></head><body><table class=\"govuk-table\"><tbody>");
        var command = Prepared.TryTake(out var ready) ? ready : Prepare(database);
        using (var reader = command.ExecuteReader())
        {
            while (reader.Read()) Row(page, reader);
        }

        Prepared.Add(command);
        Text(page, "</tbody></table></body></html>");
        await page.FlushAsync();
    }

    private static void Row(PipeWriter page, SqliteDataReader reader)
    {
        Text(page, "<tr class=\"govuk-table__row\">");
        for (var column = 0; column < reader.FieldCount; column++)
        {
            Text(page, "<td class=\"govuk-table__cell\"><span class=\"app-rating app-rating--in-a-cell\">");
            if (!reader.IsDBNull(column)) Text(page, HtmlEncoder.Default.Encode(reader.GetString(column)));
            Text(page, "</span></td>");
        }

        Text(page, "</tr>");
    }

    private static SqliteCommand Prepare(string database)
    {
        var connection = new SqliteConnection($"Data Source={database};Mode=ReadOnly");
        connection.Open();
        var command = connection.CreateCommand();
        command.CommandText = Rows;
        command.Prepare();
        return command;
    }

    private static void Text(PipeWriter page, string text)
    {
        var span = page.GetSpan(Encoding.UTF8.GetMaxByteCount(text.Length));
        page.Advance(Encoding.UTF8.GetBytes(text, span));
    }
}
