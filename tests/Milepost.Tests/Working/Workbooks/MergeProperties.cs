using FsCheck;
using FsCheck.Fluent;
using Milepost.Actions;
using Milepost.Facts;
using Milepost.Identity;
using Milepost.Updating;
using Milepost.Working.Workbooks;

namespace Milepost.Tests.Working.Workbooks;

/// <summary>What holds whatever stood, whatever stands and whatever was typed.</summary>
public class MergeProperties
{
    /// <summary>Everything that is said of a rating and a date, as one person or another may leave it.</summary>
    private sealed record Stand(string Colour, string Why, string? Next, string? BackBy, string Due);

    private static readonly Gen<Stand> Stands =
        from colour in Gen.Elements("green", "amber", "red")
        from why in Gen.Elements("Posts are empty.", "Posts are empty. The advert is out.", "It goes well.", "All is done. Nothing waits.")
        from next in Gen.Elements("Advert", "Cover")
        from back in Gen.Elements("31 January 2027", "28 February 2027")
        from due in Gen.Elements("31 December 2026", "31 March 2027", "30 June 2027")
        select colour == "green" ? new Stand(colour, why, null, null, due) : new Stand(colour, why, next, back, due);

    [Fact]
    public void What_only_the_record_changed_is_kept_and_nothing_is_saved() => Prop.ForAll(Stands.ToArbitrary(), Stands.ToArbitrary(), (was, now) =>
        Assert.IsType<UntouchedRow>(Merged(was, now, was).Outcome)).QuickCheckThrowOnFailure();

    [Fact]
    public void What_only_the_workbook_changed_is_taken() => Prop.ForAll(Stands.ToArbitrary(), Stands.ToArbitrary(), (was, typed) =>
    {
        var row = Merged(was, was, typed);
        Assert.DoesNotContain(row.Groups, group => group.Outcome is CellOutcome.Both or CellOutcome.Kept or CellOutcome.Same);
        foreach (var cell in row.Groups.SelectMany(group => group.Cells).Where(cell => cell.Typed != cell.Was))
        {
            Assert.Equal(cell.Typed, row.Typed![row.Row!.InForm(cell.Field.Name)]);
        }
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Where_both_did_the_same_nobody_is_asked() => Prop.ForAll(Stands.ToArbitrary(), Stands.ToArbitrary(), (was, both) =>
    {
        var row = Merged(was, both, both);
        Assert.DoesNotContain(row.Groups, group => group.Outcome is CellOutcome.Both);
        Assert.True(row.Outcome is UntouchedRow, row.Outcome.ToString());
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void No_text_is_lost_without_a_word() => Prop.ForAll(Stands.ToArbitrary(), Stands.ToArbitrary(), Stands.ToArbitrary(), (was, now, typed) =>
    {
        var row = Merged(was, now, typed);
        foreach (var group in row.Groups)
        {
            foreach (var cell in group.Cells.Where(cell => cell.Typed != cell.Was && cell.Typed != cell.Now))
            {
                // It is taken, word for word or together with theirs, or it waits for a choice that shows it.
                Assert.True(group.Waits || row.Typed![row.Row!.InForm(cell.Field.Name)] == cell.Text, $"{cell}");
            }
        }

        Assert.Equal(row.Groups.Any(group => group.Waits), row.Outcome is OpenRow);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Sentences_are_brought_together_without_losing_one() => Prop.ForAll(Texts, Texts, Texts, (was, now, typed) =>
    {
        Assert.True(TextMerge.Join(was, was, typed) is null || Same(TextMerge.Join(was, was, typed)!, typed));
        Assert.True(TextMerge.Join(was, now, was) is null || Same(TextMerge.Join(was, now, was)!, now));
        if (TextMerge.Join(was, now, typed) is not { } joined) return;
        foreach (var added in Split(now).Concat(Split(typed)).Except(Split(was))) Assert.Contains(added, Split(joined));
        Assert.Equal(Same(now, typed) && Same(joined, now), Same(now, typed));
    }).QuickCheckThrowOnFailure();

    private static readonly Arbitrary<string> Texts = Gen.Elements("One.", "Two.", "Three.", "Four.", "Five!").ListOf()
        .Select(words => string.Join(' ', words.Take(6))).ToArbitrary();

    private static string[] Split(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static bool Same(string one, string other) => Split(one).SequenceEqual(Split(other));

    private static MergedRow Merged(Stand was, Stand now, Stand typed)
    {
        var began = WorkbookRow.Of(UpdateForm.For(A.Plan(), Action(was), Reach.All, Taken.Today));
        var stands = WorkbookRow.Of(UpdateForm.For(A.Plan(), Action(now), Reach.All, Taken.Today));
        var wanted = WorkbookRow.Of(UpdateForm.For(A.Plan(), Action(typed), Reach.All, Taken.Today));
        Dictionary<string, string> Cells(WorkbookRow row) => row.Fields.ToDictionary(field => field.Name, field => WorkbookRow.Written(field, row.Standing[field.Name]));
        var (before, cells) = (Cells(began), Cells(wanted));
        var changed = cells.Where(cell => cell.Value.Length > 0 && cell.Value != before.GetValueOrDefault(cell.Key, "")).ToDictionary();
        return RowMerge.Of(stands, new ReturnedRow(Guid.Empty, "1.1", before, changed), new Dictionary<string, CellChoice>(), Taken.By);
    }

    private static ActionFacts Action(Stand stand)
    {
        var action = An.Action("1.1", due: Milepost.Editing.Forms.TypedText.Day(stand.Due)!.Value.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        return action with
        {
            Ratings =
            [
                new GivenRating(Id<GivenRating>.New(), A.PlanId, action.Action.Id, null, RatingOf.Action, stand.Colour, A.Day("2026-10-01"), "Ann Lee")
                {
                    Rationale = stand.Why, NextStep = stand.Next, BackOnTrackBy = stand.BackBy is { } by ? Milepost.Editing.Forms.TypedText.Day(by) : null,
                },
            ],
        };
    }
}
