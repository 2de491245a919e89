using System.Security.Cryptography;
using Milepost.AnnexA.Measures;

namespace Milepost.Submitting;

/// <summary>What tells one version of the declared measures, rules and lists from another.</summary>
public static class Definitions
{
    private const int Signs = 12;
    private static readonly Lazy<string> known = new(Read);

    /// <summary>Of those that Milepost comes with.</summary>
    public static string Version => known.Value;

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
