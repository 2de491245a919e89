using Microsoft.EntityFrameworkCore;
using Milepost.AnnexA.Measures;
using Milepost.AnnexA.Quality;
using Milepost.AnnexA.Schema;
using Milepost.Identity;
using Milepost.Plans;
using Milepost.Store;
using Milepost.Store.History;
using Milepost.Store.Submitting;
using Milepost.Submitting;

namespace Milepost.Web.Demo;

/// <summary>What was counted in six invented Annex As of Wexcombe, one of each month to October 2026, and who puts its data right. There never was a row of them.</summary>
internal static class DemoSubmissions
{
    private const int Months = 6;
    private const string Analyst = "Tomasz Zieliński, performance analyst";
    private const string Counted = "Visits at which the child was seen alone";
    private const string Timely = "Assessments completed within 45 working days";
    private static readonly DateOnly last = new(2026, 10, 31);
    private static readonly int[] rows = [2_410, 396, 604, 588, 221, 1_187, 233, 418, 141, 22, 47];
    private static readonly (string Team, int Weight)[] teams = [("Assessment North", 34), ("Assessment South", 27), ("Protection and support", 21), ("Children in care", 13), (KeptLabels.NotKnown, 5)];

    public static async Task KeepAsync(IServiceProvider services, CancellationToken stop)
    {
        var db = services.GetRequiredService<MilepostDb>();
        var plan = await db.Plans.AsNoTracking().Where(one => one.Name == DemoCouncil.PlanName).Select(one => one.Id).FirstAsync(stop);
        db.Author = new Author(Analyst);
        var kept = services.GetRequiredService<KeptSubmissions>();
        var measure = await db.Measures.AsNoTracking().Where(one => one.Title == Counted).Select(one => (Id<Measure>?)one.Id).FirstOrDefaultAsync(stop);
        if (measure is { } linked) await kept.LinkAsync(plan, new Dictionary<Id<Measure>, string?> { [linked] = "CP09" }, last.AddMonths(-Months), Analyst, stop);
        for (var month = 0; month < Months; month++)
        {
            var asAt = new DateOnly(2026, 6, 1).AddMonths(month).AddDays(-1);
            var counted = new CountedSubmission(
                asAt, "2024", Definitions.Version, [.. AnnexASchema.Known.Lists.Select(list => Received(list, month))],
                [.. MeasureCatalogue.Known.All.Select(one => DemoCounts.Of(one, asAt, month))], [.. RuleCatalogue.Known.All.Select(rule => Found(rule, month))]);
            await kept.KeepAsync(plan, counted, null, asAt.AddDays(6), Analyst, stop);
        }

        // Its readings stand already; from now on it is counted, and its teams stand beside one another.
        var timely = await db.Measures.AsNoTracking().Where(one => one.PlanId == plan && one.Title == Timely).Select(one => one.Id).FirstAsync(stop);
        await kept.LinkAsync(plan, new Dictionary<Id<Measure>, string?> { [timely] = DemoCounts.Timely }, last.AddDays(6), Analyst, stop);

        var owners = services.GetRequiredService<FindingOwners>();
        await owners.NameAsync(new(Id<FindingOwner>.New(), plan, null, null, "Assessment North", "Service manager, assessment", last, Analyst), stop);
        await owners.NameAsync(new(Id<FindingOwner>.New(), plan, null, 8, null, "Head of children in care", last, Analyst), stop);
        db.ChangeTracker.Clear();
    }

    private static ReceivedList Received(ListSchema list, int month)
    {
        var count = rows[list.Number - 1] + (month * 7) + (DemoCounts.Seed($"{list.Number} {month}") % 23);
        return new(list.Number, count, count / 140, count * (list.Columns.Count - 3), Math.Max(0, (count / 12) - (month * 9)), Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(BitConverter.GetBytes((list.Number * 100) + month))));
    }

    /// <summary>Most rules find less from month to month, some find nothing.</summary>
    private static RuleCount Found(RuleDefinition rule, int month)
    {
        var seed = DemoCounts.Seed(rule.Id);
        if (rule is { NeedsHistory: true, When: not null }) return new(rule.Id, null, Milepost.AnnexA.Following.Followed.Off.Lacking(null, last)!, []);
        if (rule.NeedsHistory && month == 0) return new(rule.Id, null, "It needs an earlier upload too.", []);
        if (rule.Needs is { } needed) return new(rule.Id, null, $"It needs what Annex A does not hold: {needed}.", []);
        if (rule.TestedOn is not [var list, ..] || rule.Severity is RuleSeverity.Critical && seed % 3 > 0) return new(rule.Id, 0, null, []);
        var count = seed % 5 > 2 ? 0 : (int)((rule.Severity is RuleSeverity.Critical ? 3 : 4 + (seed % 60)) * (1.1 - (0.12 * month)));
        var lookedAt = rows[list - 1];
        var shares = DemoCounts.Allotted(count, [.. teams.Select(team => team.Weight)]);
        return new(rule.Id, count, null, [new(list, lookedAt, count, [.. teams.Zip(shares).Where(team => team.Second > 0).Select(team => new TeamFindings(team.First.Team, team.Second, Rows(team.Second, seed, lookedAt)))])]);
    }

    private static int[] Rows(int count, int seed, int most) =>
        [.. Enumerable.Range(1, Math.Min(count, SubmissionCount.Sample)).Select(at => 2 + (((seed * at) + (at * 37)) % most)).Order()];
}
