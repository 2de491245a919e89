using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Milepost.Store.Commenting;
using Milepost.Store.People;
using Milepost.Store.Watching;

namespace Milepost.Store.Configuration;

internal sealed class FindingConfiguration :
    IEntityTypeConfiguration<Comment>, IEntityTypeConfiguration<Mention>, IEntityTypeConfiguration<Watch>, IEntityTypeConfiguration<SavedFilter>
{
    public void Configure(EntityTypeBuilder<Comment> comment) => comment.HasIndex(c => c.Action);

    public void Configure(EntityTypeBuilder<Mention> mention) => mention.HasIndex(m => new { m.PersonId, m.SeenAt });

    public void Configure(EntityTypeBuilder<Watch> watch) => watch.HasIndex(w => new { w.PersonId, w.Record }).IsUnique();

    public void Configure(EntityTypeBuilder<SavedFilter> filter)
    {
        filter.Property(f => f.Name).HasMaxLength(SavedFilter.LongestName);
        filter.HasIndex(f => new { f.PlanId, f.PersonId, f.Name }).IsUnique();
    }
}
