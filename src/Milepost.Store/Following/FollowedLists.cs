using Microsoft.EntityFrameworkCore;
using Milepost.AnnexA.Following;
using Milepost.Authorities;
using Milepost.Identity;
using Milepost.Plans;
using Milepost.Store.Authorities;
using Milepost.Store.Writing;
using Milepost.Submitting;

namespace Milepost.Store.Following;

/// <summary>Keeps the tokens by which a council has children followed from one Annex A to the next, for as long as it decided, and destroys them.</summary>
public sealed class FollowedLists(MilepostDb db, SaltFolder salts, TimeProvider time)
{
    /// <summary>Every decision of a council, the latest first.</summary>
    public async Task<IReadOnlyList<FollowingSwitch>> SwitchesAsync(string authority, CancellationToken stop = default) =>
        await db.FollowingSwitches.AsNoTracking().Where(one => one.Authority == authority).OrderByDescending(one => one.Number).ToListAsync(stop);

    /// <summary>The days of the lists whose tokens are kept, and how many tokens.</summary>
    public async Task<IReadOnlyList<(DateOnly AsAt, int Count)>> KeptAsync(string authority, CancellationToken stop = default) =>
        [.. from one in await db.TokenSets.AsNoTracking().Where(one => one.Authority == authority).ToListAsync(stop)
            group new KeptTokens(one.AsAt, one.Kind, one.Tokens).Count by one.AsAt into day
            orderby day.Key
            select (day.Key, day.Sum())];

    /// <summary>What is needed to follow the children of an upload; null where the council has not switched it on.</summary>
    public async Task<KeptBefore?> BeforeAsync(string authority, DateOnly asAt, CancellationToken stop = default)
    {
        if (await StandingAsync(authority, stop) is not { IsOn: true } standing) return null;
        var (tokens, since) = (salts.Make(authority), standing.Expired(Today));
        var mark = tokens.Mark;
        var standingOnes = from one in db.TokenSets.AsNoTracking()
                           join submission in db.Submissions on one.SubmissionId equals submission.Id
                           where one.Authority == authority && one.Mark == mark && one.AsAt < asAt && one.AsAt > since && submission.ReplacedOn == null && submission.WithdrawnOn == null
                           select one;
        return new(tokens, [.. (await standingOnes.ToListAsync(stop)).Select(one => new KeptTokens(one.AsAt, one.Kind, one.Tokens))]);
    }

    /// <summary>Everything that is wrong; nothing where it is decided. Ending it destroys the salt and every token at once.</summary>
    public Task<IReadOnlyList<AuthorityFault>> DecideAsync(Plan plan, bool? isOn, int? months, string? because, DateOnly on, string by, CancellationToken stop = default)
    {
        var authority = AuthorityRecords.Of(plan);
        return db.InTurnAsync(plan.Id, async () =>
        {
            var standing = await StandingAsync(authority, stop);
            var faults = FollowingCheck.Of(isOn, months, because, standing, on);
            if (faults.Count > 0) return faults;
            var decided = new FollowingSwitch(Id<FollowingSwitch>.New(), authority, (standing?.Number ?? 0) + 1, isOn!.Value, isOn.Value ? months!.Value : standing!.Months, because!.Trim(), on, by);
            db.Add(decided);
            if (decided.IsOn) await ExpireAsync(decided, stop);
            else await DestroyAsync(authority, stop);
            return faults;
        }, stop);
    }

    /// <summary>Deletes every token that is older than its council decided, and the salt of a council that has none left. Tells how many sets went.</summary>
    public Task<int> ExpireAsync(CancellationToken stop = default) => db.WriteAsync(async stopping =>
    {
        var gone = 0;
        foreach (var authority in await db.TokenSets.AsNoTracking().Select(one => one.Authority).Distinct().ToListAsync(stopping))
        {
            gone += await StandingAsync(authority, stopping) is { IsOn: true } standing ? await ExpireAsync(standing, stopping) : await DestroyAsync(authority, stopping);
        }

        await db.SaveChangesAsync(stopping);
        return gone;
    }, stop);

    /// <summary>Within the turn in which a submission is kept. Tokens of a salt that was destroyed meanwhile are let go.</summary>
    internal async Task KeepAsync(string authority, Submission kept, CountedSubmission counted, CancellationToken stop)
    {
        if (await StandingAsync(authority, stop) is not { IsOn: true } standing) return;
        await ExpireAsync(standing, stop, saltIsNeeded: counted.TokenMark is not null);
        if (counted.TokenMark is not { } mark || kept.AsAt <= standing.Expired(Today)) return;
        if (salts.Make(authority).Mark != mark) return;
        db.AddRange(counted.Tokens.Select(one => new TokenSet(Id<TokenSet>.New(), kept.Id, authority, one.AsAt, one.Kind, mark, one.Bytes)));
    }

    /// <summary>Within the turn in which a submission is withdrawn.</summary>
    internal async Task ForgetAsync(Id<Submission> submission, CancellationToken stop) =>
        db.RemoveRange(await db.TokenSets.Where(one => one.SubmissionId == submission).ToListAsync(stop));

    private DateOnly Today => DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);

    private Task<FollowingSwitch?> StandingAsync(string authority, CancellationToken stop) =>
        db.FollowingSwitches.AsNoTracking().Where(one => one.Authority == authority).OrderByDescending(one => one.Number).FirstOrDefaultAsync(stop);

    private async Task<int> ExpireAsync(FollowingSwitch standing, CancellationToken stop, bool saltIsNeeded = false)
    {
        var (authority, expired) = (standing.Authority, standing.Expired(Today));
        var old = await db.TokenSets.Where(one => one.Authority == authority && one.AsAt <= expired).ToListAsync(stop);
        db.RemoveRange(old);
        if (!saltIsNeeded && old.Count > 0 && !await db.TokenSets.AnyAsync(one => one.Authority == authority && one.AsAt > expired, stop)) salts.Destroy(authority);
        return old.Count;
    }

    private async Task<int> DestroyAsync(string authority, CancellationToken stop)
    {
        // The salt goes first: whatever happens then, what is left means nothing.
        salts.Destroy(authority);
        var all = await db.TokenSets.Where(one => one.Authority == authority).ToListAsync(stop);
        db.RemoveRange(all);
        return all.Count;
    }
}
