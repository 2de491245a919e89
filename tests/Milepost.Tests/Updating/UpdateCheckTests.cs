using Milepost.Actions;
using Milepost.Editing.Forms;
using Milepost.Facts;
using Milepost.Identity;
using Milepost.Updating;

namespace Milepost.Tests.Updating;

public class UpdateCheckTests
{
    private static readonly DateOnly Today = A.Day("2026-11-21");
    private const string By = "Dana Whitlock, head of assessment";

    private static ActionFacts Action => An.Action("1.1", due: "2026-12-31").Rated("green", "2026-10-01", "On time so far")
        .WithStep("Write it", "2026-10-01").WithStep("Brief it", "2026-11-01", "2026-11-02");

    [Fact]
    public void An_untouched_form_saves_nothing()
    {
        var form = Form(Action);

        var sound = Assert.IsType<SoundUpdate>(UpdateCheck.Of(form, form.Now, form.Now, By));

        Assert.True(sound.Facts.IsEmpty);
        Assert.False(sound.IsTyped);
    }

    [Fact]
    public void What_is_said_becomes_an_entry_apart_from_the_words_for_the_board()
    {
        var said = Saved(Action, ("Done", "The desk opened"), ("Next", "Brief the teams"), ("Blocked", "Two posts"), ("ForBoard", "The front door is open"));

        var entry = said.Entry!;
        Assert.Equal(("The desk opened", "Brief the teams", "Two posts", "The front door is open", Today, By), (entry.Text, entry.Next, entry.Blocked, entry.ForBoard, entry.On, entry.By));
        Assert.Equal(["your words"], said.Said);
    }

    [Fact]
    public void A_changed_colour_asks_why_and_a_worse_one_for_the_way_back()
    {
        Assert.Equal(["Action.Because"], Refused(Action.Rated("amber", "2026-11-01"), ("Action", "green")).Select(one => one.Field));
        Assert.Equal(["Action.Because", "Action.Next", "Action.BackBy"], Refused(Action, ("Action", "red")).Select(one => one.Field));
        Assert.Equal(["Action.BackBy"], Refused(Action, ("Action", "amber"), ("Action.Because", "Late"), ("Action.Next", "Hurry"), ("Action.BackBy", "1 11 2026")).Select(one => one.Field));
        Assert.Equal(["Action.BackBy"], Refused(Action, ("Action", "amber"), ("Action.Because", "Late"), ("Action.Next", "Hurry"), ("Action.BackBy", "31 2 2027")).Select(one => one.Field));
        Assert.Equal(["Impact"], Refused(Action, ("Impact.Because", "Children say so")).Select(one => one.Field));

        var given = Assert.Single(Saved(Action, ("Action", "amber"), ("Action.Because", "Two posts are empty"), ("Action.Next", "Agency cover"), ("Action.BackBy", "31 1 2027")).Ratings);
        Assert.Equal((RatingOf.Action, "amber", "Two posts are empty", "Agency cover", A.Day("2027-01-31")), (given.Of, given.Key, given.Rationale, given.NextStep, given.BackOnTrackBy!.Value));
    }

    [Fact]
    public void A_colour_that_stays_may_be_given_again_with_new_words_and_keeps_the_rest()
    {
        var amber = Action with
        {
            Ratings = [new GivenRating(Id<GivenRating>.New(), A.PlanId, Id<PlanAction>.New(), null, RatingOf.Action, "amber", A.Day("2026-10-01"), By) { Rationale = "Posts", NextStep = "Advert", BackOnTrackBy = A.Day("2027-01-31") }],
        };

        var given = Assert.Single(Saved(amber, ("Action.Because", "One of two posts is filled")).Ratings);

        Assert.Equal(("amber", "One of two posts is filled", "Advert", A.Day("2027-01-31")), (given.Key, given.Rationale, given.NextStep, given.BackOnTrackBy!.Value));
    }

    [Fact]
    public void The_way_back_that_has_passed_is_asked_for_again()
    {
        var amber = Action with
        {
            Ratings = [new GivenRating(Id<GivenRating>.New(), A.PlanId, Id<PlanAction>.New(), null, RatingOf.Action, "amber", A.Day("2026-10-01"), By) { Rationale = "Posts", NextStep = "Advert", BackOnTrackBy = A.Day("2026-11-01") }],
        };

        var fault = Assert.Single(Refused(amber, ("Action.Because", "Still empty")));

        Assert.Equal("It was to be on track again by 1 November 2026, which has passed. Enter another day", fault.Message);
    }

    [Fact]
    public void Nobody_closes_an_action_alone_and_nobody_says_that_it_made_its_difference()
    {
        var said = Saved(Action, ("Action", "blue"), ("Action.Because", "Both steps are done and audited"));

        Assert.Empty(said.Ratings);
        Assert.Equal(("Both steps are done and audited", By), (said.Closure!.Because, said.Closure.AskedBy));
        var refused = Assert.Single(Refused(Action, ("Impact", "blue"), ("Impact.Because", "It worked")));
        Assert.Equal("Impact", refused.Field);
        Assert.Contains("when a test of it has been passed", refused.Message, StringComparison.Ordinal);
        var waiting = Action with { Closures = [new Closure(Id<Closure>.New(), A.PlanId, Action.Action.Id, "Ann Lee", A.Day("2026-11-20"), "Done")] };
        Assert.Contains("Ann Lee said on 20 November 2026", Assert.Single(Refused(waiting, ("Action", "blue"), ("Action.Because", "It is done"))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_date_that_stood_moves_only_with_a_reason_from_the_list_and_words()
    {
        Assert.Equal(["MoveReason", "MoveBecause"], Refused(Action, ("Due", "31 March 2027")).Select(one => one.Field));
        Assert.Equal(["Due"], Refused(Action, ("Due", "31 November 2027"), ("MoveReason", "Partner"), ("MoveBecause", "Health")).Select(one => one.Field));
        Assert.Equal(["Due"], Refused(Action, ("MoveBecause", "Health was late")).Select(one => one.Field));
        Assert.Equal(["Due"], Refused(Action, ("Due", ""), ("MoveReason", "Partner"), ("MoveBecause", "Health")).Select(one => one.Field));

        var said = Saved(Action, ("Due", "31 March 2027"), ("MoveReason", "Partner"), ("MoveBecause", "Health was late"), ("AgreedBy", "The board"));

        Assert.Equal((MoveReason.Partner, "Health was late", "The board"), (said.Move!.Reason!.Value, said.Move.Because!, said.Move.AgreedBy!));
        Assert.Equal((A.Day("2026-12-31"), A.Day("2027-03-31")), (said.Move.Before[0].Date!.Value, said.Due![0].Date!.Value));
    }

    [Fact]
    public void Steps_are_ticked_today_unless_another_day_is_said_and_can_be_unticked()
    {
        var action = Action;
        var (open, done) = (action.Steps[0].Step, action.Steps[1].Step);

        Assert.Equal([(open, (DateOnly?)Today)], Saved(action, ($"Step.{open.Id}", "done")).Steps);
        Assert.Equal([(open, (DateOnly?)A.Day("2026-11-03"))], Saved(action, ($"Step.{open.Id}", "done"), ($"StepOn.{open.Id}", "3/11/2026")).Steps);
        Assert.Equal([(done, (DateOnly?)null)], Saved(action, ($"Step.{done.Id}", "")).Steps);
        Assert.Equal([$"StepOn.{open.Id}"], Refused(action, ($"Step.{open.Id}", "done"), ($"StepOn.{open.Id}", "22 11 2026")).Select(one => one.Field));
        Assert.Equal([$"Step.{open.Id}"], Refused(action, ($"StepOn.{open.Id}", "3 11 2026")).Select(one => one.Field));
    }

    [Fact]
    public void Evidence_says_what_it_shows_and_leads_only_to_an_address()
    {
        Assert.Equal(["EvidenceOf"], Refused(Action, ("Evidence", "Minutes")).Select(one => one.Field));
        Assert.Equal(["Evidence", "EvidenceAddress"], Refused(Action, ("EvidenceAddress", "javascript:alert(1)"), ("EvidenceOf", "Activity")).Select(one => one.Field));

        var item = Saved(Action, ("Evidence", "Minutes of October"), ("EvidenceAddress", "https://example.gov.uk/m"), ("EvidenceOf", "Impact"), ("EvidenceGrade", "2")).Evidence!;

        Assert.Equal(("Minutes of October", EvidenceForm.Link, "https://example.gov.uk/m", EvidenceOf.Impact, 2), (item.Text, item.Form, item.Address, item.Of!.Value, item.Grade!.Value));
    }

    [Fact]
    public void Whoever_does_not_weigh_evidence_gives_it_without_a_grade()
    {
        var form = UpdateForm.For(A.Plan(Action), Action, Reach.All, Today);
        var typed = form.Now.With("Evidence", "Minutes of October").With("EvidenceOf", "Impact").With("EvidenceGrade", "3");

        var item = Assert.IsType<SoundUpdate>(UpdateCheck.Of(form, form.Now, typed, "Jo Marsh")).Facts.Evidence!;

        Assert.Equal((EvidenceOf.Impact, null), (item.Of!.Value, item.Grade));
    }

    [Fact]
    public void Who_leads_a_step_alone_is_asked_of_that_step_alone()
    {
        var action = Action;
        var form = UpdateForm.For(A.Plan(action), action, new(false, [action.Steps[0].Step.Id], ["Ann Lee"]), Today);

        Assert.Empty(form.Ratings);
        Assert.Equal(action.Steps[0].Step.Id, Assert.Single(form.Steps).Step.Facts.Step.Id);
        var sound = Assert.IsType<SoundUpdate>(UpdateCheck.Of(form, form.Now, form.Now.With("Done", "Half of it").With("Due", "1 1 2030").With("Action", "red"), By));
        Assert.Equal(action.Steps[0].Step.Id, sound.Facts.Entry!.StepId);
        Assert.Equal(["your words"], sound.Facts.Said);
    }

    [Fact]
    public void Somebody_who_rated_meanwhile_is_told_of_and_what_was_typed_stays()
    {
        var before = Form(Action);
        var after = Form(Action.Rated("red", "2026-11-21", "The money is gone"));
        var typed = before.Now.With("Action", "amber").With("Action.Because", "Posts").With("Action.Next", "Advert").With("Action.BackBy", "31 January 2027").With("Done", "We met");

        var refused = Assert.IsType<RefusedUpdate>(UpdateCheck.Of(after, before.Now, typed, By));

        var fault = Assert.Single(refused.Faults);
        Assert.Equal("Action", fault.Field);
        Assert.Contains("The money is gone", fault.Message, StringComparison.Ordinal);
        Assert.Contains("You said A · behind", fault.Message, StringComparison.Ordinal);
        Assert.Equal(("amber", "Posts", "We met", "red"), (refused.Typed["Action"], refused.Typed["Action.Because"], refused.Typed["Done"], refused.Was["Action"]));
        var again = Assert.IsType<SoundUpdate>(UpdateCheck.Of(after, refused.Was, refused.Typed, By));
        Assert.Equal("amber", Assert.Single(again.Facts.Ratings).Key);
    }

    [Fact]
    public void Words_about_a_colour_that_somebody_changed_meanwhile_are_not_put_to_the_new_one()
    {
        var before = Form(Action);
        var after = Form(Action.Rated("red", "2026-11-21", "The money is gone"));

        var refused = Assert.IsType<RefusedUpdate>(UpdateCheck.Of(after, before.Now, before.Now.With("Action.Because", "Still on time"), By));

        Assert.Equal("Action", Assert.Single(refused.Faults).Field);
        Assert.Equal(("red", "Still on time"), (refused.Typed["Action"], refused.Typed["Action.Because"]));
    }

    internal static UpdateForm Form(ActionFacts action) => UpdateForm.For(A.Plan(action), action, Reach.All with { Weighs = true }, Today);

    private static NewFacts Saved(ActionFacts action, params (string Name, string Text)[] typed) =>
        Assert.IsType<SoundUpdate>(Check(action, typed)).Facts;

    private static IReadOnlyList<FieldFault> Refused(ActionFacts action, params (string Name, string Text)[] typed) =>
        Assert.IsType<RefusedUpdate>(Check(action, typed)).Faults;

    private static CheckedUpdate Check(ActionFacts action, (string Name, string Text)[] typed)
    {
        var form = Form(action);
        return UpdateCheck.Of(form, form.Now, typed.Aggregate(form.Now, (texts, one) => texts.With(one.Name, one.Text)), By);
    }
}
