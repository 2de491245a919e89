using Microsoft.EntityFrameworkCore;
using Milepost.Actions;
using Milepost.Facts;
using Milepost.Identity;
using Milepost.Plans;
using Milepost.Store.Conversions;
using Milepost.Store.History.Erasing;
using Milepost.Store.Importing;

namespace Milepost.Store.History.Rebuilding;

/// <summary>
/// Takes a plan back to how it was worded on a day, and to the priorities, steps, leads, tests, statements, recommendations, measures and posts
/// that it had then and where they stood, by what its history tells since. What a file brought counts from the day that the file speaks of, all else from the day
/// it was done here. What carries its own day, such as ratings, moves of dates and withdrawals, is left as it is.
/// </summary>
public sealed class WordsOfDay(MilepostDb db)
{
    private sealed record KeptChange(long Sequence, string Record, Guid RecordId, string Field, string? Before, string? After, DateTime At, Guid? ImportId, bool Erased);

    /// <summary>The plan as it was; itself where it was the same. Whoever asks says on which day an instant falls.</summary>
    public async Task<PlanFacts> GoBackAsync(PlanFacts plan, DateOnly day, Func<DateTime, DateOnly> dayOf, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(dayOf);
        var changes = await SinceAsync(plan.Plan.Id, day, stop);
        if (changes.Count == 0) return plan;
        var files = await db.Imports.AsNoTracking().Where(import => import.PlanId == plan.Plan.Id && import.UndoneAt == null)
            .Select(import => new { import.Id, import.AsAt }).ToDictionaryAsync(import => import.Id.Value, import => import.AsAt, stop);
        var erased = changes.Exists(change => change.Erased) ? await Erasings.OfAsync(db, plan.Plan.Id.Value, stop) : [];
        var then = new RecordsThen(db.Model, changes.Select(change => Dated(change, files, dayOf, erased)));
        return new PlanThen(plan, then, day).With(Gone(plan, changes, erased));
    }

    /// <summary>What may tell of another wording: everything that was written since the day began. How it stands today tells the rest.</summary>
    private async Task<List<KeptChange>> SinceAsync(Id<Plan> plan, DateOnly day, CancellationToken stop)
    {
        var (owner, since) = (plan.Value, day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc));
        var (kinds, fields) = (FieldsThen.Kinds, FieldsThen.All);
        return await db.History.AsNoTracking()
            .Where(change => change.PlanId == owner && change.At >= since && kinds.Contains(change.Record) && fields.Contains(change.Field))
            .OrderBy(change => change.Sequence)
            .Select(change => new KeptChange(
                change.Sequence, change.Record, change.RecordId, change.Field,
                // Of what came or went only leads are made again; of the others it is enough to know.
                change.Field == Change.Whole && change.Record != nameof(Lead) && change.Before != null ? "" : change.Before,
                change.Field == Change.Whole && change.After != null ? "" : change.After,
                change.At, change.ImportId, change.Sequence > 0 && change.Salt == null))
            .ToListAsync(stop);
    }

    private static DatedChange Dated(KeptChange change, Dictionary<Guid, DateOnly> files, Func<DateTime, DateOnly> dayOf, Dictionary<long, ErasedTexts> erased)
    {
        var made = dayOf(change.At);
        var from = change.ImportId is { } file && files.TryGetValue(file, out var speaksOf) && speaksOf < made ? speaksOf : made;
        var (before, after) = change.Erased && erased.TryGetValue(change.Sequence, out var remains) ? (remains.Before, remains.After) : (change.Before, change.After);
        return new(change.RecordId, change.Field, from, before, after);
    }

    /// <summary>Leads are the one thing that is deleted where another takes the place.</summary>
    private IEnumerable<Lead> Gone(PlanFacts plan, List<KeptChange> changes, Dictionary<long, ErasedTexts> erased)
    {
        var type = db.Model.FindEntityType(typeof(Lead))!;
        var here = plan.Actions.SelectMany(PlanThen.Leads).Select(lead => lead.Id).ToHashSet();
        return changes.Where(change => change is { Record: nameof(Lead), Field: Change.Whole })
            .Select(change => change.Erased ? erased.GetValueOrDefault(change.Sequence)?.Before : change.Before).OfType<string>()
            .Select(text => (Lead)Recovered.From(type, Json.Read<Dictionary<string, string?>>(text)))
            .Where(lead => !here.Contains(lead.Id)).GroupBy(lead => lead.Id).Select(group => group.Last());
    }
}
