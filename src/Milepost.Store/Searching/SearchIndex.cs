using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Milepost.Searching;

namespace Milepost.Store.Searching;

/// <summary>Finds what somebody may see by its words: the same, in the same order, in both databases.</summary>
public sealed class SearchIndex(MilepostDb db)
{
    public async Task<SearchFound> FindAsync(SearchRequest request, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (request.Query.IsEmpty || request.Rights.Plans.Count == 0) return SearchFound.Nothing;
        var sql = new SearchSql(request, db.Database.IsSqlite());
        await db.Database.OpenConnectionAsync(stop);
        try
        {
            var all = await CountAsync(sql, stop);
            return all == 0 ? SearchFound.Nothing : new(all, await EntriesAsync(sql, request, stop));
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    private async Task<int> CountAsync(SearchSql sql, CancellationToken stop)
    {
        await using var command = Command($"SELECT COUNT(*) {sql.Where}", sql.Values);
        return Convert.ToInt32(await command.ExecuteScalarAsync(stop), CultureInfo.InvariantCulture);
    }

    /// <summary>Which ones first, and their texts only then, so that long texts are never sorted.</summary>
    private async Task<IReadOnlyList<FoundEntry>> EntriesAsync(SearchSql sql, SearchRequest request, CancellationToken stop)
    {
        var ids = new List<long>();
        await using (var command = Command(string.Create(CultureInfo.InvariantCulture,
            $"SELECT e.id {sql.Where} ORDER BY {sql.Order} LIMIT {request.Take} OFFSET {request.Skip}"), sql.Values))
        {
            await using var reader = await command.ExecuteReaderAsync(stop);
            while (await reader.ReadAsync(stop)) ids.Add(reader.GetInt64(0));
        }

        if (ids.Count == 0) return [];
        var found = new Dictionary<long, FoundEntry>();
        await using (var command = Command($"""
            SELECT e.id, e.kind, e.plan_id, e.record_id, e.action_id, e.title, e.text, e.day, e.withdrawn, a.reference, a.title, a.withdrawn_on, p.id, p.withdrawn_on, m.id, m.title
            FROM search_entries e LEFT JOIN actions a ON a.id = e.action_id
            LEFT JOIN holders h ON h.id = e.record_id LEFT JOIN posts p ON p.id = h.post_id
            LEFT JOIN readings r ON r.id = e.record_id LEFT JOIN measure_breaks b ON b.id = e.record_id LEFT JOIN commentaries c ON c.id = e.record_id
            LEFT JOIN measures m ON m.id = COALESCE(r.measure_id, b.measure_id, c.measure_id)
            WHERE e.id IN ({string.Join(", ", ids.Select(id => id.ToString(CultureInfo.InvariantCulture)))})
            """, []))
        {
            await using var reader = await command.ExecuteReaderAsync(stop);
            while (await reader.ReadAsync(stop)) found[reader.GetInt64(0)] = Read(reader);
        }

        return [.. ids.Where(found.ContainsKey).Select(id => found[id])];
    }

    private static FoundEntry Read(DbDataReader row)
    {
        var kind = Enum.Parse<SearchKind>(row.GetString(1));
        var day = row.GetInt32(7);
        Guid? action = row.IsDBNull(4) ? null : row.GetGuid(4);
        return new(kind, row.GetGuid(2), row.GetGuid(3), action, row.GetString(5), row.GetString(6), day == 0 ? null : DateOnly.FromDayNumber(day), row.GetBoolean(8))
        {
            Of = kind is SearchKind.Action || action is not { } id || row.IsDBNull(10) ? null
                : new(id, row.IsDBNull(9) ? null : row.GetString(9), row.GetString(10), !row.IsDBNull(11)),
            Held = row.IsDBNull(12) ? null : new(row.GetGuid(12), !row.IsDBNull(13)),
            Read = row.IsDBNull(14) ? null : new(row.GetGuid(14), row.GetString(15)),
        };
    }

    private DbCommand Command(string sql, IReadOnlyList<object> values)
    {
        var command = db.Database.GetDbConnection().CreateCommand();
        (command.CommandText, command.Transaction) = (sql, db.Database.CurrentTransaction?.GetDbTransaction());
        for (var at = 0; at < values.Count; at++)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = ("v" + at.ToString(CultureInfo.InvariantCulture), values[at]);
            command.Parameters.Add(parameter);
        }

        return command;
    }
}
