using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Milepost.Web.Tests.Host;

namespace Milepost.Web.Tests.Undoing;

/// <summary>All that a store holds, but for what tells of what was done, or changes with every save, and so never goes back.</summary>
internal static class EveryRow
{
    private static readonly string[] tells = ["history", "done_acts", "sessions", "search", "chain", "invitations", "outgoing_mails", "reminder_days", "webhook_deliveries", "access_tokens"];

    /// <summary>What waits to be agreed to, and what is only remembered to save typing the next time.</summary>
    private static readonly string[] aside = ["workbook_uploads", "comparison_groups"];
    private static readonly string[] stamps = ["version", "stamp"];

    /// <summary>Every row of every table, field by field.</summary>
    public static Task<HashSet<string>> OfAsync(Site site) => site.InStoreAsync(async db =>
    {
        var rows = new HashSet<string>(StringComparer.Ordinal);
        var connection = db.Database.GetDbConnection();
        await db.Database.OpenConnectionAsync(TestContext.Current.CancellationToken);
        foreach (var table in db.Model.GetEntityTypes().Select(type => type.GetTableName()!).Distinct().Where(table => !tells.Concat(aside).Any(told => table.StartsWith(told, StringComparison.Ordinal))))
        {
            await using var command = connection.CreateCommand();
            command.CommandText = $"SELECT * FROM \"{table}\"";
            await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
            while (await reader.ReadAsync(TestContext.Current.CancellationToken)) rows.Add($"{table}: {string.Join(" | ", Fields(reader))}");
        }

        return rows;
    });

    private static IEnumerable<string> Fields(DbDataReader row)
    {
        for (var i = 0; i < row.FieldCount; i++)
        {
            if (stamps.Contains(row.GetName(i), StringComparer.OrdinalIgnoreCase) || row.IsDBNull(i)) continue;
            yield return $"{row.GetName(i)}={(row.GetValue(i) is byte[] bytes ? Convert.ToHexString(bytes) : row.GetValue(i))}";
        }
    }
}
