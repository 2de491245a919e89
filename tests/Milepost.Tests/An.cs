using Milepost.Actions;
using Milepost.Calendar;
using Milepost.Facts;
using Milepost.Identity;
using Milepost.Plans;

namespace Milepost.Tests;

/// <summary>Builds actions, and says of them what a test needs said.</summary>
internal static class An
{
    public static ActionFacts Action(
        string? reference = "1.1", string title = "Recruit to every vacant social work post",
        string? due = null, Priority? priority = null, string? lead = "Head of Safeguarding") =>
        Action(reference, title, due is null ? [] : [WrittenDate.On(A.Day(due))], priority, lead is null ? [] : [lead]);

    public static ActionFacts Action(
        string? reference, string title, IReadOnlyList<WrittenDate> due, Priority? priority, IReadOnlyList<string> leads)
    {
        var action = new PlanAction(Id<PlanAction>.New(), A.PlanId, reference, title);
        action.Schedule([], due);
        action.File(priority?.Id, null, 0);
        return new ActionFacts
        {
            Action = action,
            Leads = [.. leads.Select((name, i) => new Lead(Id<Lead>.New(), A.PlanId, action.Id, null, name, i))],
        };
    }

    public static ActionFacts Rated(
        this ActionFacts facts, string key, string on, string? because = null, RatingOf of = RatingOf.Action) => facts with
        {
            Ratings =
            [
                .. facts.Ratings,
                new GivenRating(Id<GivenRating>.New(), A.PlanId, facts.Action.Id, null, of, key, A.Day(on), "Programme manager") { Rationale = because },
            ],
        };

    public static ActionFacts Impact(this ActionFacts facts, string key, string on) => facts.Rated(key, on, of: RatingOf.Impact);

    public static ActionFacts Said(this ActionFacts facts, string text, string on) => facts with
    {
        Progress = [.. facts.Progress, new ProgressEntry(Id<ProgressEntry>.New(), A.PlanId, facts.Action.Id, null, text, A.Day(on), "Programme manager")],
    };

    /// <summary>Moves the due date that stands to another day.</summary>
    public static ActionFacts MovedTo(this ActionFacts facts, string due, string on, string? because = null)
    {
        var before = facts.Action.Due;
        facts.Action.Schedule(facts.Action.Start, [WrittenDate.On(A.Day(due))]);
        var move = new DateMove(Id<DateMove>.New(), A.PlanId, facts.Action.Id, null, A.Day(on), "Programme manager", because)
        {
            Before = before,
            After = facts.Action.Due,
        };
        return facts with { Moves = [.. facts.Moves, move] };
    }

    /// <summary>Moves the due date that stands to another day, for one of the listed reasons.</summary>
    public static ActionFacts MovedFor(this ActionFacts facts, MoveReason reason, string due, string on, string? agreedBy = null)
    {
        var moved = facts.MovedTo(due, on, "as the reason says");
        var last = moved.Moves[^1];
        return moved with
        {
            Moves =
            [
                .. facts.Moves,
                new DateMove(last.Id, last.PlanId, last.ActionId, null, last.On, last.By, last.Because)
                {
                    Before = last.Before, After = last.After, Reason = reason, AgreedBy = agreedBy,
                },
            ],
        };
    }

    public static ActionFacts WithStep(this ActionFacts facts, string title, string? due = null, string? doneOn = null)
    {
        var step = new Step(Id<Step>.New(), A.PlanId, facts.Action.Id, ((char)('a' + facts.Steps.Count)).ToString(), title);
        step.Schedule([], due is null ? [] : [WrittenDate.On(A.Day(due))]);
        if (doneOn is not null) step.Complete(A.Day(doneOn));
        return facts with { Steps = [.. facts.Steps, new StepFacts { Step = step }] };
    }

    public static ActionFacts Evidenced(this ActionFacts facts, string text, EvidenceOf? of = EvidenceOf.Activity, int? grade = null, string on = "2026-06-01")
    {
        var item = new EvidenceItem(Id<EvidenceItem>.New(), A.PlanId, facts.Action.Id, null, text, A.Day(on), "Programme manager");
        item.Weigh(of, grade);
        return facts with { Evidence = [.. facts.Evidence, item] };
    }

    /// <summary>Somebody other than the lead decided whether it is done.</summary>
    public static ActionFacts Closed(this ActionFacts facts, bool agreed, string on = "2026-06-01")
    {
        var closure = new Closure(Id<Closure>.New(), A.PlanId, facts.Action.Id, "The lead", A.Day(on).AddDays(-1), "It is done");
        closure.Decide(agreed, "The sponsor", A.Day(on), "I looked");
        return facts with { Closures = [.. facts.Closures, closure] };
    }

    public static ActionFacts TestedForImpact(this ActionFacts facts, bool passed, string on = "2026-06-10")
    {
        var test = new ImpactTest(Id<ImpactTest>.New(), A.PlanId, facts.Action.Id, A.Day(on), "Audit of thirty records", "Auditor");
        test.Conclude(passed, A.Day(on), "Auditor", passed ? "Twenty-eight of thirty were seen in time" : "Only nine were");
        return facts with { ImpactTests = [.. facts.ImpactTests, test] };
    }

    public static ActionFacts Withdrawn(this ActionFacts facts, string on, string because = "It is done elsewhere")
    {
        facts.Action.Withdraw(A.Day(on), because);
        return facts;
    }
}
