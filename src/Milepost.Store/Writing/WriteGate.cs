using System.Collections.Concurrent;

namespace Milepost.Store.Writing;

/// <summary>Writers of one SQLite file stand in line and are served in the order they came, so that nobody starves.</summary>
public sealed class WriteGate
{
    private static readonly ConcurrentDictionary<string, WriteGate> Gates = new();

    private readonly Lock door = new();
    private readonly LinkedList<TaskCompletionSource> line = [];
    private bool taken;

    /// <summary>The one gate of this process to that database.</summary>
    public static WriteGate To(string database) => Gates.GetOrAdd(Path.GetFullPath(database), _ => new WriteGate());

    /// <summary>Waits for its turn; the turn ends when what is returned is disposed of.</summary>
    public async Task<IDisposable> EnterAsync(CancellationToken stop)
    {
        stop.ThrowIfCancellationRequested();
        var place = Queue();
        if (place is null) return new Turn(this);
        await using var registration = stop.Register(() => Leave(place.Value, stop));
        await place.Value.Task;
        return new Turn(this);
    }

    /// <summary>The same for code that cannot wait otherwise.</summary>
    public IDisposable Enter()
    {
        Queue()?.Value.Task.GetAwaiter().GetResult();
        return new Turn(this);
    }

    private LinkedListNode<TaskCompletionSource>? Queue()
    {
        lock (door)
        {
            if (taken) return line.AddLast(new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
            taken = true;
            return null;
        }
    }

    private void Leave(TaskCompletionSource place, CancellationToken stop)
    {
        lock (door)
        {
            // Whoever was called just before giving up still has the turn, and passes it on by disposing of it.
            if (line.Remove(place)) place.SetCanceled(stop);
        }
    }

    private void Next()
    {
        lock (door)
        {
            if (line.First is not { } first)
            {
                taken = false;
                return;
            }

            line.RemoveFirst();
            first.Value.SetResult();
        }
    }

    private sealed class Turn(WriteGate gate) : IDisposable
    {
        private WriteGate? gate = gate;

        public void Dispose() => Interlocked.Exchange(ref gate, null)?.Next();
    }
}
