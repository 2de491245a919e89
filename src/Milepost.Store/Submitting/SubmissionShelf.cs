using Microsoft.EntityFrameworkCore;
using Milepost.AnnexA.Measures;
using Milepost.Identity;
using Milepost.Plans;
using Milepost.Submitting;

namespace Milepost.Store.Submitting;

/// <summary>Reads what was kept of submissions.</summary>
public sealed class SubmissionShelf(MilepostDb db)
{
    /// <summary>All of a plan, the latest day first; those that were replaced or withdrawn too.</summary>
    public async Task<IReadOnlyList<Submission>> AllAsync(Id<Plan> plan, CancellationToken stop) =>
        await db.Submissions.AsNoTracking().Where(one => one.PlanId == plan).OrderByDescending(one => one.AsAt).ThenByDescending(one => one.Number).ToListAsync(stop);

    public Task<Submission?> FindAsync(Id<Plan> plan, int number, CancellationToken stop) =>
        db.Submissions.AsNoTracking().FirstOrDefaultAsync(one => one.PlanId == plan && one.Number == number, stop);

    /// <summary>The last one that stands and speaks of a day before another.</summary>
    public Task<Submission?> BeforeAsync(Id<Plan> plan, DateOnly asAt, CancellationToken stop) =>
        db.Submissions.AsNoTracking().Where(one => one.PlanId == plan && one.AsAt < asAt && one.ReplacedOn == null && one.WithdrawnOn == null)
            .OrderByDescending(one => one.AsAt).FirstOrDefaultAsync(stop);

    /// <summary>What every measure came to, without splits.</summary>
    public async Task<IReadOnlyDictionary<string, MeasureCount>> MeasuresAsync(Id<Submission> submission, CancellationToken stop) =>
        (await db.CountedMeasures.AsNoTracking().Where(one => one.SubmissionId == submission)
            .Select(one => new { one.Measure, one.Numerator, one.Denominator, one.Value, one.Note, one.Trust, one.TrustBecause }).ToListAsync(stop))
        .ToDictionary(one => one.Measure, one => new MeasureCount(one.Measure, one.Numerator, one.Denominator, one.Value, one.Note, Grade(one.Trust, one.TrustBecause), [], []));

    /// <summary>One measure with its splits in every submission that stands, the earliest day first.</summary>
    public async Task<IReadOnlyList<CountedAt>> MeasureAsync(Id<Plan> plan, string measure, CancellationToken stop) => [.. (await EachAsync(plan, [measure], stop))[measure]];

    /// <summary>What each of some measures came to in every submission that stands, the earliest day first.</summary>
    public async Task<ILookup<string, CountedAt>> EachAsync(Id<Plan> plan, IReadOnlyList<string> measures, CancellationToken stop)
    {
        var rows = await db.CountedMeasures.AsNoTracking().Where(one => measures.Contains(one.Measure))
            .Join(Standing(plan), one => one.SubmissionId, submission => submission.Id, (one, submission) => new { one, submission }).ToListAsync(stop);
        return rows.OrderBy(row => row.submission.AsAt).ToLookup(row => row.one.Measure, row => new CountedAt(row.submission, Whole(row.one)));
    }

    /// <summary>What the rules found in every submission that stands, the earliest day first.</summary>
    public async Task<IReadOnlyList<FoundAt>> FindingsAsync(Id<Plan> plan, CancellationToken stop)
    {
        var rows = await Standing(plan).Join(db.SubmissionFindings.AsNoTracking(), submission => submission.Id, found => found.SubmissionId, (submission, found) => new { submission, found.Counts }).ToListAsync(stop);
        return [.. rows.OrderBy(row => row.submission.AsAt).Select(row => new FoundAt(row.submission, Packed.Rules(row.Counts)))];
    }

    /// <summary>What the rules found in one submission, with the numbers of the first rows of each team.</summary>
    public async Task<IReadOnlyList<RuleCount>> SamplesAsync(Id<Submission> submission, CancellationToken stop) =>
        await db.SubmissionFindings.AsNoTracking().Where(one => one.SubmissionId == submission).Select(one => one.Samples).FirstOrDefaultAsync(stop) is { } packed ? Packed.Rules(packed) : [];

    /// <summary>What was counted as it was when somebody agreed to keep it.</summary>
    public async Task<CountedSubmission> WholeAsync(Submission submission, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(submission);
        var measures = await MeasuresAsync(submission.Id, stop);
        var own = measures.Values.Where(one => MeasureCatalogue.Known.Find(one.Id) is null).OrderBy(one => one.Id, StringComparer.Ordinal);
        return new(submission.AsAt, submission.Edition, submission.Definitions, submission.Lists,
            [.. MeasureCatalogue.Known.All.Select(measure => measures.GetValueOrDefault(measure.Id)).OfType<MeasureCount>(), .. own], await SamplesAsync(submission.Id, stop));
    }

    /// <summary>Every submission of some plans, those that were replaced or withdrawn too.</summary>
    public async Task<IReadOnlyList<Submission>> OfPlansAsync(IReadOnlyList<Id<Plan>> plans, CancellationToken stop) =>
        await db.Submissions.AsNoTracking().Where(one => plans.Contains(one.PlanId)).ToListAsync(stop);

    /// <summary>What some measures came to, with their splits, in the last submission that stands by a day; nothing where there is none.</summary>
    public async Task<IReadOnlyList<CountedAt>> LastAsync(Id<Plan> plan, IReadOnlyList<string> measures, DateOnly day, CancellationToken stop)
    {
        if (measures.Count == 0) return [];
        var last = Standing(plan).Where(one => one.On <= day).OrderByDescending(one => one.AsAt).Take(1);
        var rows = await db.CountedMeasures.AsNoTracking().Where(one => measures.Contains(one.Measure)).Join(last, one => one.SubmissionId, submission => submission.Id, (one, submission) => new { one, submission }).ToListAsync(stop);
        return [.. rows.Select(row => new CountedAt(row.submission, Whole(row.one)))];
    }

    /// <summary>What measures came to in the submissions of some plans that stand; their splits only where they are asked for.</summary>
    /// <param name="plans">The plans.</param>
    /// <param name="number">Only the submission of that number.</param>
    /// <param name="measure">Only that measure.</param>
    /// <param name="withSplits">Whether splits are wanted.</param>
    /// <param name="stop">Stops it.</param>
    public async Task<IReadOnlyList<CountedAt>> CountsAsync(IReadOnlyList<Id<Plan>> plans, int? number, string? measure, bool withSplits, CancellationToken stop)
    {
        var all = from one in db.CountedMeasures.AsNoTracking()
                  join submission in db.Submissions.AsNoTracking() on one.SubmissionId equals submission.Id
                  where plans.Contains(submission.PlanId) && submission.ReplacedOn == null && submission.WithdrawnOn == null && (number == null || submission.Number == number) && (measure == null || one.Measure == measure)
                  select new { submission, one.Measure, one.Numerator, one.Denominator, one.Value, one.Note, one.Trust, one.TrustBecause, Splits = withSplits ? one.Splits : null };
        return [.. (await all.ToListAsync(stop)).Select(one => new CountedAt(one.submission, new(one.Measure, one.Numerator, one.Denominator, one.Value, one.Note, Grade(one.Trust, one.TrustBecause), [], Packed.Splits(one.Splits).Splits)))];
    }

    /// <summary>What the rules found in the submissions of some plans that stand.</summary>
    public async Task<IReadOnlyList<FoundAt>> FindingsAsync(IReadOnlyList<Id<Plan>> plans, int? number, CancellationToken stop)
    {
        var all = from found in db.SubmissionFindings.AsNoTracking()
                  join submission in db.Submissions.AsNoTracking() on found.SubmissionId equals submission.Id
                  where plans.Contains(submission.PlanId) && submission.ReplacedOn == null && submission.WithdrawnOn == null && (number == null || submission.Number == number)
                  select new { submission, found.Counts };
        return [.. (await all.ToListAsync(stop)).Select(one => new FoundAt(one.submission, Packed.Rules(one.Counts)))];
    }

    /// <summary>What other plans of the same council keep and stand by, of days of which this plan keeps nothing; with the name of their plan, the latest day first.</summary>
    public async Task<IReadOnlyList<(Plan Plan, Submission Submission)>> ElsewhereAsync(Plan plan, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(plan);
        if (plan.Authority is not { } authority) return [];
        var all = from submission in db.Submissions.AsNoTracking()
                  join other in db.Plans.AsNoTracking() on submission.PlanId equals other.Id
                  where other.Id != plan.Id && other.Authority == authority && submission.ReplacedOn == null && submission.WithdrawnOn == null
                      && !db.Submissions.Any(own => own.PlanId == plan.Id && own.AsAt == submission.AsAt && own.ReplacedOn == null && own.WithdrawnOn == null)
                  orderby submission.AsAt descending, submission.Number descending
                  select new { other, submission };
        return [.. (await all.ToListAsync(stop)).Select(one => (one.other, one.submission))];
    }

    /// <summary>Everything that was counted, splits and all, so that another plan of the council keeps the same.</summary>
    public async Task<CountedSubmission> CopyAsync(Submission submission, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(submission);
        var counts = await db.CountedMeasures.AsNoTracking().Where(one => one.SubmissionId == submission.Id).ToListAsync(stop);
        return new(submission.AsAt, submission.Edition, submission.Definitions, submission.Lists, [.. counts.Select(Whole)], await SamplesAsync(submission.Id, stop));
    }

    private IQueryable<Submission> Standing(Id<Plan> plan) =>
        db.Submissions.AsNoTracking().Where(one => one.PlanId == plan && one.ReplacedOn == null && one.WithdrawnOn == null);

    internal static MeasureCount Whole(CountedMeasure one)
    {
        var splits = Packed.Splits(one.Splits);
        return new(one.Measure, one.Numerator, one.Denominator, one.Value, one.Note, Grade(one.Trust, one.TrustBecause), splits.Parts, splits.Splits) { Definition = splits.Definition };
    }

    private static TrustGrade? Grade(Trust? trust, string? because) => trust is { } known ? new(known, because is null ? [] : [because]) : null;
}
