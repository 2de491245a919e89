using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Milepost.Actions;

namespace Milepost.Store.Configuration;

internal sealed class EvidenceFileConfiguration : IEntityTypeConfiguration<EvidenceFile>
{
    public void Configure(EntityTypeBuilder<EvidenceFile> file)
    {
        file.Property(f => f.Sha256).HasMaxLength(64);
        file.HasIndex(f => f.Sha256);
        file.HasIndex(f => new { f.EvidenceItemId, f.Number }).IsUnique();
    }
}
