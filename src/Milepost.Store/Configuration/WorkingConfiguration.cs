using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Milepost.Store.Feeds;
using Milepost.Store.Undoing;
using Milepost.Store.Updating.Workbooks;

namespace Milepost.Store.Configuration;

internal sealed class WorkingConfiguration : IEntityTypeConfiguration<WorkbookUpload>, IEntityTypeConfiguration<CalendarFeed>, IEntityTypeConfiguration<DoneAct>
{
    public void Configure(EntityTypeBuilder<WorkbookUpload> upload)
    {
        upload.Property(u => u.Person).HasMaxLength(100);
        upload.HasIndex(u => u.Person);
    }

    public void Configure(EntityTypeBuilder<CalendarFeed> feed)
    {
        feed.Property(f => f.TokenHash).HasMaxLength(64);
        feed.HasIndex(f => f.TokenHash).IsUnique();
    }

    public void Configure(EntityTypeBuilder<DoneAct> done)
    {
        done.Property(d => d.Person).HasMaxLength(100);
        done.Property(d => d.Act).HasMaxLength(40);
        done.HasIndex(d => new { d.Person, d.At });
    }
}
