using System.Text.RegularExpressions;
using Milepost.Importing.Reading.Layout;
using Milepost.Importing.Reading.Rows;
using Milepost.Importing.Tables;

namespace Milepost.Importing.Reading.Narratives;

/// <summary>Gathers the recommendations that a plan lists or quotes, word for word, each once, with the priorities it stands under.</summary>
public static partial class Recommendations
{
    private const int ShortestRecommendation = 25;

    public static IReadOnlyList<RecommendationDraft> Read(
        IEnumerable<Paragraph> paragraphs, IEnumerable<(AboveTable Above, PriorityDraft? Priority)> above,
        IEnumerable<PlacedRow> rows, List<Problem> problems)
    {
        var found = Listed([.. paragraphs.Where(line => !HeadingLine.IsFurniture(line.Text))]);
        foreach (var (table, priority) in above)
        {
            foreach (var quote in table.Quotes.Where(quote => quote.Text.Length > 0)) Add(found, quote, priority, problems);
        }

        foreach (var row in rows)
        {
            foreach (var cell in row.All(PlanField.Recommendation)) AddCell(found, string.Join(' ', cell.Lines), row);
        }

        return found;
    }

    /// <summary>The numbered list under a heading such as "Priority areas for improvement".</summary>
    private static List<RecommendationDraft> Listed(IReadOnlyList<Paragraph> lines)
    {
        var found = new List<RecommendationDraft>();
        var inList = false;
        foreach (var line in lines)
        {
            var number = line.Text.Length >= ShortestRecommendation ? StepNumber.Of(line.Text) : null;
            if (inList && number == found.Count + 1) found.Add(new($"{number}", StepNumber.Without(line.Text), [], line.At));
            else if (inList && found.Count > 0 && Sentences.GoesOn(line.Text) && !Sentences.IsFinished(found[^1].Text))
            {
                found[^1] = found[^1] with { Text = $"{found[^1].Text} {line.Text}" };
            }
            else if (inList && found.Count > 0) return found;
            else inList = (inList && found.Count == 0 && line.Text.Length < 90) || (line.Text.Length <= 90 && Heading().IsMatch(line.Text));
        }

        return found;
    }

    private static void Add(List<RecommendationDraft> found, Quoted quote, PriorityDraft? priority, List<Problem> problems)
    {
        var at = found.FindIndex(known => known.Number == quote.Number);
        List<string> under = priority is null ? [] : [priority.Reference ?? priority.Title];
        if (at < 0)
        {
            found.Add(new(quote.Number, quote.Text, under, quote.At));
            return;
        }

        found[at] = found[at] with { Priorities = [.. found[at].Priorities.Union(under)] };
        if (Plain(found[at].Text) != Plain(quote.Text))
        {
            problems.Add(new(Severity.Note, "recommendation-differs",
                $"Recommendation {quote.Number} is quoted here as “{quote.Text}”, which is not word for word as before.", quote.At));
        }
    }

    private static void AddCell(List<RecommendationDraft> found, string text, PlacedRow row)
    {
        var number = StepNumber.Of(text);
        var words = StepNumber.Without(text);
        var under = row.Standing.Priority is { } priority ? priority.Reference ?? priority.Title : null;
        var at = found.FindIndex(known => Plain(known.Text) == Plain(words));
        if (at < 0) found.Add(new(number?.ToString(System.Globalization.CultureInfo.InvariantCulture), words, under is null ? [] : [under], row.At));
        else if (under is not null) found[at] = found[at] with { Priorities = [.. found[at].Priorities.Union([under])] };
    }

    private static string Plain(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    [GeneratedRegex(
        @"^\W*(priority (improvement )?areas|(the )?(ofsted|inspection)['’]?s? (recommendations|priority areas|priorities|areas for improvement)|recommendations( from .*)?|areas (for priority action|for improvement|that need to improve|which need to improve)|what (the )?(ofsted|inspectors|inspection) (said|says|found|told us).{0,40}|what needs to improve)\W*(for improvement|for priority action)?\W*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Heading();
}
