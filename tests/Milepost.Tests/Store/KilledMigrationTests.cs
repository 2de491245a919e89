using System.Diagnostics;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Milepost.Store;
using Milepost.Store.Migrating;

namespace Milepost.Tests.Store;

/// <summary>Kills a real process in the middle of a migration, as a power cut would, and starts again.</summary>
public class KilledMigrationTests
{
    private const string Folder = "MILEPOST_TEST_MIGRATE_AND_DIE";

    [Fact]
    public async Task A_start_after_a_kill_in_mid_migration_finishes()
    {
        var stop = TestContext.Current.CancellationToken;
        await using var database = await TestDatabase.CreateAsync(Engine.Sqlite, migrated: false);
        var start = new ProcessStartInfo("dotnet", [typeof(KilledMigrationTests).Assembly.Location])
        {
            Environment = { [Folder] = database.Folder },
            RedirectStandardOutput = true,
        };
        using var child = Process.Start(start)!;
        Assert.Equal("in the middle", await child.StandardOutput.ReadLineAsync(stop));

        child.Kill();
        await child.WaitForExitAsync(stop);
        await using var db = database.Open();
        var left = await db.Database.SqlQueryRaw<int>("SELECT COUNT(*) AS \"Value\" FROM \"__EFMigrationsLock\"").SingleAsync(stop);
        var watch = Stopwatch.StartNew();
        var outcome = await new Migrator(db, database.Settings).MigrateAsync(stop);

        Assert.Equal(1, left);
        Assert.Null(outcome.Refusal);
        Assert.NotEmpty(outcome.Applied);
        Assert.Empty(await db.Database.GetPendingMigrationsAsync(stop));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(30), $"took {watch.Elapsed}");
    }

    /// <summary>What the child does instead of running tests: it migrates until EF Core's lock is set, says so, and waits to be killed.</summary>
    [ModuleInitializer]
    internal static void MigrateAndDie()
    {
        if (Environment.GetEnvironmentVariable(Folder) is not { Length: > 0 } folder) return;
        var settings = new StoreSettings(folder);
        var options = new DbContextOptionsBuilder<SqliteDb>(StoreOptions.Sqlite(settings.SqliteFile, TimeProvider.System))
            .AddInterceptors(new StopsInTheMiddle()).Options;
        using var db = new SqliteDb(options);
        new Migrator(db, settings).MigrateAsync().GetAwaiter().GetResult();
        Environment.Exit(0);
    }

    private sealed class StopsInTheMiddle : Microsoft.EntityFrameworkCore.Diagnostics.DbCommandInterceptor
    {
        public override ValueTask<Microsoft.EntityFrameworkCore.Diagnostics.InterceptionResult<int>> NonQueryExecutingAsync(
            System.Data.Common.DbCommand command, Microsoft.EntityFrameworkCore.Diagnostics.CommandEventData eventData,
            Microsoft.EntityFrameworkCore.Diagnostics.InterceptionResult<int> result, CancellationToken cancellationToken = default)
        {
            if (command.CommandText.Contains("CREATE TABLE \"leads\"", StringComparison.Ordinal))
            {
                Console.WriteLine("in the middle");
                Thread.Sleep(Timeout.Infinite);
            }

            return new(result);
        }
    }
}
