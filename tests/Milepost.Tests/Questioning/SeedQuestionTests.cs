using Milepost.Assessing;
using Milepost.Questioning;
using Milepost.Store.Facts;
using Milepost.Store.Importing;
using Milepost.Tests.Importing;
using Milepost.Tests.Store;

namespace Milepost.Tests.Questioning;

/// <summary>The real plans contradict themselves where a person found that they do, and the record asks about it by itself.</summary>
public sealed class SeedQuestionTests
{
    [Fact]
    public async Task The_tracker_of_2014_is_asked_about_each_contradiction_that_is_known_of_it()
    {
        var questions = await Asked("000", new DateOnly(2014, 11, 24));

        Assert.Equal(["B11", "B6"], References(questions, QuestionRules.CompletedAndToCome));
        var both = Of(questions, QuestionRules.CompletedAndToCome).Single(question => question.Words.StartsWith("Which", StringComparison.Ordinal));
        Assert.Contains("tep 3 of B6", both.Words, StringComparison.Ordinal);
        Assert.Contains("tep 5 of B6", both.Words, StringComparison.Ordinal);
        Assert.Contains(Of(questions, QuestionRules.CompletedAndToCome), question => question.Words.Contains("step 7 of B11", StringComparison.Ordinal));
        Assert.Contains("rated red for the task and amber", Assert.Single(Of(questions, QuestionRules.ParentGreener)).Facts[0], StringComparison.Ordinal);
        Assert.Contains(Of(questions, QuestionRules.SameElsewhere), question => question.Facts[0].Contains("VAA", StringComparison.Ordinal));
        Assert.All(questions.New, question => Assert.Equal(new DateOnly(2014, 11, 24), question.AskedOn));
    }

    [Fact]
    public async Task A_plan_of_promises_alone_is_asked_nothing_on_its_first_day() =>
        Assert.Empty((await Asked("003", new DateOnly(2015, 3, 1))).All);

    private static IEnumerable<Question> Of(PlanQuestions questions, QuestionRule rule) => questions.All.Where(question => question.Rule == rule);

    private static IEnumerable<string?> References(PlanQuestions questions, QuestionRule rule) =>
        Of(questions, rule).SelectMany(question => question.Actions).Select(action => action.Reference).Distinct().Order(StringComparer.Ordinal);

    private static async Task<PlanQuestions> Asked(string seed, DateOnly day)
    {
        var stop = TestContext.Current.CancellationToken;
        var reading = Expected.Seed(seed);
        await using var database = await TestDatabase.CreateAsync(Engine.Sqlite);
        await using var db = database.Open();
        var importer = new PlanImporter(db, TimeProvider.System);
        var preview = await importer.PreviewAsync("seed", reading.Plan!, day, stop: stop);
        var file = new Milepost.Importing.SourceFile($"{seed}.txt", new byte[] { 1, 2, 3 });
        Assert.IsType<Imported>(await importer.ApplyAsync(new ImportRequest("seed", file, reading, day, preview.Stamp), stop: stop));
        await using var again = database.Open();
        var facts = await new PlanFactsQuery(again).LoadAsync(again.Plans.Single().Id, stop);
        return PlanQuestions.Of(Assessor.Assess(facts!, day));
    }
}
