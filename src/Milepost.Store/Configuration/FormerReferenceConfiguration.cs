using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Milepost.Actions;

namespace Milepost.Store.Configuration;

internal sealed class FormerReferenceConfiguration : IEntityTypeConfiguration<FormerReference>
{
    public void Configure(EntityTypeBuilder<FormerReference> former)
    {
        former.Property(f => f.Reference).HasMaxLength(100);
        former.HasIndex(f => new { f.PlanId, f.Reference });
    }
}
