using System.Text.RegularExpressions;

namespace Milepost.AnnexA.Schema;

/// <summary>A pattern of the schema's data. Most uploads never need it, and to make it ready takes longer than to read a small list, so that waits until somebody asks.</summary>
internal sealed class LatePattern(string pattern, RegexOptions options)
{
    private Regex? ready;

    public Match Match(string plain) => (ready ??= new(pattern, options | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1))).Match(plain);
}
