using Milepost.AnnexA.Measures;
using Milepost.Identity;
using Milepost.Plans;
using Milepost.Submitting;

namespace Milepost.Web.Demo;

/// <summary>The teams of Wexcombe beside the caseload rule: who is in post as its establishment list says, and their cases as its Annex As have them.</summary>
internal static class DemoCaseloads
{
    /// <summary>The measure of the catalogue whose split by team tells the open cases.</summary>
    private const string Cases = "CN01";

    /// <summary>Managers, and social workers in post from May to October 2026.</summary>
    private static readonly (string Team, decimal Managers, decimal[] Workers)[] teams =
    [
        ("Assessment North", 1, [4, 4, 4, 4, 4, 4]), ("Assessment South", 1, [4, 4, 4, 3.5m, 3, 3]), ("Assessment East", 1, [3, 3.5m, 4, 4, 4, 4]), ("Assessment Coast", 0.5m, [4, 4, 4, 4, 4, 4]),
        ("Family Support North", 2, [12, 12, 11.5m, 11.5m, 12, 12]), ("Family Support South", 2, [12, 11.5m, 11, 10.5m, 10, 10]), ("Family Support East", 2, [11, 11, 12, 12, 12, 12]), ("Family Support Coast", 1.5m, [12, 12, 12, 12, 11.5m, 12]),
        ("Children in Care North", 2, [10, 10, 10, 9.5m, 10, 10]), ("Children in Care South", 1.5m, [10, 10, 10, 10, 9, 9]),
    ];

    public static IEnumerable<TeamCaseload> Of(Id<Plan> plan, IReadOnlyList<CountedSubmission> all) =>
        from month in all.Index()
        let cases = month.Item.Measures.Single(one => one.Id == Cases).Splits.Single(split => split.By is SplitBy.Team).Rows.ToDictionary(row => row.Label, row => row.Numerator ?? 0)
        from one in teams
        select new TeamCaseload(
            Id<TeamCaseload>.New(), plan, one.Team, month.Item.AsAt, one.Managers, one.Workers[month.Index], cases[one.Team], "HR establishment list, and Annex A", month.Item.AsAt.AddDays(8), "Tomasz Zieliński, performance analyst");
}
