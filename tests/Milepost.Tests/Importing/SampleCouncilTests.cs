using Milepost.Documents.Reading;
using Milepost.Importing;
using Milepost.Importing.Reading;
using Milepost.Plans;

namespace Milepost.Tests.Importing;

/// <summary>The invented council's files, read as a real council's are.</summary>
public sealed class SampleCouncilTests
{
    private static readonly string Folder = Find();

    [Fact]
    public void The_plan_is_read_with_everything_that_stands_beside_its_actions()
    {
        var plan = Read("2026-03-02 improvement plan.docx").Plan!;
        Assert.Equal((6, 40, 142), (plan.Priorities.Count, plan.Actions.Count, plan.Actions.Sum(action => action.Steps.Count)));
        Assert.Equal((50, 10), (plan.Measures.Count, plan.Measures.Count(measure => !measure.Ready)));
        Assert.Equal(13, plan.Measures.Select(measure => measure.FocusArea).Distinct().Count());
        Assert.Equal((25, 13, 9), (plan.People.Count, plan.Glossary.Count, plan.Recommendations.Count));
        Assert.Equal(16, plan.Statements.Count(statement => statement.Kind == StatementKind.BoardSeat));
        Assert.All(plan.Actions, action => Assert.True(action is { ChildrensStatements.Count: 1, Provenance.Count: > 0, Leads.Count: > 0 }));
        Assert.Equal(4, plan.Scheme!.Levels.Count(level => level.Meaning is not null || level is { ActionMeaning: not null, ImpactMeaning: not null }));
    }

    [Theory]
    [InlineData("2026-04-20 board update.docx", 35, 0)]
    [InlineData("2026-06-01 delivery tracker.xlsx", 39, 139)]
    [InlineData("2026-07-13 board update.docx", 40, 0)]
    [InlineData("2026-08-24 delivery tracker.xlsx", 40, 142)]
    [InlineData("2026-10-05 board update.docx", 40, 0)]
    [InlineData("2026-11-16 delivery tracker.xlsx", 40, 142)]
    public void Every_cycle_is_the_whole_plan_again_with_ratings_however_they_are_given(string name, int rated, int stepsRated)
    {
        var plan = Read(name).Plan!;
        Assert.Equal((6, 40, 142), (plan.Priorities.Count, plan.Actions.Count, plan.Actions.Sum(action => action.Steps.Count)));
        Assert.Equal(rated, plan.Actions.Count(action => action.Ratings.Action is not null));
        Assert.Equal(stepsRated, plan.Actions.SelectMany(action => action.Steps).Count(step => step.Ratings.Overall is not null || step.Ratings.Action is not null));
        Assert.All(plan.Actions, action => Assert.Single(action.Due));
    }

    [Theory]
    [InlineData("2017-07-07 inspection report.docx", "SIF", 6, 8)]
    [InlineData("2025-03-25 focused visit letter.docx", "ILACS", 0, 7)]
    [InlineData("2025-11-17 inspection report.docx", "ILACS", 5, 9)]
    [InlineData("2026-06-12 monitoring visit letter.docx", null, 0, 3)]
    public void What_inspectors_wrote_is_read_without_a_doubt(string file, string? framework, int judgements, int recommendations)
    {
        var reading = Read(file);

        Assert.Empty(reading.Problems);
        Assert.Equal(("Wexcombe Borough Council", framework), (reading.Inspection!.Authority, reading.Inspection.Framework));
        Assert.Equal((judgements, recommendations), (reading.Inspection.Judgements.Count, reading.Inspection.Recommendations.Count));
        Assert.Equal(file[..10], $"{reading.Inspection.Published:yyyy-MM-dd}");
    }

    [Fact]
    public void Eleven_dates_move_in_six_cycles()
    {
        var moves = Directory.GetFiles(Folder, "2026-*").Order(StringComparer.Ordinal)
            .Select(path => Read(Path.GetFileName(path)).Plan).OfType<PlanDraft>()
            .Select(plan => plan.Actions.ToDictionary(action => action.Reference!, action => action.Due[0].LastDay))
            .ToList();
        Assert.Equal(11, moves.Zip(moves.Skip(1)).Sum(pair => pair.First.Count(due => pair.Second[due.Key] != due.Value)));
    }

    [Fact]
    public void The_impossible_day_is_kept_and_doubted() =>
        Assert.Contains(Read("2026-03-02 improvement plan.docx").Problems, problem => problem.Severity == Severity.Error && problem.Message.Contains("31 November 2026", StringComparison.Ordinal));

    private static FileReading Read(string name)
    {
        var file = new SourceFile(name, File.ReadAllBytes(Path.Combine(Folder, name)));
        Assert.True(DocumentReader.Read(file, TestContext.Current.CancellationToken).TryGetDocument(out var document, out _));
        return PlanReader.Read(document);
    }

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!Directory.Exists(Path.Combine(folder.FullName, "samples", "wexcombe"))) folder = folder.Parent!;
        return Path.Combine(folder.FullName, "samples", "wexcombe");
    }
}
