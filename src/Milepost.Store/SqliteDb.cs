using Microsoft.EntityFrameworkCore;
using Milepost.Store.Writing;

namespace Milepost.Store;

/// <summary>The store in one file, for a council that wants nothing to look after.</summary>
public sealed class SqliteDb(DbContextOptions<SqliteDb> options) : MilepostDb(options)
{
    protected override WriteGate Gate => WriteGate.To(Database.GetDbConnection().DataSource);
}
