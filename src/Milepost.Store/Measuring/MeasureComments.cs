using Milepost.Identity;
using Milepost.Measuring;
using Milepost.Measuring.Caseloads;
using Milepost.Measuring.Scoring;
using Milepost.Plans;
using Milepost.Store.Writing;

namespace Milepost.Store.Measuring;

/// <summary>What somebody says of the latest reading of a measure.</summary>
public sealed record SaidCommentary(Id<Measure> Measure, ReadingPeriod Period, string? What, string? SoWhat, string? NowWhat, DateOnly On, string By);

/// <summary>What somebody says of how a measure gets ready.</summary>
public sealed record SaidDevelopment(Id<Measure> Measure, Id<Post>? Post, string? Owner, IReadOnlyList<string> Steps, DateOnly? Due, DateOnly? Since, DateOnly On, string By);

/// <summary>Keeps what people say of measures beside their readings. All of it is only ever added.</summary>
public sealed class MeasureComments(MilepostDb db)
{
    private const int MostSteps = 30;
    private const int LongestStep = 500;

    /// <summary>Everything that is wrong, at once; nothing where it is kept. Null where the measure has no such reading any more.</summary>
    public Task<IReadOnlyList<ReadingFault>?> CommentAsync(Id<Plan> plan, SaidCommentary said, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(said);
        return db.InTurnAsync(plan, facts =>
        {
            if (facts.Measures.All(one => one.Id != said.Measure) || CountingReading.For(facts.Readings, said.Measure, said.Period, said.On) is null) return null;
            var faults = CommentaryRule.Check(said.What, said.SoWhat, said.NowWhat, said.On);
            if (faults.Count == 0) db.Add(new Commentary(Id<Commentary>.New(), plan, said.Measure, said.Period.FirstDay, said.Period.LastDay, said.What!.Trim(), said.SoWhat!.Trim(), said.NowWhat!.Trim(), said.On, said.By));
            return (IReadOnlyList<ReadingFault>?)faults;
        }, stop);
    }

    /// <summary>Everything that is wrong, at once; nothing where it is kept. Null where the measure stands no more.</summary>
    public Task<IReadOnlyList<ReadingFault>?> DevelopAsync(Id<Plan> plan, SaidDevelopment said, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(said);
        return db.InTurnAsync(plan, facts =>
        {
            if (facts.Measures.All(one => one.Id != said.Measure)) return null;
            var faults = Check(said, said.Post is null || facts.Posts.Any(post => post.Id == said.Post));
            if (faults.Count == 0)
            {
                db.Add(new MeasureDevelopment(Id<MeasureDevelopment>.New(), plan, said.Measure, said.On, said.By)
                {
                    PostId = said.Post,
                    Owner = said.Post is null && !string.IsNullOrWhiteSpace(said.Owner) ? said.Owner.Trim() : null,
                    Steps = said.Steps,
                    Due = said.Due,
                    Since = said.Since,
                });
            }

            return (IReadOnlyList<ReadingFault>?)faults;
        }, stop);
    }

    /// <summary>Everything that is wrong, at once; nothing where all of it is kept.</summary>
    public Task<IReadOnlyList<ReadingFault>> CountTeamsAsync(Id<Plan> plan, IReadOnlyList<SaidCaseload> teams, DateOnly? asAt, string? source, DateOnly on, string by, CancellationToken stop = default) =>
        db.InTurnAsync(plan, _ =>
        {
            var (read, faults) = CaseloadCheck.Of(plan, teams, asAt, source, on, by);
            db.AddRange(read);
            return faults;
        }, stop);

    private static List<ReadingFault> Check(SaidDevelopment said, bool knowsPost)
    {
        var faults = new List<ReadingFault>();
        if (!knowsPost) faults.Add(new("Post", "The plan has no such post any more: choose another"));
        if (said.Post is null && string.IsNullOrWhiteSpace(said.Owner)) faults.Add(new("Post", "Choose the post that gets it ready, or name the person"));
        if (said.Owner?.Trim().Length > 120) faults.Add(new("Owner", "It must be 120 characters or fewer"));
        if (said.Steps.Count > MostSteps || said.Steps.Any(step => step.Length > LongestStep)) faults.Add(new("Steps", $"There may be {MostSteps} steps, each of {LongestStep} characters or fewer"));
        else if (string.Join('\n', said.Steps) is { Length: > 0 } steps && ReadingCheck.Reason("Steps", steps.Length > 500 ? steps[..500] : steps, said.On) is { } fault) faults.Add(fault);
        if (said.Since > said.On) faults.Add(new("Since.Day", "It cannot have been promised in the future"));
        return faults;
    }
}
