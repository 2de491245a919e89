namespace Milepost.Web.Tests.Host;

/// <summary>A clock that moves when it is told to; where it ticks, whatever waits for an hour waits for that hour.</summary>
public sealed class MovedClock(DateTimeOffset start, bool ticks = false) : TimeProvider
{
    private readonly Lock door = new();
    private readonly List<Waiting> waiting = [];
    private DateTimeOffset now = start;

    public override DateTimeOffset GetUtcNow() => now;

    public void Pass(TimeSpan time)
    {
        var until = now + time;
        while (Next(until) is { } next) next.Ring();
        now = until;
    }

    /// <summary>Whether something waits for just so long.</summary>
    public bool IsWaitedFor(TimeSpan time)
    {
        lock (door) return waiting.Exists(one => one.Due == now + time);
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        if (!ticks) return base.CreateTimer(callback, state, dueTime, period);
        var timer = new Waiting(this, callback, state);
        timer.Change(dueTime, period);
        lock (door) waiting.Add(timer);
        return timer;
    }

    /// <summary>The first that is due by then, with the clock moved to its moment.</summary>
    private Waiting? Next(DateTimeOffset until)
    {
        lock (door)
        {
            if (waiting.Where(one => one.Due <= until).MinBy(one => one.Due) is not { Due: { } due } next) return null;
            if (due > now) now = due;
            return next;
        }
    }

    private sealed class Waiting(MovedClock clock, TimerCallback callback, object? state) : ITimer
    {
        private TimeSpan every;

        public DateTimeOffset? Due { get; private set; }

        public void Ring()
        {
            lock (clock.door) Due = every > TimeSpan.Zero ? Due + every : null;
            callback(state);
        }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (clock.door) (Due, every) = (dueTime < TimeSpan.Zero ? null : clock.now + dueTime, period);
            return true;
        }

        public void Dispose()
        {
            lock (clock.door)
            {
                Due = null;
                clock.waiting.Remove(this);
            }
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
