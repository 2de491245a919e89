using Milepost.Covering;
using Milepost.Documents.Reading;
using Milepost.Importing;
using Milepost.Importing.Comparing;
using Milepost.Importing.Reading;
using Milepost.Store.Facts;
using Milepost.Store.Importing;
using Milepost.Tests.Store;

namespace Milepost.Tests.Covering;

/// <summary>Real reports against real plans, read, imported and covered as a person does it.</summary>
public class RealPairsTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("000", "manchester-03-september-2014", 24, "13, 14, 21")]
    [InlineData("003", "plymouth-06-january-2015", 17, "")]
    [InlineData("004", "trafford-08-may-2019", 6, "")]
    public async Task A_plan_answers_its_own_inspection_but_for_what_it_lacks(string plan, string report, int count, string nothing)
    {
        var coverage = await CoverAsync(plan, report);

        Assert.Equal(count, coverage.Recommendations.Count);
        Assert.Equal(nothing, string.Join(", ", coverage.Unanswered.Select(one => one.Recommendation.Number)));
        Assert.Equal(count - coverage.Unanswered.Count(), coverage.In(CoverageState.Answered).Count());
    }

    [Fact]
    public async Task A_later_inspection_finds_what_the_plan_had_no_action_for()
    {
        var coverage = await CoverAsync("002", "tameside-13-february-2024");
        var risk = coverage.Recommendations.Single(one => one.Recommendation.Number == "2");

        Assert.Superset(new HashSet<string?> { "8", "10" }, coverage.Unanswered.Select(one => one.Recommendation.Number).ToHashSet());
        Assert.InRange(coverage.Unanswered.Count(), 2, 4);
        Assert.Contains("allegations against professionals", risk.Unspoken);
        Assert.DoesNotContain(coverage.Recommendations, one => one.IsAnswered);
    }

    [Theory]
    [InlineData("003", "trafford-08-may-2019")]
    [InlineData("000", "tameside-13-february-2024")]
    [InlineData("003", "manchester-03-september-2014")]
    public async Task Another_councils_report_is_never_taken_for_answered(string plan, string report)
    {
        var coverage = await CoverAsync(plan, report);

        Assert.DoesNotContain(coverage.Recommendations, one => one.IsAnswered);
        Assert.True(coverage.Unanswered.Count() * 5 >= coverage.Recommendations.Count, $"{coverage.Unanswered.Count()} of {coverage.Recommendations.Count}");
    }

    private static async Task<Milepost.Covering.Coverage> CoverAsync(string plan, string report)
    {
        var (seeds, reports) = (Repository.Shared("seeds"), Repository.Shared("inspection-reports"));
        Assert.SkipWhen(seeds is null || reports is null, "The real plans and reports are not beside the repository.");
        await using var database = await TestDatabase.CreateAsync(Engine.Sqlite);
        await using var db = database.Open();
        var (file, reading) = Read(Directory.GetFiles(seeds!, plan + "*").Single());
        var importer = new PlanImporter(db, TimeProvider.System);
        var preview = await importer.PreviewAsync("real", reading.Plan!, A.Day("2026-01-31"), stop: Stop);
        await importer.ApplyAsync(new ImportRequest("real", file, reading, A.Day("2026-01-31"), preview.Stamp), stop: Stop);
        var id = db.Plans.Single(one => one.Name == "real").Id;
        var facts = (await new PlanFactsQuery(db).LoadAsync(id, Stop))!;
        var (asked, inspection) = Read(Path.Combine(reports!, report + ".pdf"));
        var (beside, source) = ReportBesidePlan.Of(facts, inspection.Inspection!, asked);
        return PlanCoverage.Of(beside, A.Day("2026-06-15")).Of(source);
    }

    private static (SourceFile File, FileReading Reading) Read(string path)
    {
        var file = new SourceFile(Path.GetFileName(path), File.ReadAllBytes(path));
        Assert.True(DocumentReader.Read(file, Stop).TryGetDocument(out var document, out var refusal), refusal?.Message);
        return (file, PlanReader.Read(document!));
    }
}
