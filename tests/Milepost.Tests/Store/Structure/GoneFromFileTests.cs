using Milepost.Identity;
using Milepost.Importing.Comparing;
using Milepost.People;
using Milepost.Plans;
using Milepost.Store;
using Milepost.Store.Importing;
using static Milepost.Tests.Store.Structure.Structured;

namespace Milepost.Tests.Store.Structure;

/// <summary>A file leaves something out on which other records hang: readings on a measure, somebody's role on a priority.</summary>
public class GoneFromFileTests
{
    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task A_measure_that_a_file_has_no_more_is_withdrawn_with_its_readings_and_comes_back_with_a_file_that_has_it(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await using var db = database.Open();
        var plan = await AddAsync(db);
        var measure = Assert.Single(plan.Measures).Id;
        db.Add(new Reading(Id<Reading>.New(), plan.Plan.Id, measure, 1, Today, Today, "%", false, "the team’s count", Today, "Amina Osei") { Numerator = 4, Denominator = 5 });
        await db.SaveChangesAsync(Stop);

        var other = Draft with { Measures = [new("FA1", "Hinges that squeak in the night", ["1.2"], null, true, new())] };
        Assert.IsType<Imported>(await Importing.AgreeAsync(db, other, Importing.February, "another measure"));

        plan = await FactsAsync(db);
        Assert.Equal("Hinges that squeak in the night", Assert.Single(plan.Measures).Title);
        var gone = Assert.Single(plan.Withdrawn.Measures);
        Assert.Equal((measure, Importing.February, PlanChanges.GoneFromTheFile), (gone.Id, gone.WithdrawnOn, gone.WithdrawnBecause));
        Assert.Equal(measure, Assert.Single(plan.Readings).MeasureId);
        Assert.True(PlanComparison.Between(plan, other, Importing.February).IsEmpty);

        var back = PlanComparison.Between(plan, Draft, Importing.February);
        Assert.Empty(back.Notes);
        Assert.Contains(back.Records, change => change is { Kind: ChangeKind.Changed, Record: ChangedRecord.Measure, Fields: [{ Field: "Withdrawn", After: null }] });
        Assert.IsType<Imported>(await Importing.AgreeAsync(db, Draft, new(2026, 3, 31), "the first again"));
        Assert.Equal(measure, Assert.Single((await FactsAsync(db)).Measures).Id);
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task A_priority_that_a_file_has_no_more_is_withdrawn_with_the_roles_given_in_it_and_comes_back(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await using var db = database.Open();
        var more = Draft with { Priorities = [.. Draft.Priorities, new("3", "The garden gate", [], new())] };
        await Importing.AgreeAsync(db, more, Importing.January, "as sent", Name);
        var plan = await FactsAsync(db);
        var gate = plan.Priorities.Single(one => one.Reference == "3").Id;
        await GiveAsync(db, plan.Plan.Id, gate);

        Assert.IsType<Imported>(await Importing.AgreeAsync(db, Draft, Importing.February, "without the gate"));
        plan = await FactsAsync(db);
        Assert.Equal(gate, Assert.Single(plan.Withdrawn.Priorities).Id);
        Assert.True(PlanComparison.Between(plan, Draft, Importing.February).IsEmpty);

        Assert.IsType<Imported>(await Importing.AgreeAsync(db, more, new(2026, 3, 31), "with the gate"));
        Assert.Contains((await FactsAsync(db)).Priorities, one => one.Id == gate);
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task An_import_in_whose_priority_somebody_was_given_a_role_since_is_not_undone(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await using var db = database.Open();
        var imported = Assert.IsType<Imported>(await Importing.AgreeAsync(db, Draft, Importing.January, "as sent", Name));
        var plan = await FactsAsync(db);
        await GiveAsync(db, plan.Plan.Id, plan.Priorities[0].Id);

        var refusal = await new PlanImporter(db, TimeProvider.System).UndoAsync(imported.Import, Stop);

        Assert.Contains("What somebody may do was changed by", refusal, StringComparison.Ordinal);
        Assert.Equal(2, (await FactsAsync(db)).Priorities.Count);
    }

    private static async Task GiveAsync(MilepostDb db, Id<Plan> plan, Id<Priority> priority)
    {
        var amina = new Person(Id<Person>.New(), "amina", "Amina Osei", Importing.January);
        db.AddRange(amina, new Grant(Id<Grant>.New(), amina.Id, Role.Sponsor, plan, priority, null, Importing.January, "A test"));
        await db.SaveChangesAsync(Stop);
        db.ChangeTracker.Clear();
    }
}
