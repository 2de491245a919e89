using Milepost.Wording;

namespace Milepost.Documents.Writing.Sheets;

/// <summary>Names for sheets as Excel allows them: short, without some signs, each only once.</summary>
internal sealed class SheetNames
{
    private const int Longest = 31;

    private readonly HashSet<string> taken = new(StringComparer.OrdinalIgnoreCase);

    public string Next(string wanted)
    {
        var clean = new string([.. Xml.Clean(wanted).Select(letter => @"[]:*?/\'".Contains(letter, StringComparison.Ordinal) || char.IsControl(letter) ? ' ' : letter)]);
        var name = Say.Shorten(clean, Longest);
        if (name.Length == 0) name = "Table";

        for (var i = 2; !taken.Add(name); i++)
        {
            name = $"{Say.Shorten(clean, Longest - 5)} {i}";
        }

        return name;
    }
}
