using Microsoft.EntityFrameworkCore;
using Milepost.Actions;
using Milepost.Calendar;
using Milepost.Editing.Forms;
using Milepost.Editing.Kinds;
using Milepost.Facts;
using Milepost.Identity;
using Milepost.Plans;
using Milepost.Store;
using Milepost.Store.Editing;
using Milepost.Store.Facts;

namespace Milepost.Tests.Store.Editing;

/// <summary>A small plan in a database, and people who open its forms and send them.</summary>
internal sealed class EditedPlan(TestDatabase database)
{
    public static readonly DateOnly Today = new(2026, 11, 21);

    public Id<Plan> Plan { get; } = Id<Plan>.New();
    public Guid Priority { get; } = Id<Priority>.New().Value;
    public Guid Action { get; } = Id<PlanAction>.New().Value;
    public Guid Step { get; } = Id<Step>.New().Value;
    public Guid Test { get; } = Id<SuccessTest>.New().Value;
    public Guid Measure { get; } = Id<Measure>.New().Value;
    public Guid Post { get; } = Id<Post>.New().Value;
    public Guid Holder { get; } = Id<Holder>.New().Value;
    public Guid Locked { get; } = Id<Recommendation>.New().Value;
    public Guid Open { get; } = Id<Recommendation>.New().Value;

    public static async Task<EditedPlan> CreateAsync(TestDatabase database)
    {
        var plan = new EditedPlan(database);
        await using var db = database.Open("The file");
        plan.Write(db);
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        return plan;
    }

    public async Task<PlanFacts> FactsAsync()
    {
        await using var db = database.Open();
        return (await new PlanFactsQuery(db).LoadAsync(Plan, TestContext.Current.CancellationToken))!;
    }

    /// <summary>What somebody sees who opens the form now.</summary>
    public async Task<FieldTexts> OpenAsync(string form, Guid record)
    {
        var facts = await FactsAsync();
        var kind = RecordForms.Find(form)!;
        return kind.Read(facts, kind.Find(facts, record)!);
    }

    public async Task<EditOutcome> SaveAsync(string by, string form, Guid record, FieldTexts was, FieldTexts typed)
    {
        await using var db = database.Open(by);
        return await new PlanEditor(db).SaveAsync(new(Plan, RecordForms.Find(form)!, record, was, typed, Today), TestContext.Current.CancellationToken);
    }

    public async Task<EditOutcome> AddAsync(string by, string form, Guid record, Guid? parent, FieldTexts typed)
    {
        await using var db = database.Open(by);
        return await new PlanEditor(db).AddAsync(new(Plan, RecordForms.Find(form)!, record, parent, typed, Today), TestContext.Current.CancellationToken);
    }

    public async Task<SettleOutcome> SettleAsync(string by, SettleRequest request)
    {
        await using var db = database.Open(by);
        return await new PlanEditor(db).SettleAsync(request, TestContext.Current.CancellationToken);
    }

    /// <summary>Everything that stands, stood or waits, as one text to look for words in.</summary>
    public async Task<string> EverythingAsync()
    {
        await using var db = database.Open();
        var stop = TestContext.Current.CancellationToken;
        var plan = Plan.Value;
        var history = await db.History.AsNoTracking().Where(change => change.PlanId == plan).ToListAsync(stop);
        var kept = await db.KeptTexts.AsNoTracking().Where(text => text.PlanId == Plan).ToListAsync(stop);
        return string.Join('\n', history.Select(change => $"{change.Before} {change.After}").Concat(kept.Select(text => text.Text)));
    }

    private void Write(MilepostDb db)
    {
        db.Add(new Plan(Plan, $"plan-{Plan}", "Children’s services improvement plan"));
        db.Add(new Priority(new(Priority), Plan, "1", "Practice that keeps children safe"));
        var action = new PlanAction(new(Action), Plan, "1.1", "Every child who is referred is seen");
        action.File(new Id<Priority>(Priority), null, 0);
        action.Schedule([], [WrittenDate.On(new(2026, 9, 30))]);
        db.Add(action);
        db.Add(new Lead(Id<Lead>.New(), Plan, action.Id, null, "Head of assessment", 0));
        var step = new Step(new(Step), Plan, action.Id, "a", "Write the practice standard");
        step.Schedule([], [WrittenDate.On(new(2026, 8, 31))]);
        db.Add(step);
        db.Add(new SuccessTest(new(Test), Plan, action.Id, "Nine of ten in time", 0));
        db.Add(new Measure(new(Measure), Plan, "FA1", "Assessments in time"));
        db.Add(new Post(new(Post), Plan, "Head of assessment"));
        db.Add(new Holder(new(Holder), Plan, new(Post), "Jo Marsh", new(2025, 1, 1)));
        var report = new Source(Id<Source>.New(), Plan, SourceKind.Inspection, "Inspection of 2026");
        report.ReadFrom(new string('a', 64));
        var quoted = new Source(Id<Source>.New(), Plan, SourceKind.PeerReview, "Peer review");
        db.AddRange(report, quoted);
        db.Add(new Recommendation(new(Locked), Plan, report.Id, "1", "Improve the timeliness of assessments"));
        db.Add(new Recommendation(new(Open), Plan, quoted.Id, "1", "Hear children"));
    }
}
