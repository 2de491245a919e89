using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Milepost.Plans;

namespace Milepost.Store.Configuration;

internal sealed class PlanConfiguration : IEntityTypeConfiguration<Plan>
{
    public void Configure(EntityTypeBuilder<Plan> plan)
    {
        plan.Property(p => p.Name).HasMaxLength(100);
        plan.HasIndex(p => p.Name).IsUnique();
    }
}
