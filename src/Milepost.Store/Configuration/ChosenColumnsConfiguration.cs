using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Milepost.Store.People;

namespace Milepost.Store.Configuration;

internal sealed class ChosenColumnsConfiguration : IEntityTypeConfiguration<ChosenColumns>
{
    public void Configure(EntityTypeBuilder<ChosenColumns> chosen)
    {
        chosen.Property(c => c.Person).HasMaxLength(100);
        chosen.Property(c => c.Table).HasMaxLength(100);
        chosen.HasIndex(c => new { c.Person, c.Table }).IsUnique();
    }
}
