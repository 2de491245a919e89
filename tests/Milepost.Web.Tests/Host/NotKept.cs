using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Milepost.Store;

namespace Milepost.Web.Tests.Host;

/// <summary>Answers every save of a request as if it had been made, and keeps nothing, so that everybody can be let do everything to the same plan.</summary>
internal sealed class NotKept : SaveChangesInterceptor
{
    private static readonly AsyncLocal<bool> now = new();

    /// <summary>From here on, in this request.</summary>
    public static void Begin() => now.Value = true;

    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result) => Answer(eventData, result);

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(Answer(eventData, result));

    private static InterceptionResult<int> Answer(DbContextEventData data, InterceptionResult<int> result)
    {
        if (!now.Value) return result;
        var changed = data.Context!.ChangeTracker.Entries().Count(entry => entry.State is not EntityState.Unchanged);
        // What is read after it in the same request is what stands, and not what would stand now.
        data.Context.ChangeTracker.Clear();
        return InterceptionResult<int>.SuppressWithResult(changed);
    }
}

/// <summary>Puts it before all others that look at a save.</summary>
internal sealed class NotKeptOptions : IDbContextOptionsConfiguration<SqliteDb>
{
    public void Configure(IServiceProvider serviceProvider, DbContextOptionsBuilder optionsBuilder) => optionsBuilder.AddInterceptors(new NotKept());
}
