using System.Data.Common;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Milepost.Cycles;
using Milepost.Facts;
using Milepost.Identity;
using Milepost.Plans;
using Milepost.Store;
using Milepost.Store.Conversions;
using Milepost.Store.Cycles;
using Milepost.Store.History;
using Milepost.Store.History.Chain;
using Milepost.Store.History.Rebuilding;
using Milepost.Tests.Store.Structure;

namespace Milepost.Tests.Store.Chain;

/// <summary>What history tells of a plan on a day is what stood there on that day.</summary>
public class PlanRebuildTests
{
    private const int Days = 365;
    private static readonly int[] Stops = [30, 91, 182, 300, Days];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Over_a_year_of_random_edits_the_plan_of_any_day_is_rebuilt_as_it_stood(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var clock = new SetClock(new DateTime(2026, 1, 5, 9, 0, 0, DateTimeKind.Utc));
        // The year that failed can be run again by its seed.
        var seed = Environment.GetEnvironmentVariable("MILEPOST_SEED") is { } given ? int.Parse(given, CultureInfo.InvariantCulture) : Random.Shared.Next();
        TestContext.Current.TestOutputHelper!.WriteLine($"seed {seed}");
        await using var db = database.Open(time: clock);
        var facts = await Structured.AddAsync(db);
        var year = new YearOfEdits(db, new Random(seed), clock);
        var stood = new List<(DateTime At, string Facts, PlanFacts Plan)>();
        var seen = new List<(DateTime At, int Snapshot)>();
        for (var day = 1; day <= Days; day++)
        {
            clock.Now = clock.Now.AddDays(1);
            await year.DoAsync(facts);
            facts = await Structured.FactsAsync(db);
            if (!Stops.Contains(day)) continue;
            stood.Add((clock.Now, Said(facts), facts));
            seen.Add(await FreezeAsync(db, facts, clock));
        }

        foreach (var (at, said, _) in stood) Assert.True(said == Said(await new PlanRebuild(db).AsAtAsync(facts.Plan.Id, at, Stop)), $"{at}");
        foreach (var (at, _, plan) in stood)
        {
            var day = DateOnly.FromDateTime(at);
            if (at != clock.Now) Assert.NotEqual(Wording.Of(plan, facts, day), Wording.Of(facts, facts, day));
            Assert.Equal(Wording.Of(plan, facts, day), Wording.Of(await new WordsOfDay(db).GoBackAsync(facts, day, DateOnly.FromDateTime, Stop), facts, day));
        }

        foreach (var (at, number) in seen)
        {
            var snapshot = (await new SnapshotShelf().OpenAsync(db, facts.Plan.Id, number, Stop))!;
            Assert.Equal(Said(snapshot.Facts), Said(await new PlanRebuild(db).AsAtAsync(facts.Plan.Id, at, Stop)));
        }

        Assert.Null(await new PlanRebuild(db).AsAtAsync(facts.Plan.Id, new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc), Stop));
        Assert.Null((await new ChainReader(db, clock).VerifyAsync([], Stop)).Fault);
        Assert.Equal(stood.Count, stood.Select(one => one.Facts).Distinct().Count());
    }

    /// <summary>Opens a cycle a minute later and signs it off after another; says which moment the snapshot is of.</summary>
    private static async Task<(DateTime At, int Snapshot)> FreezeAsync(MilepostDb db, PlanFacts facts, SetClock clock)
    {
        db.ChangeTracker.Clear();
        var morning = clock.Now;
        var at = clock.Now = morning.AddMinutes(1);
        var cycle = new Cycle(Id<Cycle>.New(), facts.Plan.Id, CycleKind.Board, facts.Cycles.Count + 1, clock.Today, clock.Today.AddDays(7));
        db.Add(cycle);
        await db.SaveChangesAsync(Stop);
        db.ChangeTracker.Clear();
        clock.Now = at.AddMinutes(1);
        var frozen = Assert.IsType<Frozen>(await new CycleRecords(db, clock).FreezeAsync(facts.Plan.Id, cycle.Id, clock.Today, "Amina Osei", Stop));
        clock.Now = morning;
        return (at, frozen.Snapshot.Number);
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Every_kind_of_record_of_a_plan_is_rebuilt_field_by_field(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await using var db = database.Open();
        var made = new Dictionary<Type, object>();
        foreach (var type in EveryEntityTests.ParentsFirst(db.Model)) made[type.ClrType] = EveryEntityTests.Make(type, made);
        db.AddRange(made.Values.Where(one => one is not Change));
        await db.SaveChangesAsync(Stop);
        var id = ((Plan)made[typeof(Plan)]).Id.Value;
        var changes = await db.History.AsNoTracking().Where(change => change.PlanId == id).OrderBy(change => change.Sequence).ToListAsync(Stop);

        var records = new ReplayedRecords(changes, []);
        await using var store = await RebuiltStore.OpenAsync(Stop);
        foreach (var kind in records.Kinds) await store.PutAsync(kind, records.Of(kind), Stop);

        var ofPlan = db.Model.GetEntityTypes().Where(type => type.ClrType == typeof(Plan) || (type.FindProperty("PlanId") is { } plan && plan.ClrType == typeof(Id<Plan>))).ToList();
        Assert.True(ofPlan.Count > 25, $"{ofPlan.Count} kinds");
        foreach (var type in ofPlan.Where(FieldText.IsTold))
        {
            var told = string.Join(", ", type.GetProperties().Where(FieldText.IsTold).Select(property => $"\"{property.GetColumnName()}\""));
            Assert.Equal(await RowAsync(db, type, told), await RowAsync(store.Db, type, told));
        }
    }

    private static async Task<string> RowAsync(MilepostDb db, IEntityType type, string columns)
    {
        await db.Database.OpenConnectionAsync(Stop);
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = $"SELECT {columns} FROM \"{type.GetTableName()}\"";
        await using var reader = await command.ExecuteReaderAsync(Stop);
        Assert.True(await reader.ReadAsync(Stop), $"no {type.ShortName()}");
        var said = Json.Write(type.GetProperties().Where(FieldText.IsTold).Select((property, at) => $"{property.Name}: {Said(reader, property, at)}"));
        Assert.False(await reader.ReadAsync(Stop));
        return said;
    }

    private static string Said(DbDataReader reader, IProperty property, int at)
    {
        if (reader.IsDBNull(at)) return "nothing";
        var type = property.GetTypeMapping().Converter?.ProviderClrType ?? property.ClrType;
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type == typeof(byte[])) return "bytes";
        return type == typeof(Guid) ? reader.GetGuid(at).ToString()
            : type == typeof(DateTime) ? reader.GetDateTime(at).ToString("yyyy-MM-dd HH:mm:ss.ffffff", CultureInfo.InvariantCulture)
            : type == typeof(DateOnly) ? reader.GetFieldValue<DateOnly>(at).ToString("O", CultureInfo.InvariantCulture)
            : type == typeof(bool) ? reader.GetBoolean(at).ToString()
            : reader.GetValue(at).ToString()!;
    }

    /// <summary>All that the facts say; versions and stamps say only that something changed.</summary>
    internal static string Said(PlanFacts? facts)
    {
        var json = JsonSerializer.SerializeToNode(facts)!;
        Strip(json);
        return json.ToJsonString();
    }

    private static void Strip(JsonNode? node)
    {
        if (node is JsonArray list)
        {
            foreach (var item in list) Strip(item);
        }
        else if (node is JsonObject one)
        {
            one.Remove("Version");
            one.Remove("Stamp");
            foreach (var field in one) Strip(field.Value);
        }
    }
}
