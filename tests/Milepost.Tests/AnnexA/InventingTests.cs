using Milepost.AnnexA.Inventing;
using Milepost.AnnexA.Measures;
using Milepost.AnnexA.Quality;
using Milepost.AnnexA.Schema;

namespace Milepost.Tests.AnnexA;

/// <summary>The invented council: the same for the same number, without a fault unless faults are asked for, and like a real one in shape.</summary>
public sealed class InventingTests
{
    private static readonly DateOnly ListDate = new(2026, 9, 30);
    private static readonly Lazy<InventedAuthority> Median = new(() => InventedAuthority.Of(AuthoritySize.Median, ListDate.AddMonths(-1), ListDate, 7));
    private static readonly Lazy<Upload> Clean = new(() => On(Median.Value, ListDate, 0));

    [Fact]
    public void The_same_number_invents_the_same_lists_and_another_one_others()
    {
        var once = Cells(InventedAuthority.Of(AuthoritySize.Small, ListDate, ListDate, 3), 0.3);

        Assert.Equal(once, Cells(InventedAuthority.Of(AuthoritySize.Small, ListDate, ListDate, 3), 0.3));
        Assert.NotEqual(once, Cells(InventedAuthority.Of(AuthoritySize.Small, ListDate, ListDate, 4), 0.3));
    }

    [Fact]
    public void Wexcombe_is_the_same_council_whenever_its_lists_are_asked_for()
    {
        var (once, later) = (Wexcombe(ListDate, ListDate), Wexcombe(ListDate.AddMonths(1), ListDate.AddMonths(3)));

        Assert.Equal(Cells(once, 0.3), Cells(later, 0.3));
    }

    [Fact]
    public void Workers_of_two_teams_are_other_people()
    {
        var workers = On(Wexcombe(ListDate, ListDate), ListDate, 0)[6].Skip(1).Select(row => (Team: row[^2], Worker: row[^1])).Distinct().ToList();

        Assert.Equal(workers.Count, workers.Select(one => one.Worker).Distinct().Count());
    }

    [Fact]
    public void Every_heading_is_read_as_its_column()
    {
        var (lists, file) = Clean.Value.Read();

        Assert.Equal(11, lists.All.Count());
        Assert.All(lists.All, list => Assert.All(Enumerable.Range(0, list.Schema.Columns.Count), column => Assert.True(list.Has(column))));
        Assert.All(file.Headings, heading => Assert.All(heading.Matches, match => Assert.Equal(HeadingMatch.Official, match)));
    }

    [Fact]
    public void Without_dirt_no_rule_finds_an_error()
    {
        Assert.All(Clean.Value.Rules(ListDate).Where(one => one.Rule.Severity >= RuleSeverity.Error), one => Assert.True(one.Count is null or 0, $"{one.Rule.Id}: {one.Count}"));
        Assert.All(
            On(InventedAuthority.Of(AuthoritySize.Small, ListDate, ListDate, 11), ListDate, 0).Rules(ListDate).Where(one => one.Rule.Severity >= RuleSeverity.Error),
            one => Assert.True(one.Count is null or 0, $"{one.Rule.Id}: {one.Count}"));
    }

    [Fact]
    public void With_dirt_many_rules_find_something_and_with_more_dirt_more()
    {
        var (some, much) = (Errors(0.3), Errors(1));

        Assert.True(some.Count > 30, $"{some.Count} rules of severity error find something");
        Assert.True(much.Sum(one => one.Count) > 2 * some.Sum(one => one.Count));
    }

    [Fact]
    public void Children_stay_from_month_to_month()
    {
        var before = On(Median.Value, ListDate.AddMonths(-1), 0);
        var known = before[6].Skip(1).Select(row => row[0]).ToHashSet();

        Assert.InRange(Clean.Value[6].Skip(1).Count(row => known.Contains(row[0])) / (double)known.Count, 0.85, 0.99);
    }

    [Theory]
    [InlineData("FD01", 7500, 10000)]
    [InlineData("RF01", 1500, 1900)]
    [InlineData("CN01", 1800, 2800)]
    [InlineData("CP01", 200, 350)]
    [InlineData("LA01", 300, 560)]
    [InlineData("CL01", 200, 400)]
    public void A_council_in_the_middle_has_as_many_as_such_a_council(string measure, int least, int most) =>
        Assert.InRange(Of(measure).Value!.Value, least, most);

    [Theory]
    [InlineData("AS01", 70, 95)]
    [InlineData("SG01", 70, 95)]
    [InlineData("SG07", 2, 20)]
    [InlineData("CP05", 10, 35)]
    [InlineData("RF03", 8, 30)]
    [InlineData("RF04", 2, 15)]
    [InlineData("CP07", 60, 95)]
    [InlineData("HE02", 75, 97)]
    [InlineData("CL02", 85, 97)]
    [InlineData("WF01", 8, 25)]
    public void Its_shares_are_those_of_councils(string measure, int least, int most) =>
        Assert.InRange(Of(measure).Value!.Value, least, most);

    private static readonly Lazy<IReadOnlyList<MeasureResult>> Results = new(() => Clean.Value.Measures(ListDate));

    private static MeasureResult Of(string measure) => Results.Value.Single(one => one.Measure.Id == measure);

    private static InventedAuthority Wexcombe(DateOnly first, DateOnly last) => InventedAuthority.Of(AuthoritySize.Wexcombe, first, last, 7);

    private static Upload On(InventedAuthority authority, DateOnly day, double dirt)
    {
        var upload = Upload.Empty();
        foreach (var (list, rows) in InventedLists.On(authority, day, dirt)) upload[list] = [.. rows];
        return upload;
    }

    private static List<RuleResult> Errors(double dirt) =>
        [.. On(Median.Value, ListDate, dirt).Rules(ListDate).Where(one => one.Rule.Severity >= RuleSeverity.Error && one.Count > 0)];

    private static string Cells(InventedAuthority authority, double dirt) =>
        string.Join('\n', InventedLists.On(authority, ListDate, dirt).SelectMany(list => list.Value).Select(row => string.Join(',', row)));
}
