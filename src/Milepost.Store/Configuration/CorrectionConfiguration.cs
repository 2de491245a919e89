using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Milepost.Store.Importing;

namespace Milepost.Store.Configuration;

internal sealed class CorrectionConfiguration : IEntityTypeConfiguration<ColumnCorrection>
{
    public void Configure(EntityTypeBuilder<ColumnCorrection> correction) =>
        correction.HasIndex(c => new { c.PlanName, c.Heading, c.Occurrence }).IsUnique();
}
