using FsCheck;
using FsCheck.Fluent;
using Milepost.Actions;
using Milepost.Editing.Forms;
using Milepost.Facts;
using Milepost.Updating;

namespace Milepost.Tests.Updating;

/// <summary>What holds whatever people type into an update, and in whatever order they send it.</summary>
public class UpdateProperties
{
    private static readonly DateOnly Today = A.Day("2026-11-21");

    /// <summary>What goes together in a form, as somebody fills it in: sound ones and faulty ones.</summary>
    private static readonly (string Part, (string Name, string Text)[] Typed)[] Parts =
    [
        ("words", [("Done", "word-done")]), ("words", [("Next", "word-next"), ("Blocked", "word-blocked")]), ("words", [("ForBoard", "word-board")]),
        ("rating", [("Action", "green"), ("Action.Because", "word-why")]), ("rating", [("Action", "red")]),
        ("rating", [("Action", "red"), ("Action.Because", "word-why"), ("Action.Next", "word-way"), ("Action.BackBy", "31 1 2027")]),
        ("rating", [("Action.Because", "word-again")]), ("rating", [("Action", "blue"), ("Action.Because", "word-closed")]),
        ("impact", [("Impact", "green"), ("Impact.Because", "word-impact")]), ("impact", [("Impact.Next", "word-lost")]),
        ("due", [("Due", "31 March 2027"), ("MoveReason", "Scope"), ("MoveBecause", "word-moved")]), ("due", [("MoveBecause", "word-unmoved")]), ("due", [("Due", "31 November 2027")]),
        ("evidence", [("Evidence", "word-shown"), ("EvidenceOf", "Activity")]), ("evidence", [("EvidenceAddress", "word-address")]),
        ("step", [("Step.0", "done")]), ("step", [("StepOn.0", "3 November 2026")]), ("step", [("Step.0", "done"), ("StepOn.0", "3 November 2026")]),
    ];

    private static readonly Gen<(string Part, (string Name, string Text)[] Typed)[]> Filled =
        from chosen in Gen.SubListOf(Parts) select chosen.DistinctBy(one => one.Part).ToArray();

    [Fact]
    public void Nothing_that_is_typed_is_dropped() => Prop.ForAll(Filled.ToArbitrary(), parts =>
    {
        var action = Rated();
        var form = UpdateCheckTests.Form(action);
        var typed = Fill(form, parts);
        var words = parts.SelectMany(part => part.Typed).Select(one => one.Text).Where(text => text.StartsWith("word", StringComparison.Ordinal)).ToList();
        switch (UpdateCheck.Of(form, form.Now, typed, "Ann Lee"))
        {
            case SoundUpdate sound:
                Assert.All(words, word => Assert.Contains(word, Said(sound.Facts), StringComparison.Ordinal));
                Assert.Equal(parts.Length > 0, !sound.Facts.IsEmpty);
                break;
            case RefusedUpdate refused:
                Assert.All(form.Fields, field => Assert.Equal(typed[field.Name], refused.Typed[field.Name]));
                Assert.NotEmpty(refused.Faults);
                Assert.Equal(refused.Faults.Count, refused.Faults.DistinctBy(fault => fault.Field).Count());
                break;
        }
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_same_form_sent_again_saves_nothing_more() => Prop.ForAll(Filled.ToArbitrary(), parts =>
    {
        var action = Rated();
        var form = UpdateCheckTests.Form(action);
        var typed = Fill(form, parts);
        if (UpdateCheck.Of(form, form.Now, typed, "Ann Lee") is not SoundUpdate first) return;

        var again = UpdateCheck.Of(UpdateCheckTests.Form(Saved(action, first.Facts)), form.Now, typed, "Ann Lee");

        Assert.True(Assert.IsType<SoundUpdate>(again).Facts.IsEmpty);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Two_who_speak_of_different_things_both_have_theirs() => Prop.ForAll(Filled.ToArbitrary(), Filled.ToArbitrary(), (mine, theirs) =>
    {
        var action = Rated();
        var form = UpdateCheckTests.Form(action);
        var other = theirs.ExceptBy(mine.Select(part => part.Part), part => part.Part).ToArray();
        if (UpdateCheck.Of(form, form.Now, Fill(form, other), "Ann Lee") is not SoundUpdate first) return;
        if (UpdateCheck.Of(form, form.Now, Fill(form, mine), "Dev Rao") is not SoundUpdate alone) return;

        var after = UpdateCheck.Of(UpdateCheckTests.Form(Saved(action, first.Facts)), form.Now, Fill(form, mine), "Dev Rao");

        Assert.Equal(alone.Facts.Said, Assert.IsType<SoundUpdate>(after).Facts.Said);
    }).QuickCheckThrowOnFailure();

    private static ActionFacts Rated() => An.Action("1.1", due: "2026-12-31").Rated("amber", "2026-10-01", "Two posts are empty").WithStep("Write it", "2026-10-01") is var action
        ? action with
        {
            Ratings = [new GivenRating(Milepost.Identity.Id<GivenRating>.New(), A.PlanId, action.Action.Id, null, RatingOf.Action, "amber", A.Day("2026-10-01"), "Ann Lee") { Rationale = "Posts", NextStep = "Advert", BackOnTrackBy = A.Day("2027-02-01") }],
        }
        : action;

    private static FieldTexts Fill(UpdateForm form, IEnumerable<(string Part, (string Name, string Text)[] Typed)> parts) =>
        parts.SelectMany(part => part.Typed).Aggregate(form.Now, (texts, one) => texts.With(one.Name switch
        {
            "Step.0" => form.Steps[0].Tick,
            "StepOn.0" => form.Steps[0].On,
            _ => one.Name,
        }, one.Text));

    /// <summary>The action as it stands once the facts are saved.</summary>
    private static ActionFacts Saved(ActionFacts action, NewFacts said)
    {
        if (said.Due is { } due) action.Action.Schedule([], due);
        foreach (var (step, on) in said.Steps) step.Complete(on);
        return action with
        {
            Progress = [.. action.Progress, .. new[] { said.Entry }.OfType<ProgressEntry>()],
            Ratings = [.. action.Ratings, .. said.Ratings],
            Moves = [.. action.Moves, .. new[] { said.Move }.OfType<DateMove>()],
            Evidence = [.. action.Evidence, .. new[] { said.Evidence }.OfType<EvidenceItem>()],
            Closures = [.. action.Closures, .. new[] { said.Closure }.OfType<Closure>()],
        };
    }

    private static string Said(NewFacts facts) => System.Text.Json.JsonSerializer.Serialize(new { facts.Entry, facts.Ratings, facts.Move, facts.Evidence, facts.Closure });
}
