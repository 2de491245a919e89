using Milepost.Actions;
using Milepost.Facts;
using Milepost.Identity;
using Milepost.Updating;
using Milepost.Working.Workbooks;

namespace Milepost.Tests.Working.Workbooks;

public class RoundTripTests
{
    private static ActionFacts Late => An.Action("1.1", "Recruit to every post", due: "2026-12-31").WithStep("Write it", "2026-10-01").WithStep("Brief it") with
    {
        Ratings = [Rating("amber", "Two posts are empty. The advert is out.", "Agency cover", "2027-01-31")],
    };

    private static GivenRating Rating(string key, string because, string? next = null, string? backBy = null) =>
        new(Id<GivenRating>.New(), A.PlanId, Id<PlanAction>.New(), null, RatingOf.Action, key, A.Day("2026-10-01"), "Ann Lee")
        {
            Rationale = because,
            NextStep = next,
            BackOnTrackBy = backBy is null ? null : A.Day(backBy),
        };

    private static ActionFacts Good => An.Action("2.1", "Children are told", due: "2027-03-31").Rated("green", "2026-10-01", "On time");

    [Fact]
    public void A_workbook_that_comes_back_untouched_changes_nothing_however_it_was_saved()
    {
        var book = Taken.Book(Late, Good);
        var file = book.File();

        foreach (var saved in new[] { file, EditedBook.Open(file).Save(shared: true), EditedBook.Open(file).Save(shared: false), EditedBook.Open(file).Shuffle().Save(shared: true) })
        {
            var returned = Returning.Of("actions.xlsx", book.Base, Taken.Read(saved));
            Assert.Empty(returned.Rows);
            Assert.Equal((2, 0), (returned.Untouched, returned.LeftOut));
        }

        Assert.Equal("sealed", Taken.Read(file).Seal);
    }

    [Theory, InlineData(true, false), InlineData(false, false), InlineData(true, true), InlineData(false, true)]
    public void What_was_typed_comes_back_by_the_rules_of_the_form_however_it_was_saved(bool shared, bool shuffled)
    {
        var book = Taken.Book(Late, Good);
        var edited = EditedBook.Open(book.File())
            .Type("1.1", "Action rating", "Green").Type("1.1", "Action rating: why", "Both posts are filled").Type("1.1", "What was done", "Both started\non Monday")
            .Type("1.1", "Done?", "yes", "Steps").Type("1.1", "Done on", "serial:2026-11-03", "Steps")
            .Type("2.1", "Due", "serial:2027-06-30").Type("2.1", "Due date moved: reason", "posts could not be filled").Type("2.1", "Due date moved: in your words", "Nobody applied");
        if (shuffled) edited.Shuffle().Shuffle("Steps");

        var merge = book.Back(edited.Save(shared));

        Assert.Equal(2, merge.Sound.Count());
        var first = ((SoundRow)merge.Rows[0].Outcome).Facts;
        Assert.Equal(("green", "Both posts are filled", null), (first.Ratings[0].Key, first.Ratings[0].Rationale, first.Ratings[0].BackOnTrackBy));
        Assert.Equal("Both started\non Monday", first.Entry!.Text);
        Assert.Equal(A.Day("2026-11-03"), Assert.Single(first.Steps).CompletedOn);
        var second = ((SoundRow)merge.Rows[1].Outcome).Facts;
        Assert.Equal((MoveReason.Recruitment, "Nobody applied"), (second.Move!.Reason!.Value, second.Move.Because));
        Assert.Equal(A.Day("2027-06-30"), Assert.Single(second.Due!).LastDay);
    }

    [Theory, InlineData("G"), InlineData("g"), InlineData("Green"), InlineData("on track"), InlineData("G · on track"), InlineData("● G on track"), InlineData("G - on track")]
    public void A_rating_is_known_however_it_is_typed(string typed)
    {
        var book = Taken.Book(Late);

        var merge = book.Back(EditedBook.Open(book.File()).Type("1.1", "Action rating", typed).Type("1.1", "Action rating: why", "Filled").Save(shared: true));

        Assert.Equal("green", ((SoundRow)Assert.Single(merge.Rows).Outcome).Facts.Ratings[0].Key);
    }

    [Fact]
    public void The_same_date_written_otherwise_is_not_a_move()
    {
        var book = Taken.Book(Late);

        var merge = book.Back(EditedBook.Open(book.File()).Type("1.1", "Due", "31/12/2026").Type("1.1", "Action rating: on track again by", "serial:2027-01-31").Save(shared: true));

        Assert.IsType<UntouchedRow>(Assert.Single(merge.Rows).Outcome);
    }

    [Fact]
    public void What_the_form_refuses_is_refused_with_the_same_words()
    {
        var book = Taken.Book(Late, Good);
        var edited = EditedBook.Open(book.File())
            .Type("1.1", "Due", "31 March 2027").Type("1.1", "Action rating", "purple").Type("1.1", "Impact rating", "B")
            .Type("2.1", "Action rating", "R");

        var merge = book.Back(edited.Save(shared: true));

        var faults = merge.Rows.Select(row => ((RefusedRow)row.Outcome).Faults.Select(fault => fault.Field)).ToList();
        Assert.Equal(["Work", "Impact", "Impact.Because", "MoveReason", "MoveBecause"], faults[0]);
        Assert.Equal(["Work.Because", "Work.Next", "Work.BackBy"], faults[1]);
        Assert.Equal("purple", merge.Rows[0].Typed!["Action"]);
    }

    [Fact]
    public void Complete_asks_a_second_person()
    {
        var book = Taken.Book(Good);

        var merge = book.Back(EditedBook.Open(book.File()).Type("2.1", "Action rating", "Blue").Type("2.1", "Action rating: why", "Every child was told").Save(shared: true));

        var facts = ((SoundRow)Assert.Single(merge.Rows).Outcome).Facts;
        Assert.Empty(facts.Ratings);
        Assert.Equal("Every child was told", facts.Closure!.Because);
    }

    [Fact]
    public void Where_both_changed_the_same_the_person_chooses_and_nothing_is_saved_before()
    {
        var action = Late;
        var book = Taken.Book(action);
        var file = EditedBook.Open(book.File()).Type("1.1", "Action rating", "G").Type("1.1", "Action rating: why", "Both posts are filled").Type("1.1", "What was done", "They started").Save(shared: true);
        var now = action with { Ratings = [.. action.Ratings, Rating("red", "One resigned", "A second advert", "2027-03-01")] };

        var open = Assert.IsType<OpenRow>(Assert.Single(book.Back(file, [now]).Rows).Outcome);
        Assert.Equal("Work", Assert.Single(open.Groups).Group.Head.Name);
        Assert.Equal(("amber", "red", "green"), (open.Groups[0].Cells[0].Was, open.Groups[0].Cells[0].Now, open.Groups[0].Cells[0].Typed));

        var mine = ((SoundRow)Assert.Single(book.Back(file, [now], [("Work", CellChoice.Mine)]).Rows).Outcome).Facts;
        Assert.Equal(("green", "Both posts are filled", "They started"), (mine.Ratings[0].Key, mine.Ratings[0].Rationale, mine.Entry!.Text));
        var theirs = ((SoundRow)Assert.Single(book.Back(file, [now], [("Work", CellChoice.Record)]).Rows).Outcome).Facts;
        Assert.Empty(theirs.Ratings);
        Assert.Equal("They started", theirs.Entry!.Text);
    }

    [Fact]
    public void Another_sentence_of_the_same_reason_is_brought_together_with_theirs()
    {
        var action = Late;
        var book = Taken.Book(action);
        var file = EditedBook.Open(book.File()).Type("1.1", "Action rating: why", "Two posts are empty. The advert closed on Friday.").Save(shared: false);
        var now = action with { Ratings = [.. action.Ratings, Rating("amber", "One post is empty. Two posts are empty. The advert is out.", "Agency cover", "2027-01-31")] };

        var row = Assert.Single(book.Back(file, [now]).Rows);

        Assert.Equal("One post is empty. Two posts are empty. The advert closed on Friday.", ((SoundRow)row.Outcome).Facts.Ratings[0].Rationale);
        Assert.Equal(CellOutcome.Together, row.Groups.Single(group => group.Group.Head.Name == "Work").Outcome);
    }

    [Fact]
    public void Rows_that_are_gone_doubled_strange_or_anothers_are_told_apart()
    {
        var (late, good, gone) = (Late, Good, An.Action("3.1").Withdrawn("2026-11-01"));
        var book = Taken.Book(late, good);
        var edited = EditedBook.Open(book.File()).Type("1.1", "What was done", "Half of it");
        var rows = edited["Actions"];
        rows.Add([.. rows[1]]);
        rows[^1][rows[0].IndexOf("What was done")] = "All of it";
        rows.Add(["9.9", "A row of my own", .. Enumerable.Repeat("", rows[0].Count - 2)]);
        rows.RemoveAll(row => row[0] == "2.1");
        var file = edited.Save(shared: true);

        var returned = Returning.Of("actions.xlsx", book.Base, Taken.Read(file));
        Assert.Equal((1, 0, 1), (returned.Rows.Count, returned.Untouched, returned.LeftOut));
        Assert.Contains("A row of my own", Assert.Single(returned.Remarks), StringComparison.Ordinal);
        Assert.Contains("“Half of it” and “All of it”", ((RefusedRow)Assert.Single(book.Back(file).Rows).Outcome).Faults[0].Message, StringComparison.Ordinal);

        Refused(WorkbookMerge.Of(book.Facts, returned, _ => null, new Dictionary<Guid, IReadOnlyDictionary<string, CellChoice>>(), Taken.By, Taken.Today), "led by somebody else");
        Refused(WorkbookMerge.Of(book.Facts with { Actions = [] }, returned, _ => Reach.All, new Dictionary<Guid, IReadOnlyDictionary<string, CellChoice>>(), Taken.By, Taken.Today), "taken out of the plan");
        late.Action.Withdraw(A.Day("2026-11-20"), "Merged");
        Refused(book.Back(file), "withdrawn on 20 November 2026: Merged");
        Assert.Empty(Taken.Book(gone).Rows);

        static void Refused(WorkbookMerge merge, string why)
        {
            var row = Assert.Single(merge.Rows);
            Assert.Null(row.Row);
            Assert.Contains(why, ((RefusedRow)row.Outcome).Faults[0].Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Whoever_leads_only_a_step_has_only_that_step_and_words()
    {
        var action = Late;
        var facts = A.Plan(action);
        var reach = new Reach(false, [action.Steps[1].Step.Id], ["Head of HR"]);
        var book = ActionWorkbook.Of(facts, [action], _ => reach, Taken.Today, Taken.By);
        var edited = EditedBook.Open(book.File()).Type("1.1", "Done?", "x", "Steps").Type("1.1", "Action rating", "G");

        Assert.Equal("Brief it", edited["Steps"][1][2][3..]);
        var merge = WorkbookMerge.Of(facts, Returning.Of("a.xlsx", book.Base, Taken.Read(edited.Save(shared: true))), _ => reach, new Dictionary<Guid, IReadOnlyDictionary<string, CellChoice>>(), Taken.By, Taken.Today);

        Assert.Contains("leads the whole of it", ((RefusedRow)Assert.Single(merge.Rows).Outcome).Faults.Single().Message, StringComparison.Ordinal);
        Assert.Equal("done", merge.Rows[0].Typed![$"Step.{action.Steps[1].Step.Id}"]);
    }

    [Fact]
    public void Nothing_in_a_plan_becomes_a_formula_or_leaves_a_workbook_broken()
    {
        var book = Taken.Book(An.Action("=1+1", "@SUM(A1)\u0001\uD800 half 👩‍👧 \uF0B7 bullet\n\n\nnext", due: "2026-12-31").Rated("green", "2026-10-01", "=HYPERLINK(\"http://x\") " + new string('x', 40_000)));

        var returned = Returning.Of("actions.xlsx", book.Base, Taken.Read(book.File(new string('s', 100_000))));

        Assert.DoesNotContain(returned.Rows.SelectMany(row => row.Typed), cell => !cell.Key.EndsWith("Because", StringComparison.Ordinal));
        Assert.Equal(new string('s', 100_000), Taken.Read(book.File(new string('s', 100_000))).Seal);
    }
}
