using Milepost.Facts;
using Milepost.Identity;
using Milepost.Measuring;
using Milepost.Measuring.Scoring;
using Milepost.Plans;
using Milepost.Store.Writing;

namespace Milepost.Store.Measuring;

/// <summary>A scorecard that somebody makes or changes.</summary>
/// <param name="Id">Which one; made when the form was drawn where it is new, so that one form makes one however often it is sent.</param>
/// <param name="Seen">The version that was seen; null where it is new.</param>
/// <param name="Said">What they say.</param>
/// <param name="On">The day.</param>
public sealed record WrittenScorecard(Id<Scorecard> Id, Guid? Seen, SaidScorecard Said, DateOnly On);

/// <summary>Keeps the scorecards of plans.</summary>
public sealed class PlanScorecards(MilepostDb db)
{
    /// <summary>Everything that is wrong, at once; nothing where it is kept. Null where it stands no more.</summary>
    public Task<IReadOnlyList<ReadingFault>?> WriteAsync(Id<Plan> plan, WrittenScorecard written, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(written);
        return db.InTurnAsync(plan, facts => Write(facts, written), stop);
    }

    /// <summary>Null when it is done; otherwise why not, in words.</summary>
    public Task<string?> WithdrawAsync(Id<Plan> plan, Id<Scorecard> id, DateOnly on, string because, CancellationToken stop = default) =>
        db.InTurnAsync(plan, facts =>
        {
            if (facts.Scorecards.FirstOrDefault(one => one.Id == id) is not { } card) return "It was withdrawn already.";
            db.Attach(card);
            card.Withdraw(on, because.Trim());
            return null;
        }, stop);

    /// <summary>Brings a withdrawn scorecard back. Null when it is done; otherwise why not, in words.</summary>
    public Task<string?> RestoreAsync(Id<Plan> plan, Id<Scorecard> id, CancellationToken stop = default) =>
        db.InTurnAsync(plan, facts =>
        {
            if (facts.Withdrawn.Scorecards.FirstOrDefault(one => one.Id == id) is not { } card) return "It stands already.";
            if (facts.Scorecards.Any(one => string.Equals(one.Name, card.Name, StringComparison.OrdinalIgnoreCase))) return $"There is another scorecard “{card.Name}” now. Rename that one first.";
            db.Attach(card);
            card.Restore();
            return null;
        }, stop);

    private IReadOnlyList<ReadingFault>? Write(PlanFacts facts, WrittenScorecard written)
    {
        var card = facts.Scorecards.FirstOrDefault(one => one.Id == written.Id);
        if (card is null && facts.Withdrawn.Scorecards.Any(one => one.Id == written.Id)) return null;
        if (card is null && written.Seen is not null) return null;
        if (card is not null && written.Seen is null) return [];
        if (card is not null && card.Version != written.Seen) return [new("", "Somebody else changed this scorecard since you opened it. What you typed is still here: open it anew beside this page, and say what is still to be changed")];
        var said = written.Said;
        if (ScorecardCheck.Of(said, facts.Scorecards.Where(one => one.Id != written.Id), written.On) is { Count: > 0 } faults) return faults;
        if (card is null)
        {
            card = new Scorecard(written.Id, facts.Plan.Id, said.Name!.Trim(), said.Kind!.Value);
            card.Place(facts.Scorecards.Concat(facts.Withdrawn.Scorecards).Select(one => one.Position + 1).DefaultIfEmpty().Max());
            db.Add(card);
        }
        else db.Attach(card);

        var known = facts.Measures.Concat(facts.Withdrawn.Measures).Select(measure => measure.Id.Value).ToHashSet();
        card.Describe(said.Name!.Trim(), said.Kind!.Value, Kept(said.Purpose), Kept(said.Audience), said.AsksCommentary);
        card.Arrange(ScorecardCheck.Groups([.. said.Places.Where(place => known.Contains(place.Measure))]));
        return [];
    }

    private static string? Kept(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
