using System.Collections.Concurrent;

namespace Milepost.Web.Access;

/// <summary>Who is signed in now. The cookie only names a session; whether it still holds is decided here, at every request.</summary>
public sealed class Sessions(TimeProvider time)
{
    public static readonly TimeSpan Idle = TimeSpan.FromMinutes(30);
    private static readonly TimeSpan Longest = TimeSpan.FromHours(10);

    private readonly ConcurrentDictionary<string, Session> open = new();

    public string Open(Person person)
    {
        foreach (var (old, session) in open)
        {
            if (!Holds(session)) open.TryRemove(old, out _);
        }

        var id = Guid.CreateVersion7().ToString("N");
        open[id] = new Session(person.Key, time.GetUtcNow(), time.GetUtcNow());
        return id;
    }

    /// <summary>Keeps the session going and says whether it holds: not ended, not idle too long, and its person still exists.</summary>
    public bool Keep(string? id)
    {
        if (id is null || !open.TryGetValue(id, out var session)) return false;
        if (!Holds(session))
        {
            open.TryRemove(id, out _);
            return false;
        }

        open.TryUpdate(id, session with { Seen = time.GetUtcNow() }, session);
        return true;
    }

    public void End(string? id)
    {
        if (id is not null) open.TryRemove(id, out _);
    }

    private bool Holds(Session session) =>
        time.GetUtcNow() - session.Seen <= Idle
        && time.GetUtcNow() - session.Began <= Longest
        && DemoPeople.Find(session.Person) is not null;

    private sealed record Session(string Person, DateTimeOffset Began, DateTimeOffset Seen);
}
