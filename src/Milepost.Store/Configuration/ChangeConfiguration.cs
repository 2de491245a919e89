using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
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
    }
}
