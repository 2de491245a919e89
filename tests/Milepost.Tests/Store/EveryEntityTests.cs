using System.Reflection;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Milepost.Actions;
using Milepost.Calendar;
using Milepost.Cycles;
using Milepost.Identity;
using Milepost.Plans;
using Milepost.Rating;
using Milepost.Scorecards;
using Milepost.Store;

namespace Milepost.Tests.Store;

public class EveryEntityTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Every_record_comes_back_as_it_was_saved(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var saved = new Dictionary<Type, string>();
        await using (var db = database.Open())
        {
            var made = new Dictionary<Type, object>();
            foreach (var type in ParentsFirst(db.Model)) made[type.ClrType] = Make(type, made);
            db.AddRange(made.Values.Where(one => one is not Milepost.Store.History.Change));
            await db.SaveChangesAsync(Stop);
            foreach (var (type, one) in made) saved[type] = Said(one, db);
        }

        await using (var db = database.Open())
        {
            foreach (var (type, said) in saved.Where(pair => pair.Key != typeof(Milepost.Store.History.Change)))
            {
                var found = await (Task<object>)GetType().GetMethod(nameof(Single), BindingFlags.NonPublic | BindingFlags.Static)!
                    .MakeGenericMethod(type).Invoke(null, [db])!;
                Assert.Equal(said, Said(found, db));
            }
        }
    }

    private static async Task<object> Single<T>(MilepostDb db) where T : class =>
        await db.Set<T>().AsNoTracking().SingleAsync(TestContext.Current.CancellationToken);

    private static string Said(object one, MilepostDb db) => JsonSerializer.Serialize(
        db.Model.FindEntityType(one.GetType())!.GetProperties().ToDictionary(p => p.Name, p => p.PropertyInfo!.GetValue(one)));

    internal static IEnumerable<IEntityType> ParentsFirst(IModel model)
    {
        var done = new HashSet<IEntityType>();
        while (done.Count < model.GetEntityTypes().Count())
        {
            foreach (var type in model.GetEntityTypes().Where(type => !done.Contains(type)
                && type.GetForeignKeys().All(key => key.PrincipalEntityType == type || done.Contains(key.PrincipalEntityType))).ToList())
            {
                done.Add(type);
                yield return type;
            }
        }
    }

    internal static object Make(IEntityType type, Dictionary<Type, object> made)
    {
        var constructor = type.ClrType.GetConstructors().Single();
        var one = constructor.Invoke([.. constructor.GetParameters().Select(parameter =>
            Value(type, type.GetProperties().Single(p => p.Name.Equals(parameter.Name, StringComparison.OrdinalIgnoreCase)), made))]);
        foreach (var property in type.GetProperties().Where(property => property.PropertyInfo!.SetMethod is not null))
        {
            property.PropertyInfo!.SetValue(one, Value(type, property, made));
        }

        return one;
    }

    private static object? Value(IEntityType entity, IProperty property, Dictionary<Type, object> made)
    {
        if (entity.FindForeignKeys(property).FirstOrDefault() is { } parent)
        {
            // One record of a kind is made, so there is no other of its kind for it to refer to.
            if (parent.PrincipalEntityType == entity) return null;
            return parent.PrincipalEntityType.ClrType.GetProperty("Id")!.GetValue(made[parent.PrincipalEntityType.ClrType]);
        }

        var type = Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;
        return type switch
        {
            { IsGenericType: true } when type.GetGenericTypeDefinition() == typeof(Id<>) => Activator.CreateInstance(type, Guid.CreateVersion7()),
            { IsEnum: true } => Enum.GetValues(type).GetValue(1),
            _ when type == typeof(string) => $"{property.Name}: “ç” — it's so\nand so",
            _ when type == typeof(int) => 7,
            _ when type == typeof(long) => 7L,
            _ when type == typeof(decimal) => 85.714m,
            _ when type == typeof(bool) => true,
            _ when type == typeof(Guid) => Guid.CreateVersion7(),
            _ when type == typeof(DateOnly) => new DateOnly(2026, 2, 28),
            _ when type == typeof(DateTime) => new DateTime(2026, 2, 28, 23, 59, 59, DateTimeKind.Utc).AddMicroseconds(123456),
            _ when type == typeof(byte[]) => new byte[] { 1, 2, 0, 255 },
            _ when type == typeof(IReadOnlyList<string>) => new List<string> { "one", "two ' \" é" },
            _ when type == typeof(IReadOnlyList<Guid>) => new List<Guid> { Guid.CreateVersion7(), Guid.CreateVersion7() },
            _ when type == typeof(IReadOnlyList<ScorecardGroup>) => new List<ScorecardGroup> { new("Front door “A”", [Guid.CreateVersion7()]), new("", []) },
            _ when type == typeof(IReadOnlyList<WrittenDate>) => new List<WrittenDate>
            {
                new("31.11.14", new DateOnly(2014, 11, 30), DatePrecision.Day, "there is no such day"),
                new("Ongoing", null, DatePrecision.None, Completion: true),
            },
            _ when type == typeof(IReadOnlyList<SourceField>) => new List<SourceField> { new("By when?", "31.11.14") },
            _ when type == typeof(IReadOnlyList<MappedLine>) => new List<MappedLine> { new("A | B", "A1 Visits in time", Guid.CreateVersion7(), "percentage", true, "“Another”"), new("C", "Left out", null, "number", false) },
            _ when type == typeof(RatingScheme) => new RatingScheme([new("teal", "T", "there", RatingShape.Ring, "grey", Meaning: "Sustained")]),
            _ when type == typeof(PlanNouns) => new PlanNouns("Theme", "Improvement", "Task"),
            _ when type == typeof(CheckPolicy) => new CheckPolicy
            {
                Words = new Dictionary<string, IReadOnlyList<string>> { ["vague"] = ["embed", "l’écoute"] },
                Limits = new Dictionary<string, int> { ["priorities"] = 9 },
                Rules = new Dictionary<string, RuleSetting> { ["no-lead"] = new(false, FindingSeverity.Note) },
            },
            _ when type == typeof(IReadOnlyList<ReceivedList>) => new List<ReceivedList> { new(4, 1_204, 3, 20_000, 17, "0a1b") },
            _ when type == typeof(CycleCalendar) => new CycleCalendar { StartsOn = new(2026, 4, 6), WeeksBetween = 4, Monthly = true },
            _ => throw new InvalidOperationException($"{entity.ClrType.Name}.{property.Name} needs an example here."),
        };
    }
}
