using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Milepost.Chaining;
using Milepost.Store.History;

namespace Milepost.Store.Configuration;

internal sealed class ChangeConfiguration : IEntityTypeConfiguration<Change>
{
    public void Configure(EntityTypeBuilder<Change> change)
    {
        change.Property(c => c.Record).HasMaxLength(40);
        change.Property(c => c.Field).HasMaxLength(40);
        change.HasIndex(c => new { c.RecordId, c.Id });
        change.HasIndex(c => new { c.PlanId, c.Id });
        change.HasIndex(c => c.ImportId);
        // What an older Milepost wrote has no place until it is chained, at the first start of this one.
        change.HasIndex(c => c.Sequence).IsUnique().HasFilter("sequence > 0");
        // Of all the changes of a plan, the few that say when a record came or went.
        change.HasIndex(c => new { c.PlanId, c.Record, c.Id }).HasFilter("field = '*'");
        // Whoever opens a snapshot or an earlier day asks each time whether something was erased by right since.
        change.HasIndex(c => c.PlanId).HasFilter($"record = '{ChainedEntry.Erasing}'");
    }
}
