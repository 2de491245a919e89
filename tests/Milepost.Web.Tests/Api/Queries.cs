using System.Diagnostics;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Milepost.Store;
using Milepost.Web.Tests.Host;

namespace Milepost.Web.Tests.Api;

/// <summary>Counts what one site asks its store, however many other tests run beside it.</summary>
internal sealed class Queries : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private readonly string file;
    private readonly List<IDisposable> listening = [];
    private int asked;

    public Queries(Site site)
    {
        file = site.Services.GetRequiredService<StoreSettings>().SqliteFile;
        listening.Add(DiagnosticListener.AllListeners.Subscribe(this));
    }

    public int Asked => Volatile.Read(ref asked);

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == "Microsoft.EntityFrameworkCore") listening.Add(value.Subscribe(this));
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value.Key == RelationalEventId.CommandExecuted.Name && value.Value is CommandExecutedEventData done && done.Command.Connection?.DataSource == file) Interlocked.Increment(ref asked);
    }

    public void OnCompleted()
    {
    }

    public void OnError(Exception error)
    {
    }

    public void Dispose()
    {
        foreach (var one in listening) one.Dispose();
    }
}
