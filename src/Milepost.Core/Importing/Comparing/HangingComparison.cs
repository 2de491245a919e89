using Milepost.Actions;
using Milepost.Calendar;
using Milepost.Facts;
using Milepost.Importing.Reading;
using Milepost.Rating;
using Milepost.Wording;

namespace Milepost.Importing.Comparing;

/// <summary>What hangs on an action or a step, as it is stored.</summary>
internal sealed record HangingStored(
    IReadOnlyList<WrittenDate> Start, IReadOnlyList<WrittenDate> Due, IReadOnlyList<Lead> Leads,
    IReadOnlyList<GivenRating> Ratings, IReadOnlyList<ProgressEntry> Progress, IReadOnlyList<EvidenceItem> Evidence)
{
    public static HangingStored Of(ActionFacts? facts) => facts is null
        ? new([], [], [], [], [], [])
        : new(facts.Action.Start, facts.Action.Due, facts.Leads, facts.Ratings, facts.Progress, facts.Evidence);

    public static HangingStored Of(StepFacts? facts) => facts is null
        ? new([], [], [], [], [], [])
        : new(facts.Step.Start, facts.Step.Due, facts.Leads, facts.Ratings, facts.Progress, facts.Evidence);
}

/// <summary>What hangs on an action or a step, as a file says it.</summary>
internal sealed record HangingDraft(
    IReadOnlyList<WrittenDate> Start, IReadOnlyList<WrittenDate> Due, IReadOnlyList<string> Leads,
    RatingsDraft Ratings, IReadOnlyList<string> Progress, IReadOnlyList<string> Evidence)
{
    public static HangingDraft Of(ActionDraft draft) =>
        new(draft.Start, draft.Due, draft.Leads, draft.Ratings, draft.Progress, draft.Evidence);

    public static HangingDraft Of(StepDraft draft) =>
        new(draft.Start, draft.Due, draft.Leads, draft.Ratings, draft.Progress, draft.Evidence);
}

/// <summary>Compares the dates, leads, ratings, progress and evidence of an action or a step.</summary>
internal sealed class HangingComparison(RatingScheme scheme, DateOnly asAt)
{
    public HangingUpdate Between(HangingStored stored, HangingDraft draft, HangingHolds holds, FieldList fields)
    {
        var start = holds.Start ? fields.Dates("Start", stored.Start, draft.Start) : stored.Start;
        var due = holds.Due ? fields.Dates("Due", stored.Due, NextDue(stored.Due, draft.Due)) : stored.Due;
        var leads = stored.Leads.Select(lead => lead.Name).ToList();
        var next = holds.Leads ? fields.Texts("Lead", leads, draft.Leads) : leads;
        return new HangingUpdate
        {
            Start = start,
            Due = due,
            DueMoved = Agreed(stored.Due) is { Count: > 0 } agreed && !Same.Dates(agreed, Agreed(due)),
            Leads = ReferenceEquals(next, leads) ? null : next,
            Ratings = [.. Enum.GetValues<RatingOf>().Where(holds.Rated.Contains).Select(of => Rating(of, stored, draft, fields)).OfType<NewRating>()],
            Progress = Progress(stored, draft, fields),
            Evidence = Evidence(stored, draft, fields),
        };
    }

    /// <summary>Where a cell says only that the thing was completed, the date that was agreed still stands.</summary>
    private static IReadOnlyList<WrittenDate> NextDue(IReadOnlyList<WrittenDate> stored, IReadOnlyList<WrittenDate> draft) =>
        draft.Count > 0 && draft.All(date => date.Completion) ? [.. Agreed(stored), .. draft] : draft;

    private static List<WrittenDate> Agreed(IEnumerable<WrittenDate> dates) => [.. dates.Where(date => !date.Completion)];

    private NewRating? Rating(RatingOf of, HangingStored stored, HangingDraft draft, FieldList fields)
    {
        var inForce = stored.Ratings.LastOrDefault(rating => rating.Of == of && rating.On <= asAt)?.Key ?? GivenRating.None;
        var written = draft.Ratings.Of(of) is { Keys.Count: > 0 } cell ? cell : null;
        var given = written?.Key ?? GivenRating.None;
        if (inForce == given) return null;
        fields.Add($"{of} rating", Word(inForce), Word(given));
        return new NewRating(of, given) { Written = written is { Keys.Count: > 1 } ? string.Join(", ", written.Keys.Select(key => scheme[key].Letter)) : null };
    }

    private string? Word(string key) => key == GivenRating.None ? null : scheme[key].Word;

    private static List<string> Progress(HangingStored stored, HangingDraft draft, FieldList fields)
    {
        var said = stored.Progress.Select(entry => Folded.Line(entry.Text)).ToHashSet();
        var last = stored.Progress.Count > 0 ? stored.Progress[^1].Text : null;
        var fresh = draft.Progress.Where(text => !string.IsNullOrWhiteSpace(text) && said.Add(Folded.Line(text))).ToList();
        // A cell that goes back to what was said before the last entry says it anew.
        if (fresh.Count == 0 && draft.Progress is [var only] && !string.IsNullOrWhiteSpace(only) && !Same.Text(only, last)) fresh.Add(only);
        foreach (var text in fresh)
        {
            fields.Add("Progress", last, text);
            last = text;
        }

        return fresh;
    }

    private static List<string> Evidence(HangingStored stored, HangingDraft draft, FieldList fields)
    {
        var known = stored.Evidence.Select(item => Folded.Line(item.Text)).ToHashSet();
        var fresh = draft.Evidence.Where(text => !string.IsNullOrWhiteSpace(text) && known.Add(Folded.Line(text))).ToList();
        foreach (var text in fresh) fields.Add("Evidence", null, text);
        return fresh;
    }
}
