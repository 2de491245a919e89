using Microsoft.EntityFrameworkCore;
using Milepost.AnnexA.Measures;
using Milepost.Identity;
using Milepost.Measuring;
using Milepost.Plans;
using Milepost.Store.Authorities;
using Milepost.Store.Following;
using Milepost.Store.Writing;
using Milepost.Submitting;
using Milepost.Wording;

namespace Milepost.Store.Submitting;

/// <summary>What came of keeping a submission.</summary>
/// <param name="Kept">The submission; null where it is not kept.</param>
/// <param name="Readings">How many measures of the plan have a reading of it.</param>
/// <param name="Refusal">Why it is not kept.</param>
public sealed record KeptOutcome(Submission? Kept, int Readings, string? Refusal);

/// <summary>Keeps what was counted in an Annex A and gives the plan's measures their readings of it, in one turn; or takes both back.</summary>
public sealed class KeptSubmissions(MilepostDb db, FollowedLists followed)
{
    /// <param name="plan">The plan.</param>
    /// <param name="counted">What was counted.</param>
    /// <param name="because">Why it takes the place of one that stands for the same day; null where there is none.</param>
    /// <param name="on">The day.</param>
    /// <param name="by">Who agrees.</param>
    /// <param name="stop">Stops it.</param>
    public Task<KeptOutcome> KeepAsync(Id<Plan> plan, CountedSubmission counted, string? because, DateOnly on, string by, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(counted);
        // What can be made ready beforehand holds nobody else up.
        var id = Id<Submission>.New();
        var measures = counted.Measures.Select(one => new CountedMeasure(
            Id<CountedMeasure>.New(), id, one.Id, one.Numerator, one.Denominator, one.Value, one.Note, one.Trust?.Trust, one.Trust?.Said, Packed.Of(one))).ToList();
        var findings = new SubmissionFindings(Id<SubmissionFindings>.New(), id, Packed.CountsOf(counted.Rules), Packed.Of(counted.Rules));
        // Of all the facts of a plan only its measures, and few of their readings, have to do with this.
        return db.InTurnAsync(plan, async () =>
        {
            var all = await db.Submissions.Where(one => one.PlanId == plan).ToListAsync(stop);
            var former = all.Find(one => one.AsAt == counted.AsAt && one.Stands());
            if (former is not null && string.IsNullOrWhiteSpace(because)) return new KeptOutcome(null, 0, $"{former.By} kept an Annex A as at {Say.Date(former.AsAt)} on {Say.Date(former.On)}. Say why this one takes its place.");
            var authority = AuthorityRecords.Of(await db.Plans.AsNoTracking().FirstAsync(one => one.Id == plan, stop));
            var there = await db.Measures.AsNoTracking().Where(one => one.PlanId == plan && one.WithdrawnOn == null && one.CatalogueId != null).OrderBy(one => one.Position).ToListAsync(stop);
            var number = 1 + all.Select(one => one.Number).DefaultIfEmpty().Max();
            var kept = new Submission(id, plan, number, counted.AsAt, counted.Edition, counted.Definitions, counted.Lists, on, by);
            former?.Replace(on, number, because!.Trim());
            db.Add(kept);
            db.AddRange(measures);
            db.Add(findings);
            await followed.KeepAsync(authority, kept, counted, stop);
            var read = ReadOf(there, counted, await new AuthorityRecords(db).CatalogueAsync(authority, counted.AsAt, stop), on);
            var readings = Replacing(read, await ReadingsThere.OfAsync(db, plan, [.. read.Select(one => one.Read.Period.LastDay).Distinct()], stop), kept, because, on, by).ToList();
            db.AddRange(readings);
            await BreakAsync(there, all, kept, counted, on, by, stop);
            return new(kept, readings.Count, null);
        }, stop);
    }

    /// <summary>Null when it is withdrawn; otherwise why not, in words. One whose place it took stands again.</summary>
    public Task<string?> WithdrawAsync(Id<Plan> plan, Id<Submission> id, string because, DateOnly on, CancellationToken stop) =>
        db.InTurnAsync(plan, async facts =>
        {
            var all = await db.Submissions.Where(one => one.PlanId == plan).ToListAsync(stop);
            if (all.Find(one => one.Id == id) is not { } found) return "There is no such Annex A any more.";
            if (found.WithdrawnOn is { } withdrawn) return $"It was withdrawn on {Say.Date(withdrawn)}.";
            if (found.ReplacedBy is { } later) return $"Number {later} took its place, so that it counts no more. Withdraw that one instead.";
            found.Withdraw(on, because.Trim());
            await followed.ForgetAsync(id, stop);
            all.Find(one => one.ReplacedBy == found.Number && one.WithdrawnOn is null)?.Restand();
            foreach (var reading in facts.Readings.Where(one => one.SubmissionId == id && one.TakenBackOn is null))
            {
                db.Attach(reading);
                reading.TakeBack(on, $"{CountedReading.SourceOf(found.AsAt)} was withdrawn: {because.Trim()}");
            }

            return (string?)null;
        }, stop);

    /// <summary>Says which measures of the plan are counted by which of the catalogue; those that are now have a reading of everything that stands. Gives how many were changed.</summary>
    public Task<int> LinkAsync(Id<Plan> plan, IReadOnlyDictionary<Id<Measure>, string?> meant, DateOnly on, string by, CancellationToken stop) =>
        db.InTurnAsync(plan, async facts =>
        {
            var changed = facts.Measures.Where(one => meant.TryGetValue(one.Id, out var id) && id != one.CatalogueId).ToList();
            var catalogue = await new AuthorityRecords(db).CatalogueAsync(AuthorityRecords.Of(facts.Plan), on, stop);
            var readings = ReadingsThere.Of(facts.Readings);
            var breaks = await new AuthorityRecords(db).BreaksAsync(AuthorityRecords.Of(facts.Plan), stop);
            var counted = await new SubmissionShelf(db).EachAsync(plan, [.. changed.Select(one => catalogue.Find(meant[one.Id])?.Id).OfType<string>().Distinct()], stop);
            foreach (var measure in changed)
            {
                db.Attach(measure);
                measure.CountBy(meant[measure.Id]);
                if (catalogue.Find(measure.CatalogueId) is not { } known) continue;
                var counts = counted[known.Id].ToList();
                db.AddRange(Since(readings, measure, known, counts, on, by));
                db.AddRange(AuthorityRecords.BreaksOf(measure, breaks, on, by).Concat(RedefinedOf(measure, known, counts, on, by)).DistinctBy(one => one.From)
                    .Where(one => facts.Breaks.All(there => there.MeasureId != measure.Id || there.From != one.From)));
            }

            return changed.Count;
        }, stop);

    /// <summary>A measure that this version of Milepost defines in another way than when it was last counted has its line broken.</summary>
    private async Task BreakAsync(List<Measure> there, List<Submission> all, Submission kept, CountedSubmission counted, DateOnly on, string by, CancellationToken stop)
    {
        if (all.Where(one => one.AsAt < kept.AsAt && one.Stands()).MaxBy(one => one.AsAt) is not { } before || before.Definitions == kept.Definitions) return;
        var ids = there.Select(one => one.CatalogueId!).ToList();
        var was = await db.CountedMeasures.AsNoTracking().Where(one => one.SubmissionId == before.Id && ids.Contains(one.Measure)).ToListAsync(stop);
        var broken = (await db.MeasureBreaks.AsNoTracking().Where(one => one.PlanId == kept.PlanId).Select(one => new { one.MeasureId, one.From }).ToListAsync(stop)).ToHashSet();
        foreach (var measure in there)
        {
            if (MeasureCatalogue.Known.Find(measure.CatalogueId) is not { } known || was.Find(one => one.Measure == known.Id) is not { } earlier || counted.Measures.FirstOrDefault(one => one.Id == known.Id) is not { } now) continue;
            db.AddRange(RedefinedOf(measure, known, [new(before, SubmissionShelf.Whole(earlier)), new(kept, now)], on, by).Where(one => !broken.Contains(new { one.MeasureId, one.From })));
        }
    }

    /// <summary>The breaks that a measure of a plan has from Milepost's own definition: each on the first day of the reading that was counted by the new one.</summary>
    private static IEnumerable<MeasureBreak> RedefinedOf(Measure measure, MeasureDefinition known, IReadOnlyList<CountedAt> counts, DateOnly on, string by) =>
        Definitions.Breaks(counts).Select(one => (From: CountedReading.Of(known, one.At.Count, one.At.Submission.AsAt)?.Period.FirstDay, one.Because)).Where(one => one.From is not null)
            .Select(one => new MeasureBreak(Id<MeasureBreak>.New(), measure.PlanId, measure.Id, one.From!.Value, BreakKind.Redefined, one.Because, on, by));

    /// <summary>The readings that a measure has of what was counted before it was said to be counted so.</summary>
    private static List<Reading> Since(ReadingsThere there, Measure measure, MeasureDefinition known, IReadOnlyList<CountedAt> counts, DateOnly on, string by)
    {
        var readings = new List<Reading>();
        foreach (var one in counts)
        {
            if (CountedReading.Of(known, one.Count, one.Submission.AsAt) is not { } read || read.Period.LastDay > on) continue;
            if (readings.Exists(earlier => ReadingPeriod.Of(earlier) == read.Period) || there.Counting(measure.Id, read.Period, on) is not null) continue;
            readings.Add(Given(measure, one.Submission.Id, read, there.Next(measure.Id) + readings.Count, on, by, null));
        }

        return readings;
    }

    private static List<(Measure Measure, CountedReading Read)> ReadOf(List<Measure> there, CountedSubmission counted, MeasureCatalogue catalogue, DateOnly on)
    {
        var counts = counted.Measures.ToDictionary(one => one.Id);
        var read = new List<(Measure, CountedReading)>();
        foreach (var measure in there)
        {
            if (catalogue.Find(measure.CatalogueId) is { } known && counts.TryGetValue(known.Id, out var count) && CountedReading.Of(known, count, counted.AsAt) is { } one && one.Period.LastDay <= on) read.Add((measure, one));
        }

        return read;
    }

    /// <summary>Each beside the one that counts for the same time: a final one is corrected by it, and the reason said.</summary>
    private static IEnumerable<Reading> Replacing(IEnumerable<(Measure Measure, CountedReading Read)> all, ReadingsThere there, Submission kept, string? because, DateOnly on, string by)
    {
        foreach (var (measure, read) in all)
        {
            var corrects = there.Counting(measure.Id, read.Period, on) is { Provisional: false };
            yield return Given(measure, kept.Id, read, there.Next(measure.Id), on, by, !corrects ? null : string.IsNullOrWhiteSpace(because) ? $"It was counted from {read.Source}." : because.Trim());
        }
    }

    private static Reading Given(Measure measure, Id<Submission> submission, CountedReading read, int number, DateOnly on, string by, string? corrects) =>
        new(Id<Reading>.New(), measure.PlanId, measure.Id, number, read.Period.FirstDay, read.Period.LastDay, read.Unit, provisional: false, read.Source, on, by)
        {
            Numerator = read.Numerator,
            Denominator = read.Denominator,
            GivenValue = read.Value is { } value ? ReadingValue.Plain(value) : null,
            CorrectedBecause = corrects,
            Origin = ReadingOrigin.AnnexA,
            Trust = read.Trust?.Trust,
            TrustBecause = read.Trust?.Said,
            SubmissionId = submission,
        };
}
