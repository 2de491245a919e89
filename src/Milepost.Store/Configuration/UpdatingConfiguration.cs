using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Milepost.People;
using Milepost.Store.Updating;

namespace Milepost.Store.Configuration;

internal sealed class UpdatingConfiguration : IEntityTypeConfiguration<UpdateDraft>, IEntityTypeConfiguration<PartnerLink>
{
    public void Configure(EntityTypeBuilder<UpdateDraft> draft)
    {
        draft.Property(d => d.Person).HasMaxLength(100);
        draft.HasIndex(d => new { d.Person, d.Action }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<PartnerLink> link)
    {
        link.Property(l => l.Hash).HasMaxLength(64);
        link.HasIndex(l => l.Hash).IsUnique();
    }
}
