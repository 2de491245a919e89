using System.Text;
using System.Xml;

namespace Milepost.Wording;

/// <summary>Makes words fit for XML, whatever a hostile file had in them.</summary>
public static class Xml
{
    /// <summary>The words without the characters that XML cannot hold; half a character becomes the sign for one that is lost.</summary>
    public static string Clean(string words)
    {
        if (IsClean(words)) return words;

        var clean = new StringBuilder(words.Length);
        foreach (var rune in words.EnumerateRunes())
        {
            if (rune.Value > 0xFFFF || XmlConvert.IsXmlChar((char)rune.Value)) clean.Append(rune.ToString());
        }

        return clean.ToString();
    }

    private static bool IsClean(string words)
    {
        foreach (var letter in words)
        {
            if (!XmlConvert.IsXmlChar(letter)) return false;
        }

        return true;
    }
}
