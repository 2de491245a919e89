using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Milepost.Store.History;
using Milepost.Store.Opening;
using Milepost.Store.Searching;

namespace Milepost.Store;

/// <summary>How a context is set up for each database; the same for the site, the commands and the tests.</summary>
public static class StoreOptions
{
    public static DbContextOptions<SqliteDb> Sqlite(string file, TimeProvider time) =>
        Sqlite(new DbContextOptionsBuilder<SqliteDb>(), file, time).Options;

    public static DbContextOptions<PostgresDb> Postgres(string connection, TimeProvider time) =>
        Postgres(new DbContextOptionsBuilder<PostgresDb>(), connection, time).Options;

    internal static T Sqlite<T>(T options, string file, TimeProvider time) where T : DbContextOptionsBuilder
    {
        var connection = new SqliteConnectionStringBuilder { DataSource = Path.GetFullPath(file), ForeignKeys = true, DefaultTimeout = 30 };
        options.UseSqlite(connection.ConnectionString)
            .AddInterceptors(new HistoryInterceptor(time), new SearchInterceptor(), new BulkWritesRefused(), new SqliteOpening());
        return options;
    }

    internal static T Postgres<T>(T options, string connection, TimeProvider time) where T : DbContextOptionsBuilder
    {
        options.UseNpgsql(connection).AddInterceptors(new HistoryInterceptor(time), new SearchInterceptor(), new BulkWritesRefused());
        return options;
    }
}
