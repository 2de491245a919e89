using System.Text.RegularExpressions;
using Milepost.Wording;

namespace Milepost.Assessing;

/// <summary>What the words about progress, or their absence, ask a person to look at.</summary>
internal static partial class ProgressAttention
{
    /// <summary>Neither of the last updates of the plan brought a word about it.</summary>
    public static IEnumerable<Attention> Silent(Look look)
    {
        var updates = UpdateDays.Until(look.Facts, look.AsAt);
        if (updates.Count < look.Policy.CyclesOfSilence) yield break;

        var since = updates[^look.Policy.CyclesOfSilence];
        foreach (var action in look.Open)
        {
            if (action.LastProgress?.On >= since || action.Facts.AddedOn > since) continue;

            var last = action.LastProgress is { } entry ? $"The last word was on {Say.Date(entry.On)}." : "Nothing was ever said about its progress.";
            yield return new Attention(
                AttentionKind.Silent, $"{Spoken.Name(action)} has had no news since {Say.Date(since)} or before.",
                $"{Spoken.About(action)}{last} {Spoken.Led(action)}", action.Facts.Action);
        }
    }

    /// <summary>One text under several actions tells about none of them.</summary>
    public static IEnumerable<Attention> SameWords(Look look) => look.Actions
        .Where(action => action.LastProgress is not null)
        .GroupBy(action => Folded.Key(action.LastProgress!.Text), StringComparer.Ordinal)
        .Where(same => same.Count() > 1 && same.Key.Count(letter => letter == ' ') + 1 >= look.Policy.WordsThatAreNoAccident)
        .Select(same => new Attention(
            AttentionKind.SameWords, $"{Spoken.Names(same)} have the same words as their progress.",
            $"“{Say.Shorten(same.First().LastProgress!.Text, 200)}”", null));

    /// <summary>"Completed" beside words about what is still to come.</summary>
    public static IEnumerable<Attention> CompletedInFuture(Look look)
    {
        foreach (var action in look.Actions)
        {
            if (action.LastProgress is not { } last || !(action.Complete || SaidCompleted().IsMatch(last.Text))) continue;
            if (ToCome(last.Text) is not { } words) continue;

            yield return new Attention(
                AttentionKind.CompletedInFuture,
                $"{Spoken.Name(action)} is {(action.Complete ? "complete" : "said to be completed")}, and its progress says “{words}”.",
                $"“{Say.Shorten(last.Text, 240)}”", action.Facts.Action);
        }
    }

    private static string? ToCome(string text) => FutureWords().Match(text) is { Success: true } match ? match.Value : null;

    [GeneratedRegex(@"(?<!\b(?:not|to be|be|when|once|until|before)\s)\bcompleted?\b", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 500)]
    private static partial Regex SaidCompleted();

    [GeneratedRegex(@"\b(?:will be|will need|to be (?:set up|agreed|completed|developed|recruited|rolled out|confirmed|arranged|finalised|put|held)|is due to|are due to|is planned|are planned|plan to|yet to|still to|awaiting|going to)\b", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 500)]
    private static partial Regex FutureWords();
}
