using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Milepost.Store;
using Milepost.Store.Migrating;
using Milepost.Store.Opening;

namespace Milepost.Tests.Store;

public class MigratorTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task A_new_database_is_made_once_and_then_found_up_to_date(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine, migrated: false);
        await using var db = database.Open();

        var first = await new Migrator(db, database.Settings).MigrateAsync(Stop);
        var second = await new Migrator(db, database.Settings).MigrateAsync(Stop);

        Assert.Null(first.Refusal);
        Assert.NotEmpty(first.Applied);
        Assert.Empty(second.Applied);
        Assert.Null(await new StoreCheck(db).RefusalAsync(Stop));
    }

    [Fact]
    public async Task A_lock_that_a_killed_migration_left_behind_holds_nobody_up()
    {
        await using var database = await TestDatabase.CreateAsync(Engine.Sqlite, migrated: false);
        await using var db = database.Open();
        await db.Database.ExecuteSqlRawAsync(
            """
            CREATE TABLE "__EFMigrationsLock" ("Id" INTEGER NOT NULL PRIMARY KEY, "Timestamp" TEXT NOT NULL);
            INSERT INTO "__EFMigrationsLock" VALUES (1, '2026-01-01 00:00:00');
            """, Stop);
        var watch = Stopwatch.StartNew();

        var outcome = await new Migrator(db, database.Settings).MigrateAsync(Stop);

        Assert.NotEmpty(outcome.Applied);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(10), $"took {watch.Elapsed}");
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task A_database_of_a_newer_program_is_refused_and_left_alone(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await using var db = database.Open();
        await db.Database.ExecuteSqlRawAsync(
            "INSERT INTO \"__EFMigrationsHistory\" VALUES ('29991231000000_Later', '99.0.0')", Stop);

        var outcome = await new Migrator(db, database.Settings).MigrateAsync(Stop);

        Assert.Contains("newer Milepost", outcome.Refusal);
        Assert.Empty(outcome.Applied);
    }

    [Fact]
    public async Task A_copy_is_made_before_an_existing_file_is_migrated()
    {
        await using var database = await TestDatabase.CreateAsync(Engine.Sqlite, migrated: false);
        await using var db = database.Open();
        var migrations = db.Database.GetMigrations().ToList();
        await db.GetService<IMigrator>().MigrateAsync(migrations[0], Stop);

        var outcome = await new Migrator(db, database.Settings).MigrateAsync(Stop);

        Assert.Equal(migrations[1..], outcome.Applied);
        Assert.Equal($"{database.Settings.SqliteFile}.before-{migrations[1]}", outcome.Copy);
        await using var copy = new SqliteDb(StoreOptions.Sqlite(outcome.Copy!, TimeProvider.System));
        Assert.Equal(migrations[..1], await copy.Database.GetAppliedMigrationsAsync(Stop));
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Two_at_once_migrate_one_after_the_other(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine, migrated: false);
        await using var one = database.Open();
        await using var other = database.Open();

        var outcomes = await Task.WhenAll(
            Task.Run(() => new Migrator(one, database.Settings).MigrateAsync(Stop)),
            Task.Run(() => new Migrator(other, database.Settings).MigrateAsync(Stop)));

        Assert.Single(outcomes, outcome => outcome.Applied.Count > 0);
        Assert.All(outcomes, outcome => Assert.Null(outcome.Refusal));
    }

    [Fact]
    public async Task An_unsafe_setting_is_named()
    {
        await using var database = await TestDatabase.CreateAsync(Engine.Sqlite);
        await using var db = database.Open();
        await db.Database.OpenConnectionAsync(Stop);
        await db.Database.ExecuteSqlRawAsync("PRAGMA synchronous = OFF", Stop);

        Assert.Contains("synchronous is 0", await new StoreCheck(db).RefusalAsync(Stop));
    }

    [Fact]
    public async Task A_second_site_on_the_same_file_is_refused_within_five_seconds()
    {
        await using var database = await TestDatabase.CreateAsync(Engine.Sqlite, migrated: false);
        await using var first = await HostLock.TakeAsync(database.Settings, Stop);
        var watch = Stopwatch.StartNew();

        var second = await HostLock.TakeAsync(database.Settings, Stop);

        Assert.NotNull(first);
        Assert.Null(second);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(5));
    }
}
