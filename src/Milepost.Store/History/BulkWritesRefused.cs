using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Milepost.Store.History;

/// <summary>Refuses ExecuteUpdate and ExecuteDelete: they would pass by history, versions and stamps.</summary>
internal sealed class BulkWritesRefused : DbCommandInterceptor
{
    public override InterceptionResult<int> NonQueryExecuting(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result)
    {
        Refuse(eventData);
        return result;
    }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Refuse(eventData);
        return new(result);
    }

    private static void Refuse(CommandEventData command)
    {
        if (command.CommandSource is CommandSource.ExecuteUpdate or CommandSource.ExecuteDelete)
        {
            throw new InvalidOperationException("Records are changed one by one, through SaveChanges, so that history tells of it.");
        }
    }
}
