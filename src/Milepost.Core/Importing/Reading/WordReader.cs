using System.Collections;

namespace Milepost.Importing.Reading;

/// <summary>The words of a text: runs of letters and digits.</summary>
public readonly record struct WordReader(string Text) : IEnumerable<Range>
{
    public IEnumerator<Range> GetEnumerator()
    {
        var start = -1;
        for (var i = 0; i <= Text.Length; i++)
        {
            if (i < Text.Length && char.IsLetterOrDigit(Text[i]))
            {
                if (start < 0) start = i;
            }
            else if (start >= 0)
            {
                yield return start..i;
                start = -1;
            }
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
