using Microsoft.EntityFrameworkCore;
using Milepost.Store.Writing;

namespace Milepost.Store;

/// <summary>The store in a PostgreSQL database, where a council runs one already.</summary>
public sealed class PostgresDb(DbContextOptions<PostgresDb> options) : MilepostDb(options)
{
    protected override WriteGate? Gate => null;

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        var texts = modelBuilder.Model.GetEntityTypes().SelectMany(entity => entity.GetProperties()).Where(property =>
            (property.GetProviderClrType() ?? property.GetValueConverter()?.ProviderClrType ?? property.ClrType) == typeof(string));
        // SQLite compares text byte by byte; in any other collation the same list would come in another order.
        foreach (var text in texts) text.SetCollation("C");
    }
}
