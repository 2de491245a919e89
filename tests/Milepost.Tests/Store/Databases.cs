using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Milepost.Store;
using Milepost.Store.History;
using Npgsql;

namespace Milepost.Tests.Store;

/// <summary>The two databases that every test of the store is run on.</summary>
public enum Engine
{
    Sqlite,
    Postgres,
}

/// <summary>A fresh database, migrated, gone when the test is over.</summary>
internal sealed class TestDatabase : IAsyncDisposable
{
    private static readonly string? Server = Environment.GetEnvironmentVariable("MILEPOST_TEST_POSTGRES");

    private readonly Engine engine;
    private readonly string connection;

    private TestDatabase(Engine engine, string folder, string connection) =>
        (this.engine, Folder, this.connection) = (engine, folder, connection);

    public string Folder { get; }

    public StoreSettings Settings => new(Folder, engine is Engine.Postgres ? connection : null);

    /// <summary>Skips, saying so, where there is no PostgreSQL to test on.</summary>
    public static async Task<TestDatabase> CreateAsync(Engine engine, bool migrated = true)
    {
        var folder = Directory.CreateTempSubdirectory("milepost-test-").FullName;
        var connection = engine is Engine.Postgres ? await CreatePostgres() : Path.Combine(folder, "milepost.db");
        var database = new TestDatabase(engine, folder, connection);
        if (!migrated) return database;
        await using var db = database.Open();
        await db.Database.MigrateAsync(TestContext.Current.CancellationToken);
        return database;
    }

    public MilepostDb Open(string author = "Amina Osei", TimeProvider? time = null)
    {
        MilepostDb db = engine is Engine.Sqlite
            ? new SqliteDb(StoreOptions.Sqlite(connection, time ?? TimeProvider.System))
            : new PostgresDb(StoreOptions.Postgres(connection, time ?? TimeProvider.System));
        db.Author = new Author(author);
        return db;
    }

    public async ValueTask DisposeAsync()
    {
        if (engine is Engine.Sqlite)
        {
            SqliteConnection.ClearAllPools();
        }
        else
        {
            NpgsqlConnection.ClearAllPools();
            await OnServer($"DROP DATABASE \"{new NpgsqlConnectionStringBuilder(connection).Database}\" WITH (FORCE)");
        }

        Directory.Delete(Folder, recursive: true);
    }

    private static async Task<string> CreatePostgres()
    {
        if (string.IsNullOrEmpty(Server)) Assert.Skip("MILEPOST_TEST_POSTGRES is not set: there is no PostgreSQL to test on.");
        var name = $"milepost_{Guid.CreateVersion7():N}";
        await OnServer($"CREATE DATABASE \"{name}\"");
        return new NpgsqlConnectionStringBuilder(Server) { Database = name }.ConnectionString;
    }

    private static async Task OnServer(string sql)
    {
        await using var server = new NpgsqlConnection(Server);
        await server.OpenAsync();
        await using var command = server.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }
}
