using Milepost.Actions;
using Milepost.Assessing;
using Milepost.Facts;
using Milepost.Identity;
using Milepost.Rating;
using Milepost.Suggesting;
using static Milepost.Suggesting.SuggestedLevel;

namespace Milepost.Tests.Suggesting;

public class SuggestionTests
{
    private static readonly DateOnly Today = A.Day("2026-06-15");

    private static ActionSuggestion Suggest(ActionFacts action, RatingScheme? scheme = null, DateOnly? asAt = null)
    {
        var facts = A.Plan(action);
        if (scheme is not null) facts.Plan.RateBy(scheme);
        return PlanSuggestions.Of(Assessor.Assess(facts, asAt ?? Today)).All.Single();
    }

    private static Suggestion OfAction(ActionFacts action) => Suggest(action).OfAction;

    private static ActionFacts Fresh(string due = "2026-12-01") => An.Action("1.1", due: due).Said("It goes well", "2026-06-01");

    [Fact]
    public void An_action_with_its_date_ahead_and_a_fresh_word_is_on_track()
    {
        var suggestion = OfAction(Fresh());

        Assert.Equal(OnTrack, suggestion.Level);
        Assert.Equal("green", suggestion.Rating!.Key);
        Assert.Equal(["It is not said to be done.", "It is due in 169 days."], suggestion.Reasons.Select(reason => reason.Words));
    }

    [Theory]
    [InlineData("2026-06-14", Behind, "Its date passed 1 day ago.")]
    [InlineData("2026-05-04", Behind, "Its date passed 42 days ago.")]
    [InlineData("2026-05-03", OffTrack, "Its date passed 43 days ago.")]
    public void What_is_late_is_behind_and_what_is_long_past_is_off_track(string due, SuggestedLevel level, string because)
    {
        var suggestion = OfAction(Fresh(due));

        Assert.Equal((level, because), (suggestion.Level, suggestion.Because));
    }

    [Fact]
    public void Steps_that_are_late_hold_it_back_and_many_of_them_more()
    {
        var one = Fresh().WithStep("a", due: "2026-06-10").WithStep("b", "2026-10-01").WithStep("c", "2026-11-01");
        var two = one.WithStep("d", due: "2026-06-09").WithStep("e", due: "2026-06-08");

        Assert.Equal((Behind, "1 of its 3 steps is late, by 5 days."), (OfAction(one).Level, OfAction(one).Because));
        Assert.Equal((OffTrack, "3 of its 5 steps are late, the longest by 7 days."), (OfAction(two).Level, OfAction(two).Because));
    }

    [Fact]
    public void A_date_that_moved_often_or_far_is_behind_wherever_it_stands_now()
    {
        var thrice = Fresh("2026-07-01").MovedTo("2026-07-08", "2026-05-01").MovedTo("2026-07-15", "2026-05-08").MovedTo("2026-07-22", "2026-05-15");
        var far = Fresh("2026-07-01").MovedTo("2026-10-15", "2026-05-01");

        Assert.Equal((Behind, "Its date moved 3 times and is 21 days later than first agreed."), (OfAction(thrice).Level, OfAction(thrice).Because));
        Assert.Equal(Behind, OfAction(far).Level);
        Assert.Equal(OffTrack, OfAction(Fresh("2026-07-01").MovedTo("2027-01-01", "2026-05-01")).Level);
    }

    [Fact]
    public void Silence_counts_from_the_last_word_or_from_the_day_it_came()
    {
        var silent = An.Action("1.1", due: "2026-12-01").Said("It goes well", "2026-01-05");
        var never = An.Action("1.1", due: "2026-12-01") with { AddedOn = A.Day("2026-03-01") };

        Assert.Equal((Behind, "The last word of it is 161 days old."), (OfAction(silent).Level, OfAction(silent).Because));
        Assert.Equal((Behind, "Nobody has said anything of it in 106 days."), (OfAction(never).Level, OfAction(never).Because));
        Assert.Equal(OnTrack, OfAction(never with { AddedOn = A.Day("2026-06-01") }).Level);
    }

    [Fact]
    public void What_the_lead_says_stands_in_the_way_makes_it_behind()
    {
        var blocked = Fresh() with { Progress = [new ProgressEntry(Id<ProgressEntry>.New(), A.PlanId, Id<PlanAction>.New(), null, "Waiting", Today, "Lead") { Blocked = "no money yet" }] };

        Assert.Equal((Behind, "Something stands in the way: “no money yet”"), (OfAction(blocked).Level, OfAction(blocked).Because));
    }

    [Fact]
    public void A_rating_alone_does_not_make_it_complete_and_evidence_does()
    {
        var rated = An.Action("1.1", due: "2026-05-01").Rated("blue", on: "2026-05-01");

        Assert.Equal((OnTrack, true), (Suggest(rated).OfAction.Level, Suggest(rated).ActionFlatters));
        Assert.Equal(Complete, OfAction(rated.Evidenced("The protocol as published")).Level);
        Assert.Equal(Complete, OfAction(rated.Closed(agreed: true)).Level);
        Assert.Equal(OffTrack, OfAction(rated.WithStep("a", due: "2026-04-01")).Level);
        var refused = OfAction(An.Action("1.1", due: "2026-06-20").Rated("blue", on: "2026-05-01").Closed(agreed: false));
        Assert.Equal((Behind, "The sponsor did not agree on 1 June 2026 that it is done."), (refused.Level, refused.Because));
    }

    [Fact]
    public void Impact_is_complete_only_where_a_test_was_passed()
    {
        var done = An.Action("1.1", due: "2026-05-01").Rated("blue", on: "2026-05-01");

        Assert.Null(Suggest(Fresh()).OfImpact.Level);
        Assert.Equal(Behind, Suggest(done).OfImpact.Level);
        Assert.Equal(Behind, Suggest(done.Evidenced("We think so", EvidenceOf.Impact, grade: 1)).OfImpact.Level);
        Assert.Equal(OnTrack, Suggest(done.Evidenced("Audit of 30 records", EvidenceOf.Impact, grade: 2)).OfImpact.Level);
        Assert.Equal(Complete, Suggest(done.TestedForImpact(passed: true)).OfImpact.Level);
        Assert.Equal(OffTrack, Suggest(done.TestedForImpact(passed: false)).OfImpact.Level);
        Assert.Equal(Behind, Suggest(done.Closed(agreed: true, on: "2026-05-02").TestedForImpact(passed: false)).OfAction.Level);
    }

    [Fact]
    public void Any_scheme_has_a_level_for_each_suggestion()
    {
        RatingLevel Level(string key, string word) => new(key, key, word, RatingShape.Circle, "grey");
        var three = new RatingScheme([Level("g", "on track"), Level("a", "at risk"), Level("r", "off track")]);
        var two = new RatingScheme([Level("y", "yes"), Level("n", "no")]);
        var five = new RatingScheme([Level("b", "complete"), Level("1", "good"), Level("2", "fair"), Level("3", "poor"), Level("4", "bad")]);

        Assert.Equal("ggar", Keys(three));
        Assert.Equal("yynn", Keys(two));
        Assert.Equal("b134", Keys(five));
        Assert.Null(SuggestedLevels.Find(new RatingScheme([]), OnTrack));

        static string Keys(RatingScheme scheme) => string.Concat(Enum.GetValues<SuggestedLevel>().Select(level => SuggestedLevels.Find(scheme, level)!.Key));
    }

    [Fact]
    public void Nothing_is_suggested_of_what_rests()
    {
        var scheme = RatingScheme.Brag with { States = [new("paused", "Paused", "Stopped for a time", Rests: true)] };
        var action = Fresh("2026-01-01");
        var paused = action with { States = [new(Id<StateChange>.New(), A.PlanId, action.Action.Id, "paused", A.Day("2026-02-01"), "Lead", "waiting for the court")] };

        Assert.Null(Suggest(paused, scheme).OfAction.Level);
        Assert.Equal("It is paused, so nothing is suggested.", Suggest(paused, scheme).OfAction.Because);
        Assert.NotNull(Suggest(action, scheme).OfAction.Level);
    }

    [Fact]
    public void What_is_said_later_changes_no_earlier_suggestion()
    {
        var action = Fresh("2026-07-01");
        var later = action.Rated("blue", "2026-07-01").Said("Completed", "2026-07-01").Evidenced("Seen", EvidenceOf.Impact, 3, "2026-07-01")
            .MovedTo("2028-01-01", "2026-07-01").Closed(true, "2026-07-01").TestedForImpact(true, "2026-07-01");

        Assert.Equal(Told(Suggest(Fresh("2026-07-01"))), Told(Suggest(later)));

        static string Told(ActionSuggestion suggestion) =>
            string.Join('|', suggestion.OfAction.Reasons.Concat(suggestion.OfImpact.Reasons).Select(reason => reason.Words));
    }
}
