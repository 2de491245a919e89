using System.Globalization;
using Milepost.Calendar;
using Milepost.Facts;
using Milepost.Identity;
using Milepost.Plans;

namespace Milepost.Tests;

/// <summary>Builds what a test speaks of and leaves out what it does not.</summary>
internal static class A
{
    public static readonly Id<Plan> PlanId = Id<Plan>.New();

    /// <summary>3 March 2026 from "2026-03-03".</summary>
    public static DateOnly Day(string iso) => DateOnly.ParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static Priority Priority(string? reference, string title, int position = 0, params string[] leads)
    {
        var priority = new Priority(Id<Priority>.New(), PlanId, reference, title);
        priority.Reword(title, leads);
        priority.Place(position);
        return priority;
    }

    public static PlanFacts Plan(params ActionFacts[] actions) => Plan([], actions);

    public static PlanFacts Plan(IReadOnlyList<Priority> priorities, params ActionFacts[] actions)
    {
        var plan = new Plan(PlanId, "wexcombe", "Children’s services improvement plan");
        plan.Entitle(plan.Title, "Wexcombe Borough Council");
        return new PlanFacts { Plan = plan, Priorities = priorities, Actions = actions };
    }

    public static Source Source(string title = "Inspection of children’s services", SourceKind kind = SourceKind.Inspection) =>
        new(Id<Source>.New(), PlanId, kind, title);

    public static Recommendation Recommendation(Source source, string number, string text, int position = 0)
    {
        var recommendation = new Recommendation(Id<Recommendation>.New(), PlanId, source.Id, number, text);
        recommendation.Place(position);
        return recommendation;
    }

    public static PriorityAnswer Answer(Priority priority, Recommendation recommendation) =>
        new(Id<PriorityAnswer>.New(), PlanId, priority.Id, recommendation.Id);

    public static GlossaryTerm Term(string term, string meaning) => new(Id<GlossaryTerm>.New(), PlanId, term, meaning);

    public static ImportFact Import(string asAt) => new($"plan {asAt}.docx", new string('0', 64), Day(asAt), "Programme manager");

    public static WrittenDate Month(string isoMonth) =>
        new(isoMonth, Day(isoMonth + "-01"), DatePrecision.Month);
}
