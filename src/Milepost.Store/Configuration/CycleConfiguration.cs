using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Milepost.Cycles;

namespace Milepost.Store.Configuration;

internal sealed class CycleConfiguration : IEntityTypeConfiguration<Cycle>, IEntityTypeConfiguration<Snapshot>, IEntityTypeConfiguration<ApprovedVersion>
{
    public void Configure(EntityTypeBuilder<Cycle> cycle) => cycle.HasIndex(c => new { c.PlanId, c.Kind, c.Number }).IsUnique();

    public void Configure(EntityTypeBuilder<Snapshot> snapshot) => snapshot.HasIndex(s => new { s.PlanId, s.Number }).IsUnique();

    public void Configure(EntityTypeBuilder<ApprovedVersion> version)
    {
        version.Property(v => v.Name).HasMaxLength(100);
        version.HasIndex(v => new { v.PlanId, v.Name }).IsUnique();
    }
}
