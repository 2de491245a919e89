using Milepost.Actions;
using Milepost.Calendar;
using Milepost.Identity;
using Milepost.Plans;
using Milepost.Store;

namespace Milepost.Web.Tests.Host;

/// <summary>An invented plan of the invented council: small, with one of everything that a page can show.</summary>
internal static class Wexcombe
{
    public const string Name = "wexcombe";
    public static readonly Id<PlanAction> FrontDoor = Id<PlanAction>.New();
    private const string Manager = "Priya Nair, programme manager";

    public static Task AddPlanAsync(this Site site, int more = 0) => site.InStoreAsync(async db =>
    {
        var plan = new Plan(Id<Plan>.New(), Name, "Children’s services improvement plan");
        plan.Entitle("Children’s services improvement plan", "Wexcombe Borough Council");
        db.Add(plan);
        var safe = Priority(db, plan, "1", "Practice that keeps children safe", 0, "Assistant director, social care");
        var heard = Priority(db, plan, "2", "Children are heard", 1, "Assistant director, quality");
        Source(db, plan, safe);

        var door = AddAction(db, plan, safe, FrontDoor, "1.1", "Every child who is referred is seen, assessed and given a plan in the time they need", 0, Site.Today.AddDays(-12));
        Rate(db, plan, door, RatingOf.Action, "green", Site.Today.AddDays(-40), null);
        Rate(db, plan, door, RatingOf.Action, "amber", Site.Today.AddDays(-9), "Two of four steps are done; the posts are not filled.");
        db.Add(new Lead(Id<Lead>.New(), plan.Id, door.Id, null, "Head of assessment", 0));
        db.Add(new Lead(Id<Lead>.New(), plan.Id, door.Id, null, "HR partner", 1));
        db.Add(new ChildrensStatement(Id<ChildrensStatement>.New(), plan.Id, door.Id, "I know why I have a social worker, and I did not have to wait.", 0));
        db.Add(new SuccessTest(Id<SuccessTest>.New(), plan.Id, door.Id, "Assessments inside 45 working days at 88% or better", 0));
        db.Add(new ProgressEntry(Id<ProgressEntry>.New(), plan.Id, door.Id, null, "The new front door opened on time. Two posts are without a candidate.", Site.Today.AddDays(-9), "Head of assessment"));
        db.Add(new EvidenceItem(Id<EvidenceItem>.New(), plan.Id, door.Id, null, "Minutes of the front door group, October", Site.Today.AddDays(-9), "Head of assessment"));
        db.Add(new DateMove(Id<DateMove>.New(), plan.Id, door.Id, null, Site.Today.AddDays(-30), Manager, "Recruitment took longer")
        {
            Before = [WrittenDate.On(Site.Today.AddDays(-60))],
            After = [WrittenDate.On(Site.Today.AddDays(-12))],
        });
        Steps(db, plan, door);

        var told = AddAction(db, plan, heard, Id<PlanAction>.New(), "2.1", "Children are told what came of what they said", 1, Site.Today.AddDays(60));
        Rate(db, plan, told, RatingOf.Action, "blue", Site.Today.AddDays(-9), null);
        Rate(db, plan, told, RatingOf.Impact, "red", Site.Today.AddDays(-9), "Nobody has asked them yet.");
        for (var i = 0; i < more; i++)
        {
            var action = AddAction(db, plan, i % 2 == 0 ? safe : heard, Id<PlanAction>.New(), $"{1 + (i % 2)}.{i + 2}", $"Action number {i + 2} of the plan, with a title as long as they are in life", i + 2, Site.Today.AddDays((i % 90) - 20));
            db.Add(new Lead(Id<Lead>.New(), plan.Id, action.Id, null, $"Lead {i % 40}", 0));
            Rate(db, plan, action, RatingOf.Action, i % 3 == 0 ? "green" : i % 3 == 1 ? "amber" : "red", Site.Today.AddDays(-5), null);
            db.Add(new ProgressEntry(Id<ProgressEntry>.New(), plan.Id, action.Id, null, "The group met twice, agreed the draft and sent it to the partners, who answer by the end of the month.", Site.Today.AddDays(-5), "A lead"));
        }

        return await db.SaveChangesAsync(TestContext.Current.CancellationToken);
    });

    private static Priority Priority(MilepostDb db, Plan plan, string reference, string title, int position, string sponsor)
    {
        var priority = new Priority(Id<Priority>.New(), plan.Id, reference, title);
        priority.Reword(title, [sponsor]);
        priority.Place(position);
        db.Add(priority);
        return priority;
    }

    private static PlanAction AddAction(MilepostDb db, Plan plan, Priority priority, Id<PlanAction> id, string reference, string title, int position, DateOnly due)
    {
        var action = new PlanAction(id, plan.Id, reference, title);
        action.File(priority.Id, null, position);
        action.Schedule([], [WrittenDate.On(due)]);
        action.ReadFrom("table 2, row 3", [new SourceField("Ref.", reference), new SourceField("Action", title), new SourceField("Due", "09.11.26")]);
        db.Add(action);
        return action;
    }

    private static void Rate(MilepostDb db, Plan plan, PlanAction action, RatingOf of, string key, DateOnly on, string? because) =>
        db.Add(new GivenRating(Id<GivenRating>.New(), plan.Id, action.Id, null, of, key, on, "Head of assessment") { Rationale = because });

    private static void Steps(MilepostDb db, Plan plan, PlanAction door)
    {
        string[] titles = ["Redesign the front door with police and health", "Practice standard written, briefed and in use", "Four permanent social workers in the team", "Weekly list of assessments past day 30"];
        for (var i = 0; i < titles.Length; i++)
        {
            var step = new Step(Id<Step>.New(), plan.Id, door.Id, ((char)('a' + i)).ToString(), titles[i]);
            step.Reword(step.Reference, step.Title, i);
            step.Schedule([], i == 3
                ? [new WrittenDate("31.11.26", new DateOnly(2026, 11, 30), DatePrecision.Day, "November has 30 days; the nearest is 30 November 2026")]
                : [WrittenDate.On(Site.Today.AddDays((i * 40) - 90))]);
            if (i < 2) step.Complete(Site.Today.AddDays((i * 20) - 90));
            db.Add(step);
        }
    }

    private static void Source(MilepostDb db, Plan plan, Priority answered)
    {
        var source = new Source(Id<Source>.New(), plan.Id, SourceKind.QuotedInPlan, "Quoted in the plan");
        db.Add(source);
        for (var i = 1; i <= 2; i++)
        {
            var recommendation = new Recommendation(Id<Recommendation>.New(), plan.Id, source.Id, $"{i}", i == 1 ? "The timeliness of assessments" : "The response to young people without a home");
            recommendation.Place(i);
            db.Add(recommendation);
            if (i == 1) db.Add(new PriorityAnswer(Id<PriorityAnswer>.New(), plan.Id, answered.Id, recommendation.Id));
        }

        var measure = new Measure(Id<Measure>.New(), plan.Id, "FA1: Timeliness", "Assessments inside 45 working days");
        measure.Describe("Monthly scorecard", true, ["1.1", "9.9"]);
        db.Add(measure);
        var post = new Post(Id<Post>.New(), plan.Id, "Head of assessment");
        db.Add(post);
        db.Add(new Holder(Id<Holder>.New(), plan.Id, post.Id, "Dana Whitlock", null));
        db.Add(new GlossaryTerm(Id<GlossaryTerm>.New(), plan.Id, "CIN", "A child in need"));
    }
}
