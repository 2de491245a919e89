using System.Data.Common;
using System.Globalization;
using Milepost.Searching;
using Milepost.Store.Writing;
using Milepost.Wording;

namespace Milepost.Store.Searching;

/// <summary>Writes what can be found, inside the transaction that saves the records themselves.</summary>
internal static class SearchWriter
{
    public const string Table = "search_entries";

    private const int Together = 500;

    public static readonly string[] Columns =
        ["id", "kind", "weight", "plan_id", "record_id", "action_id", "title", "text", "day", "shared", "withdrawn", "title_words", "words"];

    private static readonly string upsert = string.Create(CultureInfo.InvariantCulture,
        $"INSERT INTO {Table} ({string.Join(", ", Columns)}) VALUES ({string.Join(", ", Columns.Select(column => "@" + column))}) ON CONFLICT (id) DO UPDATE SET {string.Join(", ", Columns.Skip(1).Select(column => $"{column} = excluded.{column}"))}");

    /// <summary>What was not there before.</summary>
    public static Task AddAsync(DbTransaction transaction, IReadOnlyList<SearchEntry> entries, CancellationToken stop) =>
        entries.Count == 0 ? Task.CompletedTask : TableRows.InsertAsync(transaction, Table, Columns, [.. entries.Select(Row)], stop);

    /// <summary>What may have been there, or come meanwhile from somebody who saved the same record.</summary>
    public static async Task PutAsync(DbTransaction transaction, IReadOnlyList<SearchEntry> entries, CancellationToken stop)
    {
        foreach (var entry in entries)
        {
            await using var command = Command(transaction, upsert);
            foreach (var (column, value) in Columns.Zip(Row(entry)))
            {
                var parameter = command.CreateParameter();
                (parameter.ParameterName, parameter.Value) = (column, value ?? DBNull.Value);
                if (column == "action_id" && value is null) parameter.DbType = System.Data.DbType.Guid;
                command.Parameters.Add(parameter);
            }

            await command.ExecuteNonQueryAsync(stop);
        }
    }

    public static async Task DeleteAsync(DbTransaction transaction, IEnumerable<long> ids, CancellationToken stop)
    {
        foreach (var some in ids.Chunk(Together))
        {
            await using var command = Command(transaction,
                $"DELETE FROM {Table} WHERE id IN ({string.Join(", ", some.Select(id => id.ToString(CultureInfo.InvariantCulture)))})");
            await command.ExecuteNonQueryAsync(stop);
        }
    }

    private static object?[] Row(SearchEntry entry) =>
    [
        entry.Id, entry.Kind.ToString(), (int)entry.Kind, entry.Plan, entry.Record, entry.Action, Kept(entry.Title), Kept(entry.Text),
        entry.Day?.DayNumber ?? 0, entry.MayBeShared, entry.Withdrawn, entry.TitleWords, entry.Words,
    ];

    private static string Kept(string text) => Say.Beginning(text, SearchEntry.LongestText);

    private static DbCommand Command(DbTransaction transaction, string sql)
    {
        var command = transaction.Connection!.CreateCommand();
        (command.Transaction, command.CommandText) = (transaction, sql);
        return command;
    }
}
