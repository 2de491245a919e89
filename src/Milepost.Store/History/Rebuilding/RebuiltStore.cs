using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Milepost.Store.Writing;

namespace Milepost.Store.History.Rebuilding;

/// <summary>
/// A store in memory that holds what stood once. It has the tables of the real one, without its rules, so that the query that
/// reads a plan reads it there too, and no kind of record can be forgotten.
/// </summary>
internal sealed class RebuiltStore : IAsyncDisposable
{
    private readonly SqliteConnection connection = new("Data Source=:memory:;Foreign Keys=False");

    private RebuiltStore() => Db = new(new DbContextOptionsBuilder<SqliteDb>().UseSqlite(connection).Options);

    public SqliteDb Db { get; }

    public static async Task<RebuiltStore> OpenAsync(CancellationToken stop)
    {
        var store = new RebuiltStore();
        await store.connection.OpenAsync(stop);
        await using var command = store.connection.CreateCommand();
        command.CommandText = string.Join(";\n", store.Db.Model.GetEntityTypes().Select(entity =>
            $"CREATE TABLE \"{entity.GetTableName()}\" ({string.Join(", ", entity.GetProperties().Select(Column))})"));
        await command.ExecuteNonQueryAsync(stop);
        return store;
    }

    /// <summary>Puts the records of a kind in, as their fields' texts were; a kind that is kept no more is passed over.</summary>
    public async Task PutAsync(string kind, IEnumerable<(Guid Id, Dictionary<string, string?> Fields)> records, CancellationToken stop)
    {
        if (Db.Model.GetEntityTypes().FirstOrDefault(one => one.ShortName() == kind) is not { } entity) return;
        var properties = entity.GetProperties().ToList();
        await PutAsync(entity, properties, records.Select(record => properties.Select(property => KeptValue.Of(property, record.Fields)).ToArray()), stop);
    }

    /// <summary>Puts records in as they are.</summary>
    public Task PutAsync<T>(IEnumerable<T> records, CancellationToken stop)
    {
        var entity = Db.Model.FindEntityType(typeof(T))!;
        var properties = entity.GetProperties().ToList();
        return PutAsync(entity, properties, records.Select(record => properties.Select(property =>
            KeptValue.Kept(property, property.PropertyInfo!.GetValue(record))).ToArray()), stop);
    }

    public async ValueTask DisposeAsync()
    {
        await Db.DisposeAsync();
        await connection.DisposeAsync();
    }

    private async Task PutAsync(IEntityType entity, List<IProperty> properties, IEnumerable<object?[]> rows, CancellationToken stop)
    {
        await using var transaction = connection.BeginTransaction();
        await TableRows.InsertAsync(transaction, entity.GetTableName()!, [.. properties.Select(property => property.GetColumnName())], [.. rows], stop);
        await transaction.CommitAsync(stop);
    }

    private static string Column(IProperty property) => $"\"{property.GetColumnName()}\"{(property.IsPrimaryKey() ? " PRIMARY KEY" : "")}";
}
