using System.Text;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Milepost.Identity;
using Milepost.Plans;
using Milepost.Store;
using Milepost.Store.Facts;
using Milepost.Store.History;
using Milepost.Store.Importing;
using Milepost.Store.Migrating;

namespace Milepost.Tests.Store;

public class StoreSetupTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Each_request_saves_as_its_own_author_though_contexts_are_pooled(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine, migrated: false);
        var author = "";
        await using var host = new ServiceCollection().AddMilepostStore(database.Settings)
            .AddScoped(_ => new Author(author)).BuildServiceProvider(validateScopes: true);

        foreach (var name in new[] { "Amina Osei", "Brendan Platt" })
        {
            author = name;
            await using var request = host.CreateAsyncScope();
            await request.ServiceProvider.GetRequiredService<Migrator>().MigrateAsync(Stop);
            var db = request.ServiceProvider.GetRequiredService<MilepostDb>();
            db.Add(new Plan(Id<Plan>.New(), name.Split(' ')[0].ToLowerInvariant(), "A plan"));
            await db.SaveChangesAsync(Stop);
        }

        await using var scope = host.CreateAsyncScope();
        var reading = scope.ServiceProvider.GetRequiredService<MilepostDb>();
        Assert.Equal(["Amina Osei", "Brendan Platt"], await reading.History.OrderBy(change => change.Id).Select(change => change.By).ToListAsync(Stop));
        Assert.NotNull(scope.ServiceProvider.GetRequiredService<PlanImporter>());
        Assert.NotNull(await host.GetRequiredService<PlanFactsCache>().LoadAsync(reading, "amina", Stop));
    }

    [Fact]
    public void Settings_come_from_the_environment()
    {
        Assert.Equal(new StoreSettings("data"), StoreSettings.FromEnvironment(_ => null));
        Assert.Equal(
            new StoreSettings("/srv/milepost", "Host=db") { Clamd = "localhost:3310" },
            StoreSettings.FromEnvironment(name => name switch
            {
                "MILEPOST_DATA" => "/srv/milepost",
                "MILEPOST_DATABASE" => "Host=db",
                "MILEPOST_CLAMD" => "localhost:3310",
                _ => null,
            }));
    }

    [Fact]
    public async Task What_is_deleted_is_gone_from_the_file()
    {
        await using var database = await TestDatabase.CreateAsync(Engine.Sqlite);
        await using (var db = database.Open())
        {
            var plans = Enumerable.Range(0, 50).Select(i => new Plan(Id<Plan>.New(), $"p{i}", "Canary-in-the-title")).ToList();
            db.AddRange(plans);
            await db.SaveChangesAsync(Stop);
            db.RemoveRange(plans);
            await db.SaveChangesAsync(Stop);
            // History would keep the words; here only the free pages are looked at.
            await db.Database.ExecuteSqlRawAsync("DROP TRIGGER IF EXISTS history_is_not_deleted; DELETE FROM history; PRAGMA wal_checkpoint(TRUNCATE);", Stop);
        }

        SqliteConnection.ClearAllPools();
        Assert.DoesNotContain("Canary-in-the-title", Encoding.Latin1.GetString(await File.ReadAllBytesAsync(database.Settings.SqliteFile, Stop)));
    }
}
