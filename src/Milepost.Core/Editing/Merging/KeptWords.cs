using Milepost.Plans;

namespace Milepost.Editing.Merging;

/// <summary>How it is kept that somebody took a text away, which is a thing to choose like any other.</summary>
public static class KeptWords
{
    public const string Nothing = "(nothing: the text was taken away)";

    /// <summary>The text that was typed.</summary>
    public static string Text(KeptText kept)
    {
        ArgumentNullException.ThrowIfNull(kept);
        return kept.Text == Nothing ? "" : kept.Text;
    }
}
