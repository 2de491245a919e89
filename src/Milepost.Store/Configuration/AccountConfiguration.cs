using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Milepost.Store.Accounts;

namespace Milepost.Store.Configuration;

internal sealed class AccountConfiguration : IEntityTypeConfiguration<Account>
{
    public void Configure(EntityTypeBuilder<Account> account)
    {
        account.Property(a => a.Issuer).HasMaxLength(500);
        account.Property(a => a.Subject).HasMaxLength(255);
        account.HasIndex(a => a.PersonId).IsUnique();
        // One account with the council opens one account here, also where two people link it at the same moment.
        account.HasIndex(a => new { a.Issuer, a.Subject }).IsUnique();
    }
}

internal sealed class SessionConfiguration : IEntityTypeConfiguration<Session>
{
    public void Configure(EntityTypeBuilder<Session> session)
    {
        session.Property(s => s.TokenHash).HasMaxLength(64);
        session.Property(s => s.Device).HasMaxLength(100);
        session.Property(s => s.ProviderSession).HasMaxLength(64);
        session.HasIndex(s => s.TokenHash).IsUnique();
        session.HasIndex(s => s.ProviderSession);
    }
}

internal sealed class InvitationConfiguration : IEntityTypeConfiguration<Invitation>
{
    public void Configure(EntityTypeBuilder<Invitation> invitation)
    {
        invitation.Property(i => i.TokenHash).HasMaxLength(64);
        invitation.HasIndex(i => i.TokenHash).IsUnique();
    }
}

internal sealed class SpentTokenConfiguration : IEntityTypeConfiguration<SpentToken>
{
    public void Configure(EntityTypeBuilder<SpentToken> spent)
    {
        spent.Property(s => s.Hash).HasMaxLength(64);
        spent.HasIndex(s => s.Hash).IsUnique();
    }
}
