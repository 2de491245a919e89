using System.Collections.Concurrent;
using Milepost.Identity;
using Milepost.Plans;
using Milepost.Submitting;

namespace Milepost.Web.Working;

/// <summary>An Annex A that was counted and that nobody has agreed to keep yet.</summary>
/// <param name="Id">By which its page knows it.</param>
/// <param name="Session">Whose it is.</param>
/// <param name="Plan">For which plan.</param>
/// <param name="Counted">What was counted.</param>
/// <param name="At">When.</param>
public sealed record WaitingSubmission(Guid Id, string? Session, Id<Plan> Plan, CountedSubmission Counted, DateTimeOffset At);

/// <summary>Holds what was counted until its person agrees, in memory alone: nothing of it is written before that.</summary>
public sealed class WaitingSubmissions(TimeProvider time)
{
    private const int Room = 20;
    private static readonly TimeSpan held = TimeSpan.FromHours(2);

    private readonly ConcurrentDictionary<Guid, WaitingSubmission> waiting = new();

    public WaitingSubmission Hold(string? session, Id<Plan> plan, CountedSubmission counted)
    {
        var one = new WaitingSubmission(Guid.CreateVersion7(), session, plan, counted, time.GetUtcNow());
        foreach (var old in waiting.Values.OrderByDescending(each => each.At).Where((each, index) => index >= Room - 1 || IsOld(each))) waiting.TryRemove(old.Id, out _);
        return waiting[one.Id] = one;
    }

    public WaitingSubmission? Find(Guid id, string? session, Id<Plan> plan) =>
        waiting.TryGetValue(id, out var one) && one.Session == session && one.Plan == plan && !IsOld(one) ? one : null;

    public void Forget(Guid id) => waiting.TryRemove(id, out _);

    private bool IsOld(WaitingSubmission one) => time.GetUtcNow() - one.At > held;
}
