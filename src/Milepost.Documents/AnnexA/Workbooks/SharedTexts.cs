using Milepost.Documents.Reading.Excel;

namespace Milepost.Documents.AnnexA.Workbooks;

/// <summary>The texts that the cells of a workbook share, as UTF-8 one behind the other.</summary>
internal sealed class SharedTexts
{
    private byte[] bytes = new byte[64 * 1024];
    private int[] ends = new int[4096];

    public int Count { get; private set; }

    /// <summary>The text of a number; empty where there is none.</summary>
    public ReadOnlySpan<byte> this[int number]
    {
        get
        {
            if ((uint)number >= (uint)Count) return [];
            var start = number == 0 ? 0 : ends[number - 1];
            return bytes.AsSpan(start, ends[number] - start);
        }
    }

    public void Add(ReadOnlySpan<byte> text)
    {
        var start = Count == 0 ? 0 : ends[Count - 1];
        if (start + text.Length > bytes.Length) Array.Resize(ref bytes, Math.Max(bytes.Length * 2, start + text.Length));
        if (Count == ends.Length) Array.Resize(ref ends, Count * 2);
        text.CopyTo(bytes.AsSpan(start));
        ends[Count++] = start + text.Length;
    }

    /// <summary>As the general reader gives it: white space folded, signs that XML cannot hold put back.</summary>
    public static string Shown(string text) => SharedStrings.Shown(text);
}
