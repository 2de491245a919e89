using Milepost.Actions;
using Milepost.Calendar;
using Milepost.Facts;
using Milepost.Identity;
using Milepost.Importing.Comparing;
using Milepost.Importing.Reading;
using Milepost.Plans;

namespace Milepost.Tests.Importing.Comparing;

public class PlanComparisonTests
{
    private static readonly DateOnly Day = new(2026, 2, 28);
    private static readonly Plan Wexcombe = new(Id<Plan>.New(), "wexcombe", "Improvement plan");

    [Fact]
    public void An_empty_plan_gets_everything_that_the_file_has()
    {
        var draft = new PlanDraft
        {
            Priorities = [new("1", "The front door", ["Head of Doors"], new(Line: 3))],
            Actions = [new() { Reference = "1.1", Title = "Answer the door", Priority = "1", Steps = [new() { Reference = "a", Title = "Find it" }] }],
        };

        var changes = PlanComparison.Between(new() { Plan = Wexcombe }, draft, Day);

        Assert.Equal(
            [(ChangedRecord.Priority, "1"), (ChangedRecord.Action, "1.1"), (ChangedRecord.Step, "1.1 a")],
            changes.Records.Select(change => (change.Record, change.Reference!)));
        Assert.All(changes.Records, change => Assert.Equal(ChangeKind.New, change.Kind));
    }

    [Fact]
    public void A_changed_field_is_said_in_words_before_and_after()
    {
        var stored = Action("1.1", "Answer the door", due: Month(3), rating: "green");
        var draft = new ActionDraft
        {
            Reference = "1.1",
            Title = "Answer  the door",
            Due = [Month(5)],
            Ratings = new(Action: new("R", ["red"])),
            Progress = ["Nobody came."],
        };

        var change = Assert.Single(Between([stored], [draft]).Records);

        Assert.Equal(ChangeKind.Changed, change.Kind);
        Assert.Equal(
            [new("Due", "March 2026", "May 2026"), new("Action rating", "on track", "off track"), new("Progress", null, "Nobody came.")],
            change.Fields);
    }

    [Fact]
    public void What_is_in_force_already_is_no_change()
    {
        var stored = Action("1.1", "Answer the door", due: Month(3), rating: "green", progress: "The bell\nworks.");
        var draft = new ActionDraft
        {
            Reference = "1.1",
            Title = "Answer the door",
            Due = [new("Mar-26", new(2026, 3, 1), DatePrecision.Month)],
            Ratings = new(Action: new("G", ["green"])),
            Progress = ["The bell works."],
        };

        Assert.True(Between([stored], [draft]).IsEmpty);
    }

    [Fact]
    public void A_column_that_the_file_lacks_says_nothing()
    {
        var stored = Action("1.1", "Answer the door", due: Month(3), rating: "green", progress: "The bell works.");

        Assert.True(Between([stored], [new() { Reference = "1.1", Title = "Answer the door" }]).IsEmpty);
    }

    [Fact]
    public void A_cell_left_empty_in_a_column_that_the_file_fills_takes_the_rating_away()
    {
        var changes = Between(
            [Action("1.1", "Answer the door", rating: "green"), Action("1.2", "Mend the door", rating: "green")],
            [
                new() { Reference = "1.1", Title = "Answer the door" },
                new() { Reference = "1.2", Title = "Mend the door", Ratings = new(Action: new("G", ["green"])) },
            ]);

        Assert.Equal(new FieldChange("Action rating", "on track", null), Assert.Single(Assert.Single(changes.Records).Fields));
    }

    [Fact]
    public void A_renumbered_action_is_the_same_action()
    {
        var changes = Between(
            [Action("1.1", "Answer the door"), Action("1.2", "Mend the hinges of the back door")],
            [
                new() { Reference = "1.1", Title = "Answer the door" }, new() { Reference = "1.2", Title = "Paint every window frame white" },
                new() { Reference = "1.3", Title = "Mend the hinges of the back door" },
            ]);

        Assert.Equal(
            [(ChangeKind.New, "Paint every window frame white"), (ChangeKind.Changed, "Mend the hinges of the back door")],
            changes.Records.Select(change => (change.Kind, change.Title)));
        Assert.Equal(new FieldChange("Reference", "1.2", "1.3"), Assert.Single(changes.Records[1].Fields));
    }

    [Fact]
    public void A_reworded_action_of_the_same_number_is_the_same_action()
    {
        var change = Assert.Single(Between([Action("1.1", "Answer the door")], [new() { Reference = "1.1", Title = "Something else entirely" }]).Records);

        Assert.Equal((ChangeKind.Changed, "Title"), (change.Kind, Assert.Single(change.Fields).Field));
    }

    [Fact]
    public void An_action_without_a_reference_is_known_by_its_words()
    {
        var changes = Between(
            [Action(null, "Answer every caller at the door")], [new() { Reference = "1.1", Title = "Answer every caller at the front door" }]);

        Assert.Equal(["Reference", "Title"], Assert.Single(changes.Records).Fields.Select(field => field.Field));
    }

    [Fact]
    public void An_action_that_the_file_has_no_more_is_gone_and_one_withdrawn_before_is_not_told_of_again()
    {
        var before = Action("1.2", "Mend the door");
        before.Action.Withdraw(Day, "It was mended.");

        var changes = Between(
            [Action("1.1", "Answer the door"), before, Action("1.3", "Paint it")], [new() { Reference = "1.1", Title = "Answer the door" }]);

        Assert.Equal((ChangeKind.Gone, "1.3"), (Assert.Single(changes.Records).Kind, changes.Records[0].Reference));
    }

    [Fact]
    public void A_cell_that_says_completed_leaves_the_agreed_date_standing()
    {
        var changes = Between(
            [Action("1.1", "Answer the door", due: Month(3))],
            [new() { Reference = "1.1", Title = "Answer the door", Due = [new("Completed 20.2.26", new(2026, 2, 20), DatePrecision.Day, null, true)] }]);

        var update = Assert.Single(changes.Actions).Hanging;
        Assert.False(update.DueMoved);
        Assert.Equal([false, true], update.Due.Select(date => date.Completion));
    }

    [Fact]
    public void Two_thousand_actions_renumbered_and_reworded_are_compared_within_seconds()
    {
        var stored = Enumerable.Range(0, 2000).Select(i => Action($"{i}", $"Do the {i} thing with team {i % 37} by way of plan {i % 91}")).ToList();
        var drafts = Enumerable.Range(0, 2000).Select(i =>
            new ActionDraft { Reference = $"N{i}", Title = $"Do the {i} thing with team {i % 37} by way of plan {i % 91} soon" }).ToList();
        var watch = System.Diagnostics.Stopwatch.StartNew();

        var changes = Between(stored, drafts);

        Assert.Equal(2000, changes.Count(ChangeKind.Changed));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(30), $"took {watch.Elapsed}");
    }

    private static PlanChanges Between(IReadOnlyList<ActionFacts> stored, IReadOnlyList<ActionDraft> drafts) =>
        PlanComparison.Between(new() { Plan = Wexcombe, Actions = stored }, new() { Actions = drafts }, Day);

    private static WrittenDate Month(int month) => new($"{month}/26", new(2026, month, 1), DatePrecision.Month);

    private static ActionFacts Action(string? reference, string title, WrittenDate? due = null, string? rating = null, string? progress = null)
    {
        var action = new PlanAction(Id<PlanAction>.New(), Wexcombe.Id, reference, title);
        if (due is not null) action.Schedule([], [due]);
        return new()
        {
            Action = action,
            Ratings = rating is null ? [] : [new(Id<GivenRating>.New(), Wexcombe.Id, action.Id, null, RatingOf.Action, rating, new(2026, 1, 1), "Amina")],
            Progress = progress is null ? [] : [new(Id<ProgressEntry>.New(), Wexcombe.Id, action.Id, null, progress, new(2026, 1, 1), "Amina")],
        };
    }
}
