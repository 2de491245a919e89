using System.Text;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Milepost.Store.Accounts;

namespace Milepost.Web.Access.Passwords;

/// <summary>What came of comparing a password.</summary>
public enum PasswordAnswer
{
    Wrong,
    Right,

    /// <summary>So many are being compared that this one was not looked at.</summary>
    Busy,
}

/// <summary>
/// Hashes passwords and compares them. A hash is slow on purpose, so no more than half the machine's cores make one at a
/// time: a flood of sign-ins does not slow the pages of those who are in.
/// </summary>
public sealed class PasswordHashes : IDisposable
{
    private const int Rounds = 210_000;
    private const int Waiting = 30;

    private readonly PasswordHasher<Account> hasher = new(Options.Create(new PasswordHasherOptions { IterationCount = Rounds }));
    private readonly ConcurrencyLimiter limiter = new(new ConcurrencyLimiterOptions
    {
        PermitLimit = Math.Max(1, Environment.ProcessorCount / 2),
        QueueLimit = Waiting,
        QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
    });

    // Compared where there is no such account, so that the answer takes as long as where there is one.
    private readonly Lazy<string> nobody;

    public PasswordHashes() => nobody = new(() => hasher.HashPassword(null!, Token.New()));

    /// <summary>The hash to keep; null where so many wait that this one must be sent again.</summary>
    public async Task<string?> HashAsync(string password, CancellationToken stop)
    {
        using var turn = await limiter.AcquireAsync(1, stop);
        return turn.IsAcquired ? await Task.Run(() => hasher.HashPassword(null!, Plain(password)), stop) : null;
    }

    /// <summary>Compares a password with an account's, or with nobody's in the same time.</summary>
    public async Task<PasswordAnswer> CompareAsync(Account? account, string password, CancellationToken stop)
    {
        using var turn = await limiter.AcquireAsync(1, stop);
        if (!turn.IsAcquired) return PasswordAnswer.Busy;
        var good = await Task.Run(() => Compare(account?.PasswordHash, password), stop);
        return good is PasswordVerificationResult.Failed || account?.PasswordHash is null ? PasswordAnswer.Wrong : PasswordAnswer.Right;
    }

    public void Dispose() => limiter.Dispose();

    private PasswordVerificationResult Compare(string? hash, string password)
    {
        // Made for the first who asks, whether there is such an account or not: making it takes time too.
        var other = nobody.Value;
        return hasher.VerifyHashedPassword(null!, hash ?? other, Plain(password));
    }

    /// <summary>The same letters typed on two keyboards are the same password.</summary>
    private static string Plain(string password) => password.Length > PasswordRules.Longest ? "" : password.Normalize(NormalizationForm.FormKC);
}
