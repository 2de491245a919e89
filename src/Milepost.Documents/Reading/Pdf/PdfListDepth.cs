namespace Milepost.Documents.Reading.Pdf;

/// <summary>How deep an item is in its list. A PDF seldom says; an item drawn with another sign than the items before it stands under them.</summary>
internal sealed class PdfListDepth
{
    private readonly List<char> open = [];

    /// <summary>A heading ends every list.</summary>
    public void End() => open.Clear();

    public int Of(char sign)
    {
        var known = open.IndexOf(sign);
        if (known >= 0) open.RemoveRange(known + 1, open.Count - known - 1);
        else open.Add(sign);
        return open.Count;
    }
}
