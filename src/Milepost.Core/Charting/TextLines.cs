using Milepost.Wording;

namespace Milepost.Charting;

/// <summary>Parts words into lines, as a picture has nobody to do it.</summary>
internal static class TextLines
{
    public static IEnumerable<string> Of(string words, int room, int most)
    {
        var rest = Say.Shorten(words, room * most);
        for (var line = 1; line < most && rest.Length > room; line++)
        {
            var cut = rest.LastIndexOf(' ', room);
            if (cut <= 0) break;
            yield return rest[..cut];
            rest = rest[(cut + 1)..];
        }

        yield return Say.Shorten(rest, room);
    }
}
