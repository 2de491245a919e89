using Microsoft.AspNetCore.Mvc.ModelBinding;
using Milepost.Editing.Forms;

namespace Milepost.Web.Pages.Closing;

/// <summary>Reads the words that a form must have.</summary>
internal static class Said
{
    private const int Longest = 4_000;

    /// <summary>The words without what nobody meant to type; what is wrong stands beside the field.</summary>
    public static string Read(ModelStateDictionary state, string field, string? typed, string needed)
    {
        var words = TypedText.Whole(typed);
        if (words.Length == 0) state.AddModelError(field, needed);
        else if (words.Length > Longest) state.AddModelError(field, $"It must be {Longest:N0} characters or fewer; it has {words.Length:N0}");
        return words;
    }
}
