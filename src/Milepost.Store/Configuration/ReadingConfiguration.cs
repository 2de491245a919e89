using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Milepost.Plans;

namespace Milepost.Store.Configuration;

internal sealed class ReadingConfiguration : IEntityTypeConfiguration<Reading>
{
    public void Configure(EntityTypeBuilder<Reading> reading) => reading.HasIndex(r => new { r.MeasureId, r.Number }).IsUnique();
}
