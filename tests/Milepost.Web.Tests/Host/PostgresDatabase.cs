using Npgsql;

namespace Milepost.Web.Tests.Host;

/// <summary>A fresh database on the server that the tests were given, gone when the test is over.</summary>
internal sealed class PostgresDatabase : IAsyncDisposable
{
    private static readonly string? Server = Environment.GetEnvironmentVariable("MILEPOST_TEST_POSTGRES");
    private readonly string name = $"milepost_web_{Guid.CreateVersion7():N}";

    public static bool IsThere => !string.IsNullOrEmpty(Server);

    public string Connection => new NpgsqlConnectionStringBuilder(Server) { Database = name }.ConnectionString;

    public static async Task<PostgresDatabase> CreateAsync()
    {
        var database = new PostgresDatabase();
        await OnServerAsync($"CREATE DATABASE \"{database.name}\"");
        return database;
    }

    public async ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearPool(new NpgsqlConnection(Connection));
        await OnServerAsync($"DROP DATABASE \"{name}\" WITH (FORCE)");
    }

    private static async Task OnServerAsync(string command)
    {
        await using var connection = new NpgsqlConnection(Server);
        await connection.OpenAsync();
        await using var asked = new NpgsqlCommand(command, connection);
        await asked.ExecuteNonQueryAsync();
    }
}
