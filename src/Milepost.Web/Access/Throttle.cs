using System.Collections.Concurrent;

namespace Milepost.Web.Access;

/// <summary>How often something may be tried within a time. Tries are counted before they are made, so that a hundred at once are counted too.</summary>
public sealed class Throttle(TimeProvider time)
{
    private const int Room = 20_000;

    private readonly ConcurrentDictionary<string, Queue<DateTimeOffset>> tries = new();

    /// <summary>Counts a try; false, and nothing counted, where there were too many of late.</summary>
    public bool TryTake(string key, int most, TimeSpan within)
    {
        var now = time.GetUtcNow();
        if (tries.Count > Room) Forget(now);
        var made = tries.GetOrAdd(key, _ => new Queue<DateTimeOffset>());
        lock (made)
        {
            while (made.TryPeek(out var first) && now - first >= within) made.Dequeue();
            if (made.Count >= most) return false;
            made.Enqueue(now);
            return true;
        }
    }

    /// <summary>Takes back the count of one try.</summary>
    public void GiveBack(string key)
    {
        if (!tries.TryGetValue(key, out var made)) return;
        lock (made) made.TryDequeue(out _);
    }

    /// <summary>A try that turned out good is not held against anybody.</summary>
    public void Clear(string key) => tries.TryRemove(key, out _);

    private void Forget(DateTimeOffset now)
    {
        foreach (var (key, made) in tries)
        {
            lock (made)
            {
                if (made.Count == 0 || now - made.Last() > TimeSpan.FromMinutes(5)) tries.TryRemove(key, out _);
            }
        }
    }
}
