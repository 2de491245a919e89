using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Milepost.Store.Files;

namespace Milepost.Store.Configuration;

internal sealed class FileConfiguration : IEntityTypeConfiguration<StoredFile>
{
    public void Configure(EntityTypeBuilder<StoredFile> file)
    {
        file.Property(f => f.Sha256).HasMaxLength(64);
        file.HasIndex(f => f.Sha256).IsUnique();
    }
}
