using Milepost.Importing.Reading;
using Milepost.Plans;
using Milepost.Wording;

namespace Milepost.Cli.Commands;

/// <summary>An inspection report as a person reads it in a terminal.</summary>
internal static class InspectionText
{
    public static void Print(InspectionDraft draft)
    {
        var say = Console.Out;
        say.WriteLine($"  {draft.Authority ?? "(no council named)"}, {draft.Framework ?? "no framework named"}, "
            + $"{(draft is { Start: { } start, End: { } end } ? Say.Range(start, end) : "no dates found")}, "
            + $"{(draft.Published is { } day ? $"published {Say.Date(day)}" : "no date of publication")}");
        foreach (var judgement in draft.Judgements) say.WriteLine($"  {judgement.Area}: {judgement.Grade.Said()}");
        say.WriteLine($"  {Say.Count(draft.Recommendations.Count, "recommendation")}"
            + (draft.BoardRecommendations.Count == 0 ? "" : $", and {draft.BoardRecommendations.Count} more for the safeguarding children board")
            + $"; {Say.Count(draft.Paragraphs.Count, "other paragraph")}");
        string? heading = null;
        foreach (var asked in draft.Recommendations)
        {
            if (asked.Heading != heading) say.WriteLine($"  {heading = asked.Heading}");
            say.WriteLine($"    {asked.Number,-4} {asked.Text.Replace("\n", "\n         ", StringComparison.Ordinal)}");
        }
    }
}
