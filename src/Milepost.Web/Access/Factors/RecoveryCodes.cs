using System.Security.Cryptography;
using System.Text;
using Milepost.Store.Accounts;

namespace Milepost.Web.Access.Factors;

/// <summary>Ten codes on paper for the day on which the phone is lost. Each works once.</summary>
public static class RecoveryCodes
{
    public const int Count = 10;

    // Without letters and digits that look alike on paper.
    private const string Alphabet = "abcdefghjkmnpqrstuvwxyz23456789";
    private const int Length = 12;
    private const int Group = 4;

    public static IReadOnlyList<string> New() =>
        [.. Enumerable.Range(0, Count).Select(_ => string.Join('-', RandomNumberGenerator.GetString(Alphabet, Length).Chunk(Group).Select(part => new string(part))))];

    /// <summary>The hash that is kept, of the code as somebody typed it. A code of sixty random bits needs no slow one.</summary>
    public static string Hash(Account account, string typed)
    {
        ArgumentNullException.ThrowIfNull(account);
        var plain = new StringBuilder();
        foreach (var letter in typed ?? "") if (char.IsAsciiLetterOrDigit(letter)) plain.Append(char.ToLowerInvariant(letter));
        return Token.Hash($"{account.Id} {plain}");
    }
}
