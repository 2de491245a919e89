using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Milepost.AnnexA.Measures;
using Milepost.Plans;
using Milepost.Store.Submitting;
using Milepost.Submitting;
using Milepost.Web.Demo;
using Milepost.Web.Tests.Host;

namespace Milepost.Web.Tests.Hosting;

/// <summary>The demonstration, made once for all of these tests.</summary>
public sealed class DemonstrationSite : IAsyncLifetime
{
    public Site Site { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Site = await Site.StartAsync();
        await DemoCouncil.LoadAsync(Site.Services, TestContext.Current.CancellationToken);
    }

    public ValueTask DisposeAsync() => Site.DisposeAsync();
}

/// <summary>Whatever the demonstration states of its Annex As is what was counted in them.</summary>
public sealed class DemonstrationTests(DemonstrationSite demonstration) : IClassFixture<DemonstrationSite>
{
    private readonly CancellationToken stop = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Six_Annex_As_are_counted_and_their_rows_are_no_fewer_than_what_is_counted_of_them()
    {
        var all = await CountsAsync("FD01");

        Assert.Equal(6, all.Count);
        Assert.All(all, one => Assert.InRange(one.Count.Value!.Value, one.Submission.Lists.Single(list => list.Number == 1).Rows * 0.95m, one.Submission.Lists.Single(list => list.Number == 1).Rows));
    }

    [Theory]
    [InlineData("CP06")]
    [InlineData("WF03")]
    [InlineData("WF04")]
    public async Task Children_are_followed_so_that_what_needs_earlier_lists_has_figures(string measure) =>
        Assert.NotNull((await CountsAsync(measure))[^1].Count.Value);

    [Fact]
    public async Task Data_get_better_from_month_to_month()
    {
        var shares = (await CountsAsync("DQ01")).Select(one => one.Count.Value!.Value).ToList();

        Assert.Equal(shares.OrderDescending(), shares);
    }

    [Fact]
    public async Task Teams_have_the_cases_that_were_counted()
    {
        var caseloads = await demonstration.Site.InStoreAsync(db => db.TeamCaseloads.AsNoTracking().ToListAsync(stop));

        Assert.Equal(60, caseloads.Count);
        Assert.All(await CountsAsync("CN01"), one => Assert.Equal(
            one.Count.Splits.Single(split => split.By == SplitBy.Team).Rows.Where(row => row.Label != KeptLabels.NotKnown).Sum(row => row.Numerator), caseloads.Where(team => team.AsAt == one.Submission.AsAt).Sum(team => team.Cases)));
    }

    [Fact]
    public async Task Contacts_that_were_decided_in_time_are_out_of_those_that_came()
    {
        var came = (await CountsAsync("FD01"))[^1].Count.Splits.Single(split => split.By == SplitBy.Month).Rows.ToDictionary(row => row.Label, row => row.Numerator);
        var decided = await ReadingsAsync("Contacts with a decision within one working day");

        Assert.All(decided.Where(one => one.FirstDay > new DateOnly(2026, 4, 30)), one => Assert.Equal(came[one.FirstDay.ToString("yyyy-MM", CultureInfo.InvariantCulture)], (int)one.Denominator!.Value));
    }

    [Fact]
    public async Task What_is_said_of_a_reading_has_its_numbers()
    {
        var said = await demonstration.Site.InStoreAsync(db => db.Commentaries.AsNoTracking().ToDictionaryAsync(one => one.MeasureId, stop));
        var (assessments, contacts) = ((await ReadingsAsync("Assessments completed within 45 working days"))[^1], (await ReadingsAsync("Contacts with a decision within one working day"))[^1]);

        Assert.Contains($"Of the {assessments.Denominator} families of October {assessments.Numerator} knew", said[assessments.MeasureId].SoWhat, StringComparison.Ordinal);
        Assert.Contains($"there were {assessments.Denominator - assessments.Numerator}.", said[assessments.MeasureId].NowWhat, StringComparison.Ordinal);
        Assert.StartsWith($"{contacts.Denominator - contacts.Numerator} families", said[contacts.MeasureId].SoWhat, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Eighteen_measures_of_the_plan_have_readings_of_every_Annex_A()
    {
        var counted = await demonstration.Site.InStoreAsync(db => db.Measures.AsNoTracking().Where(one => one.CatalogueId != null).Select(one => one.Title).ToListAsync(stop));

        Assert.Equal(18, counted.Count);
        foreach (var title in counted) Assert.Equal(6, (await ReadingsAsync(title)).Count(one => one.SubmissionId is not null));
    }

    private Task<IReadOnlyList<CountedAt>> CountsAsync(string measure) =>
        demonstration.Site.InStoreAsync(async db => await new SubmissionShelf(db).MeasureAsync(await db.Plans.Select(one => one.Id).SingleAsync(stop), measure, stop));

    private Task<List<Reading>> ReadingsAsync(string title) => demonstration.Site.InStoreAsync(db =>
        db.Readings.AsNoTracking().Where(one => db.Measures.Any(measure => measure.Id == one.MeasureId && measure.Title == title)).OrderBy(one => one.LastDay).ThenBy(one => one.Number).ToListAsync(stop));
}
