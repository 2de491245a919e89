using System.Globalization;
using Milepost.Actions;
using Milepost.Calendar;
using Milepost.Identity;
using Milepost.Plans;

namespace Milepost.Store.Volume;

/// <summary>One invented plan that is agreed on a day, and then updated, reworded and put off, cycle by cycle.</summary>
internal sealed class VolumePlan
{
    private const int ActionsInAPriority = 25;

    private readonly VolumeLedger ledger;
    private readonly Random random;
    private readonly List<(PlanAction Action, Step[] Steps, SuccessTest Test)> actions = [];
    private readonly Plan plan;

    public VolumePlan(VolumeLedger ledger, Random random, string name, int size)
    {
        (this.ledger, this.random) = (ledger, random);
        plan = ledger.Add(new Plan(Id<Plan>(), name, $"Improvement plan of {ledger.Now.Year.ToString(CultureInfo.InvariantCulture)}"));
        ledger.Edit(plan, one => one.Correct(one.Title, "Wexcombe Borough Council"));
        var source = ledger.Add(new Source(Id<Source>(), plan.Id, SourceKind.Inspection, "Inspection of the year before"));
        var priorities = new List<Priority>();
        for (var number = 1; number <= Math.Max(1, size / ActionsInAPriority); number++)
        {
            var recommendation = new Recommendation(Id<Recommendation>(), plan.Id, source.Id, Text(number), $"The quality of {Thing()}, {Pick(VolumeWords.Ends)}.");
            recommendation.Place(number);
            ledger.Add(recommendation);
            var priority = new Priority(Id<Priority>(), plan.Id, Text(number), $"Priority {number}: {Thing()}");
            priority.Place(number);
            priority.Reword(priority.Title, [Pick(VolumeWords.Posts)]);
            priorities.Add(ledger.Add(priority));
            ledger.Add(new PriorityAnswer(Id<PriorityAnswer>(), plan.Id, priority.Id, recommendation.Id));
        }

        for (var index = 0; index < size; index++) Promise(priorities[index % priorities.Count], index, index / priorities.Count + 1);
    }

    private DateOnly Today => DateOnly.FromDateTime(ledger.Now);

    /// <summary>What one cycle brings to one action: an update, ratings, perhaps a step done and a date moved.</summary>
    public void Update(int which)
    {
        var (action, steps, _) = actions[which % actions.Count];
        ledger.By = Pick(VolumeWords.People);
        ledger.Add(new ProgressEntry(Id<ProgressEntry>(), plan.Id, action.Id, null, $"{Thing()} agreed with teams, {Pick(VolumeWords.Ends)}.", Today, ledger.By)
        {
            Next = $"{Pick(VolumeWords.Verbs)} {Thing()}",
        });
        Rate(action, RatingOf.Action);
        if (random.Next(2) == 0) Rate(action, RatingOf.Impact);
        if (random.Next(8) == 0 && steps.FirstOrDefault(step => step.CompletedOn is null) is { } step) ledger.Edit(step, one => one.Complete(Today));
        if (random.Next(5) == 0) Move(action);
    }

    /// <summary>Somebody puts a wording right.</summary>
    public void Reword(int which)
    {
        var (action, steps, test) = actions[which % actions.Count];
        ledger.By = Pick(VolumeWords.People);
        switch (random.Next(3))
        {
            case 0:
                ledger.Edit(action, one => one.Reword(one.Reference, Wording()));
                break;
            case 1:
                ledger.Edit(Pick(steps), one => one.Reword(one.Reference, $"{Pick(VolumeWords.Verbs)} {Thing()}", one.Position));
                break;
            default:
                ledger.Edit(test, one => one.Reword(Test(), one.Kind));
                break;
        }
    }

    private void Promise(Priority priority, int index, int number)
    {
        var due = Today.AddDays(random.Next(90, 900));
        var action = new PlanAction(Id<PlanAction>(), plan.Id, $"{priority.Reference}.{Text(number)}", Wording());
        action.File(priority.Id, null, index);
        action.Tag(["ILACS"], null);
        action.Schedule([WrittenDate.On(Today)], [WrittenDate.On(due)]);
        ledger.Add(action);
        ledger.Add(new Lead(Id<Lead>(), plan.Id, action.Id, null, Pick(VolumeWords.Posts), 0));
        var steps = "abcd".Select((letter, position) => AddStep(action, letter.ToString(), position, due.AddDays(-30 * (3 - position)))).ToArray();
        var test = ledger.Add(new SuccessTest(Id<SuccessTest>(), plan.Id, action.Id, Test(), 0));
        ledger.Add(new ChildrensStatement(Id<ChildrensStatement>(), plan.Id, action.Id, "I know who my social worker is and why they visit me.", 0));
        actions.Add((action, steps, test));
    }

    private Step AddStep(PlanAction action, string letter, int position, DateOnly due)
    {
        var step = new Step(Id<Step>(), plan.Id, action.Id, letter, $"{Pick(VolumeWords.Verbs)} {Thing()}");
        step.Reword(letter, step.Title, position);
        step.Schedule([], [WrittenDate.On(due)]);
        ledger.Add(step);
        ledger.Add(new Lead(Id<Lead>(), plan.Id, action.Id, step.Id, Pick(VolumeWords.Posts), 0));
        return step;
    }

    private void Rate(PlanAction action, RatingOf of) =>
        ledger.Add(new GivenRating(Id<GivenRating>(), plan.Id, action.Id, null, of, Pick(VolumeWords.Keys), Today, ledger.By) { Rationale = $"As audits of {Thing()} found." });

    private void Move(PlanAction action)
    {
        IReadOnlyList<WrittenDate> later = [WrittenDate.On(action.Due[0].Date!.Value.AddDays(42))];
        ledger.Add(new DateMove(Id<DateMove>(), plan.Id, action.Id, null, Today, ledger.By, "Partners were not ready.") { Before = action.Due, After = later, Reason = MoveReason.Partner });
        ledger.Edit(action, one => one.Schedule(one.Start, later));
    }

    private string Wording() => $"{Pick(VolumeWords.Verbs)} {Thing()} {Pick(VolumeWords.Ends)}";

    private string Test() => $"Audits find {Thing()} good in {Text(random.Next(5, 10))} of ten files.";

    private string Thing() => Pick(VolumeWords.Things);

    private T Pick<T>(IReadOnlyList<T> from) => from[random.Next(from.Count)];

    private Id<T> Id<T>() => new(ledger.Ids.Next(ledger.Now));

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
