namespace Milepost.Web.Working;

/// <summary>What came of a piece of work: where to go next, or why it was not done.</summary>
/// <param name="Next">The page that shows what came of it.</param>
/// <param name="Refusal">Why it was not done, in words; null when it was.</param>
public sealed record WorkResult(string Next, string? Refusal = null);

/// <summary>Something that may take longer than a person should wait for a page: reading a large file, or applying it.</summary>
public sealed class Work(Guid id, string? session, string what, string back) : IDisposable
{
    private readonly CancellationTokenSource stopping = new();
    private readonly TaskCompletionSource<WorkResult> done = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Guid Id { get; } = id;

    /// <summary>Whose it is: nobody else may look at it or stop it.</summary>
    public string? Session { get; } = session;

    /// <summary>What is done, said for people: "Reading plan.docx".</summary>
    public string What { get; } = what;

    /// <summary>Where to go when it was stopped.</summary>
    public string Back { get; } = back;

    /// <summary>How far it is, said for people.</summary>
    public string Said { get; set; } = "Waiting for other work to finish";

    public Task<WorkResult> Done => done.Task;

    public CancellationToken Stopping => stopping.Token;

    public void Stop() => stopping.Cancel();

    public void Dispose() => stopping.Dispose();

    internal async Task DoAsync(Func<Work, CancellationToken, Task<WorkResult>> doing, CancellationToken siteStops)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(siteStops, Stopping);
        // Run apart, so that a failure waits in the task for the page that asks for it, and the queue goes on.
        var running = Task.Run(() => doing(this, either.Token), either.Token);
        await Task.WhenAny(running);
        done.SetFromTask(running);
    }
}
