using Milepost.Checking;
using Milepost.Documents.Reading;
using Milepost.Importing;
using Milepost.Importing.Reading;
using Milepost.Measuring.Scoring;
using Milepost.Store.Facts;
using Milepost.Store.Importing;
using Milepost.Tests.Importing;
using Milepost.Tests.Store;

namespace Milepost.Tests.Checking;

/// <summary>Every problem that a person found in the real plans by hand is found again, by way of the importer and the store.</summary>
public sealed class SeedQualityTests
{
    private static readonly DateOnly Day = new(2026, 11, 21);

    [Fact]
    public async Task The_tracker_of_2014_has_its_dates_that_cannot_be()
    {
        var plan = await Checked("000");

        Assert.Equal(["B11.1", "B11.2", "B6.1", "B6.2", "B8.1"], References(plan, CheckRules.DateImpossible));
        Assert.Equal(4, plan.Findings.Count(finding => finding.Rule == CheckRules.DateImpossible && finding.Message.Contains("31.11.14", StringComparison.Ordinal)));
        Assert.Contains("1 December 1014", Only(plan, CheckRules.DateImpossible, "B8.1").Message, StringComparison.Ordinal);
        Assert.Equal(["B11.6", "B18.3"], References(plan, CheckRules.DateFar));
        Assert.Contains("21 February 2014", Only(plan, CheckRules.DateFar, "B11.6").Message, StringComparison.Ordinal);
        Assert.Contains("8 February 2014", Only(plan, CheckRules.DateFar, "B18.3").Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_tracker_of_2014_contradicts_itself_where_it_does()
    {
        var plan = await Checked("000");

        Assert.Equal(["B11.7", "B6.3", "B6.4"], References(plan, CheckRules.CompletedAndToCome));
        var both = Assert.Single(Of(plan, CheckRules.SaidBothWays));
        Assert.Equal("B6.3", both.Place.Reference);
        Assert.Contains(both.Others, place => place.Reference == "B6.5");
        Assert.Equal(["B7.20"], References(plan, CheckRules.RedUnderGreener));
        Assert.Contains("rated red for the task and amber", Only(plan, CheckRules.RedUnderGreener, "B7.20").Message, StringComparison.Ordinal);
        Assert.Equal("Step 2 of B17 has several ratings in one cell: G, G, G.", Only(plan, CheckRules.SeveralRatings, "B17.2").Message);
    }

    [Fact]
    public async Task The_tracker_of_2014_has_texts_pasted_into_several_actions()
    {
        var plan = await Checked("000");

        var pasted = Of(plan, CheckRules.SameProgress).ToDictionary(finding => finding.Place.Reference!, finding => finding.Places.Count());
        Assert.Equal(6, pasted["B15.1"]);
        Assert.Equal(4, pasted["B6.3"]);
        Assert.Equal(4, pasted["B6.1"]);
        Assert.Equal(6, pasted.Count);
        Assert.Contains(Of(plan, CheckRules.SameWording), finding => finding.Message.Contains("Dataset of performance targets", StringComparison.Ordinal) && finding.Places.Count() == 6);
    }

    [Fact]
    public async Task The_tracker_of_2014_lacks_numbers_and_words()
    {
        var plan = await Checked("000");

        var gaps = Of(plan, CheckRules.ReferenceGap).Select(finding => finding.Message).ToList();
        Assert.Contains("A3 and A4 are missing between A2 and A5.", gaps);
        Assert.Contains("B5 is missing between B4 and B6.", gaps);
        Assert.Contains("Steps 11, 12, 13, 14, 15 and 16 of B7 are missing between B7.10 and B7.17.", gaps);
        Assert.Equal(2, Of(plan, CheckRules.NoReference).Count());
        Assert.Equal(["B18"], References(plan, CheckRules.NoWords));
        Assert.Contains("Implement and monitor", Only(plan, CheckRules.VagueVerb, "B6.4").Message, StringComparison.Ordinal);
        Assert.StartsWith("None of the 23 actions", Assert.Single(Of(plan, CheckRules.NoChildrensStatement)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_plan_of_2023_lacks_what_a_person_counted()
    {
        var plan = await Checked("002");

        Assert.Equal(17, Of(plan, CheckRules.NoDate).Count());
        Assert.Equal(["4.12", "4.3", "4.4", "4.9"], References(plan, CheckRules.NoChildrensStatement));
        Assert.Equal(["1.7", "2.5", "4.11", "4.12", "4.2", "4.3"], References(plan, CheckRules.NoMeasure));
        Assert.Equal(23, Of(plan, CheckRules.MeasureNotReady).Count());
        Assert.Equal(53, plan.Facts.Measures.Count);
        var ties = new MeasureTies(plan.Facts);
        Assert.Equal((0, 6), (ties.Untied.Count, ties.Untested.Count));
        Assert.All(plan.Facts.Measures, measure => Assert.NotEmpty(ties.Of(measure.Id)));
        Assert.Equal(23, DevelopmentBacklog.Of(plan.Facts, Day).Items.Count);
        Assert.StartsWith("None of the 31 actions is rated", Assert.Single(Of(plan, CheckRules.NothingRated)).Message, StringComparison.Ordinal);
        Assert.Equal((14, 27, 31), (Has(plan, QualityPart.Date), Has(plan, QualityPart.ChildrensStatement), Has(plan, QualityPart.SuccessTest)));
    }

    [Fact]
    public async Task The_plan_of_2023_has_codes_and_headings_twice_and_a_measure_in_the_wrong_place()
    {
        var plan = await Checked("002");

        // CIN8 is written "CIN8" for one measure and "CIN 8" for another, which a person overlooks.
        Assert.Equal(["CIN10a", "CIN8", "SG8"], References(plan, CheckRules.MeasureCodeTwice));
        Assert.All(Of(plan, CheckRules.MeasureCodeTwice), finding => Assert.Equal(2, finding.Places.Count()));
        var elsewhere = Assert.Single(Of(plan, CheckRules.MeasureElsewhere));
        Assert.Equal(("FA8", "1.7"), (elsewhere.Place.Reference, Assert.Single(elsewhere.Others).Reference));
        Assert.Contains("pathway plans", elsewhere.Message, StringComparison.Ordinal);
        Assert.StartsWith("“Start Date” stands over two columns", Assert.Single(Of(plan, CheckRules.HeadingTwice)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_plan_of_2019_falls_due_at_once_and_on_one_lead()
    {
        var plan = await Checked("004");

        Assert.Equal(
            "28 of the 34 actions fall due from December 2019 to March 2020, 12 of them in December 2019 alone.",
            Assert.Single(Of(plan, CheckRules.DueCliff)).Message);
        Assert.Contains("leads 12 of the 34 actions", Assert.Single(Of(plan, CheckRules.LeadShare)).Message, StringComparison.Ordinal);
        Assert.Equal(2, Of(plan, CheckRules.LeadMonth).Count());
        Assert.StartsWith("7.1 is due December 2020, 8 months after every other due date", Assert.Single(Of(plan, CheckRules.DateFar)).Message, StringComparison.Ordinal);
        Assert.StartsWith("The plan has 7 ", Assert.Single(Of(plan, CheckRules.TooManyPriorities)).Message, StringComparison.Ordinal);
        Assert.Contains(Of(plan, CheckRules.VagueVerb), finding => finding.Place.Reference == "3.2");
        Assert.Equal(34, plan.Score.About.Children + plan.Score.About.Practice + plan.Score.About.Governance + plan.Score.About.Other);
    }

    [Fact]
    public async Task The_summary_of_2015_is_a_list_without_leads_dates_or_tests()
    {
        var plan = await Checked("003");

        foreach (var rule in new[] { CheckRules.NoLead, CheckRules.NoDate, CheckRules.NoSuccessTest, CheckRules.NoChildrensStatement })
        {
            Assert.StartsWith("None of the 17 actions", Assert.Single(Of(plan, rule)).Message, StringComparison.Ordinal);
        }

        Assert.Single(Of(plan, CheckRules.TooManyPriorities));
    }

    [Fact]
    public async Task With_its_inspection_the_tracker_of_2014_has_dates_before_it_and_three_recommendations_unanswered()
    {
        var folder = Repository.Shared("inspection-reports");
        if (folder is null) Assert.Skip("The shared folder with real inspection reports is not beside this repository.");
        var report = new SourceFile("manchester.pdf", File.ReadAllBytes(Path.Combine(folder, "manchester-03-september-2014.pdf")));
        var plan = await Checked("000", report);

        // Beside the two that are slips of the pen stand four that were done already when inspectors came.
        Assert.Equal(["B11.6", "B12.2", "B18.3", "B4.1", "B4.2", "B4.3"], References(plan, CheckRules.DateBeforeInspection));
        Assert.Empty(Of(plan, CheckRules.DateFar));
        Assert.Equal(["13", "14", "21"], References(plan, CheckRules.UnansweredRecommendation));
    }

    [Fact]
    public void The_progress_paper_of_2015_is_no_plan_that_could_be_checked() => Assert.Null(Expected.Seed("001").Plan);

    private static async Task<PlanQuality> Checked(string seed, SourceFile? report = null)
    {
        var stop = TestContext.Current.CancellationToken;
        var reading = Expected.Seed(seed);
        await using var database = await TestDatabase.CreateAsync(Engine.Sqlite);
        await using var db = database.Open();
        var importer = new PlanImporter(db, TimeProvider.System);
        var preview = await importer.PreviewAsync("seed", reading.Plan!, Day, stop: stop);
        var file = new SourceFile($"{seed}.txt", new byte[] { 1, 2, 3 });
        Assert.IsType<Imported>(await importer.ApplyAsync(new ImportRequest("seed", file, reading, Day, preview.Stamp), stop: stop));

        if (report is not null)
        {
            Assert.True(DocumentReader.Read(report, stop).TryGetDocument(out var document, out _));
            var request = new SourceRequest("seed", report, PlanReader.Read(document), Background: false, Day);
            Assert.IsType<SourceImported>(await new SourceImporter(db, TimeProvider.System).ApplyAsync(request, stop));
        }

        await using var again = database.Open();
        var facts = await new PlanFactsQuery(again).LoadAsync(again.Plans.Single().Id, stop);
        return PlanChecks.Of(facts!, Day);
    }

    private static IEnumerable<Finding> Of(PlanQuality plan, CheckRule rule) => plan.Findings.Where(finding => finding.Rule == rule);

    private static IEnumerable<string?> References(PlanQuality plan, CheckRule rule) =>
        Of(plan, rule).Select(finding => finding.Place.Reference).Order(StringComparer.Ordinal);

    private static Finding Only(PlanQuality plan, CheckRule rule, string reference) =>
        Assert.Single(Of(plan, rule), finding => finding.Place.Reference == reference);

    private static int Has(PlanQuality plan, QualityPart part) => plan.Score.Whole.Parts.Single(one => one.Part == part).Has;
}
