using System.Globalization;
using Microsoft.EntityFrameworkCore;

namespace Milepost.Store.Opening;

/// <summary>Asks the database one plain thing. Every start does so a few times, and a query of EF Core takes longer to be compiled than all of them to be answered.</summary>
internal static class PlainQuery
{
    public static async Task<string> TextAsync(this MilepostDb db, string sql, CancellationToken stop)
    {
        await db.Database.OpenConnectionAsync(stop);
        try
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = sql;
            return Convert.ToString(await command.ExecuteScalarAsync(stop), CultureInfo.InvariantCulture) ?? "";
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    public static async Task<long> NumberAsync(this MilepostDb db, string sql, CancellationToken stop) =>
        long.Parse(await db.TextAsync(sql, stop), CultureInfo.InvariantCulture);
}
