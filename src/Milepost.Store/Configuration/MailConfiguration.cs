using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Milepost.Store.Mailing;

namespace Milepost.Store.Configuration;

internal sealed class MailConfiguration : IEntityTypeConfiguration<OutgoingMail>, IEntityTypeConfiguration<ReminderDay>
{
    public void Configure(EntityTypeBuilder<OutgoingMail> mail)
    {
        mail.Property(m => m.Key).HasMaxLength(200);
        mail.HasIndex(m => m.Key).IsUnique();
        mail.HasIndex(m => m.NextTryAt);
    }

    public void Configure(EntityTypeBuilder<ReminderDay> day) => day.HasIndex(d => d.Day).IsUnique();
}
