using Microsoft.EntityFrameworkCore;
using Milepost.Actions;
using Milepost.Calendar;
using Milepost.Editing.Forms;
using Milepost.Editing.Kinds;
using Milepost.Editing.Structure;
using Milepost.Facts;
using Milepost.Identity;
using Milepost.Plans;
using Milepost.Store;
using Milepost.Store.Editing;
using Milepost.Store.Editing.Structure;
using Milepost.Store.Importing;
using Milepost.Tests.Store.Structure;

namespace Milepost.Tests.Store.Chain;

/// <summary>A year in which people do to a plan whatever people do, at random: files, forms, structure, ratings, progress, evidence.</summary>
internal sealed class YearOfEdits(MilepostDb db, Random random, SetClock clock)
{
    private int words;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async Task DoAsync(PlanFacts facts)
    {
        db.ChangeTracker.Clear();
        switch (random.Next(10))
        {
            // An undone first file takes its actions with it; the next file brings others.
            case < 9 when facts.Actions.Count == 0:
                await ImportAsync(facts);
                break;
            case 0 or 1 or 2:
                var choice = Enumerable.Range(0, 6).Select(_ => random.Next(10000)).ToArray();
                await new PlanStructure(db).DoAsync(facts.Plan.Name, StructureProperties.Act(facts, choice), clock.Today, stop: Stop);
                break;
            case 3 or 4 or 5:
                await EditAsync(facts);
                break;
            case 6 or 7 or 8:
                await TellAsync(facts);
                break;
            default:
                await ImportAsync(facts);
                break;
        }
    }

    private async Task EditAsync(PlanFacts facts)
    {
        var form = Of(RecordForms.All);
        var ids = PlanRecord.All(facts).Select(one => one.Id).Concat(facts.Actions.SelectMany(one => one.Steps).Select(one => one.Step.Id.Value)).Append(facts.Plan.Id.Value);
        var records = ids.Where(id => form.Find(facts, id) is not null).ToList();
        if (records.Count == 0) return;
        var id = Of(records);
        var was = form.Read(facts, form.Find(facts, id)!);
        var field = Of(form.Fields(facts));
        var typed = was.With(field.Name, field.Kind switch
        {
            FieldKind.Choice => Of(field.Choices).Value,
            FieldKind.Day => $"{random.Next(1, 29)} 3 2027",
            FieldKind.Dates => $"{random.Next(1, 29)} April 2027",
            _ => $"{was[field.Name]} {Word()}",
        });
        if (field.Name == Scheduling.Due) typed = typed.With(Scheduling.Because, Word()).With(Scheduling.Reason, nameof(MoveReason.Partner));
        await new PlanEditor(db).SaveAsync(new(facts.Plan.Id, form, id, was, typed, clock.Today), Stop);
    }

    private async Task TellAsync(PlanFacts facts)
    {
        var action = Of(facts.Actions);
        var (plan, id) = (facts.Plan.Id, action.Action.Id);
        Id<Step>? step = action.Steps.Count > 0 && random.Next(2) == 0 ? Of(action.Steps).Step.Id : null;
        switch (random.Next(12))
        {
            case 0:
                db.Add(new GivenRating(Id<GivenRating>.New(), plan, id, step, RatingOf.Action, Of(["green", "amber", "red"]), clock.Today, "Amina Osei") { Rationale = Word() });
                break;
            case 1:
                db.Add(new ProgressEntry(Id<ProgressEntry>.New(), plan, id, step, Word(), clock.Today, "Amina Osei") { Next = Word() });
                break;
            case 2:
                db.Add(new DateMove(Id<DateMove>.New(), plan, id, step, clock.Today, "Amina Osei", Word()) { After = [WrittenDate.On(clock.Today.AddDays(40))], Reason = MoveReason.Partner });
                break;
            case 3:
                db.Add(new StateChange(Id<StateChange>.New(), plan, id, "paused", clock.Today, "Amina Osei", Word()));
                break;
            case 4:
                db.Add(new PlanAction(Id<PlanAction>.New(), plan, null, Word()));
                break;
            case 5 when action.Leads.Count > 0:
                db.Remove(Of(action.Leads));
                break;
            case 6:
                var item = new EvidenceItem(Id<EvidenceItem>.New(), plan, id, step, Word(), clock.Today, "Amina Osei");
                item.Weigh(Of([EvidenceOf.Activity, EvidenceOf.Impact]), random.Next(4));
                db.Add(item);
                break;
            case 7:
                await DecideAsync(action);
                break;
            case 8 when facts.Measures.Count > 0:
                var (measure, day) = (Of(facts.Measures).Id, clock.Today.AddDays(-31));
                db.Add(new Reading(Id<Reading>.New(), plan, measure, facts.Readings.Count(one => one.MeasureId == measure) + 1, day, day, "%", random.Next(2) == 0, Word(), clock.Today, "Amina Osei") { Numerator = random.Next(50), Denominator = 50, Note = Word() });
                break;
            case 9:
                var asked = new AskedQuestion(Id<AskedQuestion>.New(), plan, id, "silent", Word(), clock.Today);
                if (random.Next(2) == 0) asked.Reply(Word(), random.Next(2) == 0, "Amina Osei", clock.Today);
                db.Add(asked);
                break;
            default:
                db.Add(new Lead(Id<Lead>.New(), plan, id, step, Word(), action.Leads.Count));
                break;
        }

        await db.SaveChangesAsync(Stop);
    }

    /// <summary>Somebody says that it is done, a second person decides; or an impact test is arranged, and concluded.</summary>
    private async Task DecideAsync(ActionFacts action)
    {
        var (plan, id) = (action.Action.PlanId, action.Action.Id);
        if (action.Closures.FirstOrDefault(one => one.Agreed is null) is { } closure)
        {
            (await db.Closures.SingleAsync(one => one.Id == closure.Id, Stop)).Decide(random.Next(2) == 0, "Jo Marsh", clock.Today, Word());
        }
        else if (action.ImpactTests.FirstOrDefault(one => one.Passed is null) is { } test)
        {
            (await db.ImpactTests.SingleAsync(one => one.Id == test.Id, Stop)).Conclude(random.Next(2) == 0, clock.Today, "Jo Marsh", Word());
        }
        else if (random.Next(2) == 0)
        {
            db.Add(new Closure(Id<Closure>.New(), plan, id, "Amina Osei", clock.Today, Word()));
        }
        else
        {
            db.Add(new ImpactTest(Id<ImpactTest>.New(), plan, id, clock.Today.AddDays(30), Word(), "Jo Marsh"));
        }
    }

    private async Task ImportAsync(PlanFacts facts)
    {
        if (random.Next(3) == 0 && await db.Imports.OrderByDescending(import => import.Id).FirstOrDefaultAsync(import => import.UndoneAt == null, Stop) is { } last)
        {
            db.ChangeTracker.Clear();
            await new PlanImporter(db, clock).UndoAsync(last.Id, Stop);
            return;
        }

        var draft = Structured.Draft with
        {
            Title = $"Improvement plan {Word()}",
            Actions =
            [
                .. Structured.Draft.Actions.Where(_ => random.Next(5) > 0).Select(action => action with { Title = $"{action.Title} {random.Next(3)}", Progress = [Word()] }),
                new() { Reference = $"3.{random.Next(9)}", Title = Word() },
            ],
        };
        var importer = new PlanImporter(db, clock);
        var preview = await importer.PreviewAsync(facts.Plan.Name, draft, clock.Today, stop: Stop);
        await importer.ApplyAsync(Importing.Request(draft, clock.Today, preview.Stamp, Word(), facts.Plan.Name), stop: Stop);
    }

    private string Word() => $"word{++words}x";

    private T Of<T>(IReadOnlyList<T> list) => list[random.Next(list.Count)];
}
