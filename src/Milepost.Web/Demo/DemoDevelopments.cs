using Milepost.Identity;
using Milepost.Plans;

namespace Milepost.Web.Demo;

/// <summary>What was said in Wexcombe of measures that nobody can count yet: some have an owner, steps and a day, some were moved, and two nobody has taken on.</summary>
internal static class DemoDevelopments
{
    private const string Analyst = "Tomasz Zieliński, performance analyst";

    /// <summary>Two were promised when inspectors first came, and some only after the plan was made.</summary>
    private static readonly DateOnly visited = new(2025, 3, 25);

    private static readonly (string Title, string? Post, string? Owner, DateOnly On, DateOnly? Since, DateOnly? Due, string[] Steps)[] all =
    [
        ("Children who say that they were told what came of what they said", null, "Participation worker", new(2026, 9, 14), null, new(2027, 1, 31), ["Agree the question with the young people’s group", "Ask it at every review from January", "Count it monthly"]),
        ("Families who say that they were treated with respect", "Front Door", null, new(2026, 6, 22), null, new(2026, 11, 6), ["Agree three questions with the parents’ forum", "Ask them when a contact is closed"]),
        ("Discussions that record the child's experience", "Front Door", null, new(2026, 10, 5), new(2026, 10, 5), new(2027, 2, 26), ["Add a field to the record of the daily discussion", "Sample ten a week until it is filled in"]),
        ("Escalations resolved within ten working days", "Quality Assurance", null, new(2026, 9, 14), visited, new(2026, 12, 11), ["Take the day of closing from the escalation log", "Check it against 20 files"]),
        ("Brothers and sisters placed together where planned", "Fostering", null, new(2026, 8, 24), new(2026, 8, 24), null, ["Agree what counts as planned with the reviewing officers"]),
        ("Care leavers who know the local offer", null, "Leaving care participation group", new(2026, 11, 2), new(2026, 11, 2), new(2027, 3, 31), ["Write the question with young people", "Ask it at each pathway review"]),
        ("Changes of social worker in a year", "Performance", null, new(2026, 5, 18), null, new(2026, 10, 30), ["Have children followed from one Annex A to the next", "Check it against 20 files"]),
        ("Changes of social worker in a year", "Performance", null, new(2026, 9, 14), null, new(2027, 6, 5), ["Check it against 20 files", "Wait until the lists reach back twelve months"]),
        ("Audit actions completed within six weeks", "Quality", null, new(2026, 9, 14), visited, new(2026, 12, 18), ["Add a due date to the audit tool"]),
    ];

    public static IEnumerable<MeasureDevelopment> Of(Id<Plan> plan, List<Measure> measures, List<Post> posts) =>
        from one in all
        from measure in measures
        where measure.Title.Replace('’', '\'') == one.Title
        let post = one.Post is null ? null : posts.Find(post => post.Title.Contains(one.Post, StringComparison.OrdinalIgnoreCase))
        select new MeasureDevelopment(Id<MeasureDevelopment>.New(), plan, measure.Id, one.On, Analyst) { PostId = post?.Id, Owner = post is null ? one.Owner ?? "Performance team" : null, Since = one.Since, Steps = one.Steps, Due = one.Due };
}
