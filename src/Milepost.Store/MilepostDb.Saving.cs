using Microsoft.EntityFrameworkCore.Storage;
using Milepost.Store.History;
using Milepost.Store.History.Chain;
using Milepost.Store.Writing;
using Npgsql;

namespace Milepost.Store;

/// <content>How it saves: the records first and their history last, in one transaction, one writer after the other.</content>
public abstract partial class MilepostDb
{
    /// <summary>The queue that writers of this database stand in; null where the database looks after its own.</summary>
    protected abstract WriteGate? Gate { get; }

    /// <summary>Does all of it in one transaction or none of it. The only way to a transaction of several saves.</summary>
    public async Task<T> WriteAsync<T>(Func<CancellationToken, Task<T>> work, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(work);
        using var turn = Gate is { } gate ? await gate.EnterAsync(stop) : null;
        await using var transaction = await Database.BeginTransactionAsync(stop);
        writing = true;
        try
        {
            var result = await work(stop);
            await WriteHistoryAsync(stop);
            await transaction.CommitAsync(stop);
            return result;
        }
        finally
        {
            writing = false;
            told.Clear();
        }
    }

    /// <summary>Keeps what is to be told of when the transaction ends, at the time that the clock gives then.</summary>
    internal void Tell(IEnumerable<Told> changes) => told.AddRange(changes);

    /// <summary>Tells otherwise what was not written yet.</summary>
    internal void Retell(Func<Told, Told> otherwise)
    {
        for (var at = 0; at < told.Count; at++) told[at] = otherwise(told[at]);
    }

    public override int SaveChanges(bool acceptAllChangesOnSuccess)
    {
        if (writing) return OfSeveralAsync(() => Task.FromResult(base.SaveChanges(acceptAllChangesOnSuccess))).GetAwaiter().GetResult();
        if (!ChangeTracker.HasChanges()) return 0;
        using var turn = MustQueue() ? Gate!.Enter() : null;
        return SaveAsync(() => Task.FromResult(base.SaveChanges(false)), acceptAllChangesOnSuccess, CancellationToken.None).GetAwaiter().GetResult();
    }

    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        if (writing) return await OfSeveralAsync(() => base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken));
        if (!ChangeTracker.HasChanges()) return 0;
        using var turn = MustQueue() ? await Gate!.EnterAsync(cancellationToken) : null;
        return await SaveAsync(() => base.SaveChangesAsync(false, cancellationToken), acceptAllChangesOnSuccess, cancellationToken);
    }

    /// <summary>One save of several in a transaction, told of at its end; one that failed told of nothing.</summary>
    private async Task<int> OfSeveralAsync(Func<Task<int>> save)
    {
        var (known, saved) = (told.Count, false);
        try
        {
            var rows = await save();
            saved = true;
            return rows;
        }
        finally
        {
            if (!saved) told.RemoveRange(known, told.Count - known);
        }
    }

    /// <summary>A save that PostgreSQL broke off so that another could go on is done again: nothing of it was kept.</summary>
    private async Task<int> SaveAsync(Func<Task<int>> save, bool accept, CancellationToken stop)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await SaveOnceAsync(save, accept, stop);
            }
            catch (Exception cut) when (attempt < 5 && Database.CurrentTransaction is null && IsDeadlock(cut))
            {
                // The changes still stand in the tracker, as they were typed.
            }
        }
    }

    private static bool IsDeadlock(Exception? cut) =>
        cut is PostgresException { SqlState: PostgresErrorCodes.DeadlockDetected } || cut is { InnerException: { } inner } && IsDeadlock(inner);

    /// <summary>The records first and their history last, in one transaction. What failed is neither saved nor told of, and can be saved again.</summary>
    private async Task<int> SaveOnceAsync(Func<Task<int>> save, bool accept, CancellationToken stop)
    {
        await using var transaction = Database.CurrentTransaction is null ? await Database.BeginTransactionAsync(stop) : null;
        // What fails takes the whole of our own transaction with it, so there is no place in it to go back to.
        Database.AutoSavepointsEnabled = transaction is null;
        try
        {
            var saved = await save();
            await WriteHistoryAsync(stop);
            if (transaction is not null) await transaction.CommitAsync(stop);
            if (accept) ChangeTracker.AcceptAllChanges();
            return saved;
        }
        finally
        {
            Database.AutoSavepointsEnabled = true;
            told.Clear();
        }
    }

    /// <summary>Writes what was told of so far, where the same transaction has yet to do something with it.</summary>
    internal async Task WriteHistoryAsync(CancellationToken stop)
    {
        if (await ChainWriter.WriteAsync(Database.CurrentTransaction!.GetDbTransaction(), told, Time, stop) is var (first, last)) LastTold = (first, last);
        told.Clear();
    }

    private bool MustQueue()
    {
        if (Gate is null) return false;
        // A transaction begun elsewhere holds the database's write lock while it waits here for whoever waits for that lock.
        if (Database.CurrentTransaction is not null) throw new InvalidOperationException("Begin transactions with WriteAsync.");
        return true;
    }
}
