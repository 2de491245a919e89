using System.Security.Cryptography;
using System.Text;
using Milepost.AnnexA.Measures;

namespace Milepost.Submitting;

/// <summary>What tells one version of the declared measures, rules and lists from another.</summary>
public static class Definitions
{
    private const int Signs = 12;
    private static readonly Lazy<string> known = new(Read);

    /// <summary>Of those that Milepost comes with.</summary>
    public static string Version => known.Value;

    private static readonly Lazy<Dictionary<string, string>> each = new(() =>
        MeasureCatalogue.Known.All.Where(one => one.IsComputed).ToDictionary(one => one.Id, one => Hashed(string.Join('\n', StandsOn.Of(one, MeasureCatalogue.Known)))));

    /// <summary>Of one measure that Milepost comes with, by what it is worked out from; null for one of a council's own.</summary>
    public static string? Of(string measure) => each.Value.GetValueOrDefault(measure);

    /// <summary>Where a measure of Milepost's own is counted by another definition than at the list date before, and why.</summary>
    /// <param name="counts">What it came to, the earliest day first.</param>
    public static IReadOnlyList<(CountedAt At, string Because)> Breaks(IReadOnlyList<CountedAt> counts)
    {
        ArgumentNullException.ThrowIfNull(counts);
        return
        [
            .. from pair in counts.Zip(counts.Skip(1))
               where pair.First.Count.Definition is { } was && pair.Second.Count.Definition is { } now && was != now
               select (pair.Second, $"{pair.Second.Count.Id} is defined in another way by this version of Milepost (definitions {pair.Second.Submission.Definitions}, before {pair.First.Submission.Definitions})."),
        ];
    }

    private static string Hashed(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..Signs];

    private static string Read()
    {
        var home = typeof(MeasureCatalogue).Assembly;
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var declared = home.GetManifestResourceNames().Where(name => name.StartsWith("measures/", StringComparison.Ordinal) || name.StartsWith("rules/", StringComparison.Ordinal) || name == "annex-a.json");
        foreach (var name in declared.Order(StringComparer.Ordinal))
        {
            using var stream = home.GetManifestResourceStream(name)!;
            using var bytes = new MemoryStream();
            stream.CopyTo(bytes);
            hash.AppendData(bytes.GetBuffer(), 0, (int)bytes.Length);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset())[..Signs];
    }
}
