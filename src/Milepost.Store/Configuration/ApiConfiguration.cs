using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Milepost.Store.Accounts;
using Milepost.Store.Webhooks;
using Milepost.Store.Writing;

namespace Milepost.Store.Configuration;

internal sealed class ApiConfiguration :
    IEntityTypeConfiguration<AccessToken>, IEntityTypeConfiguration<KeptAnswer>, IEntityTypeConfiguration<Webhook>, IEntityTypeConfiguration<WebhookDelivery>
{
    public void Configure(EntityTypeBuilder<AccessToken> token)
    {
        token.Property(t => t.Name).HasMaxLength(AccessToken.LongestName);
        token.Property(t => t.Mark).HasMaxLength(40);
        token.Property(t => t.Hash).HasMaxLength(64);
        token.HasIndex(t => t.Hash).IsUnique();
    }

    public void Configure(EntityTypeBuilder<KeptAnswer> answer)
    {
        answer.Property(a => a.Key).HasMaxLength(KeptAnswer.LongestKey);
        answer.Property(a => a.Hash).HasMaxLength(64);
        answer.HasIndex(a => new { a.TokenId, a.Key }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<Webhook> webhook)
    {
        webhook.Property(w => w.Name).HasMaxLength(Webhook.LongestName);
        webhook.Property(w => w.Address).HasMaxLength(Webhook.LongestAddress);
    }

    public void Configure(EntityTypeBuilder<WebhookDelivery> delivery)
    {
        delivery.Property(d => d.Key).HasMaxLength(100);
        delivery.Property(d => d.Event).HasMaxLength(40);
        delivery.HasIndex(d => new { d.WebhookId, d.Key }).IsUnique();
        delivery.HasIndex(d => d.NextTryAt);
    }
}
