using System.Data.Common;
using System.Globalization;
using Npgsql;

namespace Milepost.Store.Writing;

/// <summary>Adds many rows to a table in the fastest way that its database has, inside the transaction that is open.</summary>
internal static class TableRows
{
    /// <summary>Below this a single statement costs less than opening a copy.</summary>
    private const int FewRows = 200;

    public static async Task InsertAsync(
        DbTransaction transaction, string table, IReadOnlyList<string> columns, IReadOnlyList<object?[]> rows, CancellationToken stop)
    {
        var connection = transaction.Connection!;
        var named = string.Join(", ", columns.Select(column => $"\"{column}\""));
        if (connection is not NpgsqlConnection postgres) await EachAsync(transaction, table, named, columns.Count, rows, stop);
        else if (rows.Count <= FewRows) await TogetherAsync(transaction, table, named, rows, stop);
        else await CopyAsync(postgres, table, named, rows, stop);
    }

    private static async Task EachAsync(DbTransaction transaction, string table, string columns, int count, IReadOnlyList<object?[]> rows, CancellationToken stop)
    {
        await using var command = Command(transaction, $"INSERT INTO \"{table}\" ({columns}) VALUES ({Places(0, count)})");
        for (var place = 0; place < count; place++) Add(command, place, null);
        foreach (var row in rows)
        {
            for (var place = 0; place < count; place++) command.Parameters[place].Value = row[place] ?? DBNull.Value;
            await command.ExecuteNonQueryAsync(stop);
        }
    }

    private static async Task TogetherAsync(DbTransaction transaction, string table, string columns, IReadOnlyList<object?[]> rows, CancellationToken stop)
    {
        await using var command = Command(transaction, "");
        var places = new List<string>();
        foreach (var row in rows)
        {
            places.Add($"({Places(command.Parameters.Count, row.Length)})");
            foreach (var value in row) Add(command, command.Parameters.Count, value);
        }

        command.CommandText = $"INSERT INTO \"{table}\" ({columns}) VALUES {string.Join(", ", places)}";
        await command.ExecuteNonQueryAsync(stop);
    }

    private static async Task CopyAsync(NpgsqlConnection connection, string table, string columns, IReadOnlyList<object?[]> rows, CancellationToken stop)
    {
        await using var copy = await connection.BeginBinaryImportAsync($"COPY \"{table}\" ({columns}) FROM STDIN (FORMAT BINARY)", stop);
        foreach (var row in rows) await copy.WriteRowAsync(stop, row);
        await copy.CompleteAsync(stop);
    }

    private static DbCommand Command(DbTransaction transaction, string sql)
    {
        var command = transaction.Connection!.CreateCommand();
        (command.Transaction, command.CommandText, command.CommandTimeout) = (transaction, sql, 0);
        return command;
    }

    private static void Add(DbCommand command, int place, object? value)
    {
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = (Name(place), value ?? DBNull.Value);
        command.Parameters.Add(parameter);
    }

    private static string Places(int from, int count) => string.Join(", ", Enumerable.Range(from, count).Select(place => "@" + Name(place)));

    private static string Name(int place) => "p" + place.ToString(CultureInfo.InvariantCulture);
}
