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

    // Migrating takes most of a test's time, so it is done once for each engine and the outcome copied.
    private static readonly Lazy<Task<string>> SqliteTemplate = new(() => MigratedAsync(Engine.Sqlite));
    private static readonly Lazy<Task<string>> PostgresTemplate = new(() => MigratedAsync(Engine.Postgres));

    private readonly Engine engine;
    private readonly string connection;
    private bool hasty;

    private TestDatabase(Engine engine, string folder, string connection) =>
        (this.engine, Folder, this.connection) = (engine, folder, connection);

    public string Folder { get; }

    public StoreSettings Settings => new(Folder, engine is Engine.Postgres ? connection : null);

    /// <summary>Skips, saying so, where there is no PostgreSQL to test on.</summary>
    public static async Task<TestDatabase> CreateAsync(Engine engine, bool migrated = true)
    {
        if (engine is Engine.Postgres && string.IsNullOrEmpty(Server))
        {
            Assert.Skip("MILEPOST_TEST_POSTGRES is not set: there is no PostgreSQL to test on.");
        }

        var folder = Directory.CreateTempSubdirectory("milepost-test-").FullName;
        if (engine is Engine.Postgres)
        {
            return new(engine, folder, await CreatePostgresAsync(migrated ? await PostgresTemplate.Value : null));
        }

        var file = Path.Combine(folder, "milepost.db");
        if (migrated) File.Copy(await SqliteTemplate.Value, file);
        return new(engine, folder, file);
    }

    /// <summary>One that does not wait for the disk at each save: for tests of what is kept, which no loss of power interrupts.</summary>
    public static async Task<TestDatabase> CreateHastyAsync(Engine engine)
    {
        var database = await CreateAsync(engine);
        if (engine is Engine.Postgres) database = new(engine, database.Folder, database.connection + ";Options=-c synchronous_commit=off");
        database.hasty = true;
        return database;
    }

    public MilepostDb Open(string author = "Amina Osei", TimeProvider? time = null)
    {
        MilepostDb db = engine is Engine.Sqlite
            ? new SqliteDb(StoreOptions.Sqlite(connection, time ?? TimeProvider.System))
            : new PostgresDb(StoreOptions.Postgres(connection, time ?? TimeProvider.System));
        db.Author = new Author(author);
        if (hasty && engine is Engine.Sqlite) db.Database.ExecuteSqlRaw("PRAGMA synchronous = OFF");
        return db;
    }

    /// <summary>Lets go of the connections that were opened with other settings.</summary>
    public async Task ClearPoolAsync(string settings)
    {
        if (engine is not Engine.Postgres) return;
        await using var other = new NpgsqlConnection(connection + settings);
        NpgsqlConnection.ClearPool(other);
    }

    public async ValueTask DisposeAsync()
    {
        if (engine is Engine.Sqlite)
        {
            SqliteConnection.ClearAllPools();
        }
        else
        {
            NpgsqlConnection.ClearPool(new NpgsqlConnection(connection));
            await OnServer($"DROP DATABASE \"{new NpgsqlConnectionStringBuilder(connection).Database}\" WITH (FORCE)");
        }

        Directory.Delete(Folder, recursive: true);
    }

    /// <summary>The file, or the name of the database, to copy; it goes when the tests are over.</summary>
    private static async Task<string> MigratedAsync(Engine engine)
    {
        var database = await CreateAsync(engine, migrated: false);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => database.DisposeAsync().AsTask().GetAwaiter().GetResult();
        await using (var db = database.Open()) await db.Database.MigrateAsync();
        if (engine is Engine.Postgres)
        {
            NpgsqlConnection.ClearPool(new NpgsqlConnection(database.connection));
            return new NpgsqlConnectionStringBuilder(database.connection).Database!;
        }

        SqliteConnection.ClearAllPools();
        return database.connection;
    }

    private static async Task<string> CreatePostgresAsync(string? template)
    {
        var name = $"milepost_{Guid.CreateVersion7():N}";
        await OnServer($"CREATE DATABASE \"{name}\"" + (template is null ? "" : $" TEMPLATE \"{template}\""));
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
