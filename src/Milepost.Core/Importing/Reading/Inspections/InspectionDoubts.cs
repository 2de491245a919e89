using Milepost.Plans;
using Milepost.Wording;

namespace Milepost.Importing.Reading.Inspections;

/// <summary>What a person should look at before agreeing to a report: what was not found, and what looks odd.</summary>
internal static class InspectionDoubts
{
    private const int FewestJudgements = 4;
    private const int MostJudgements = 6;
    private static readonly Place FirstPage = new(Page: 1);

    public static IEnumerable<Problem> Of(InspectionDraft draft, Cover cover)
    {
        if (draft.Authority is null)
        {
            yield return new(Severity.Warning, "authority-not-found", "The report does not say which council it is about where reports do: in its title, or in the line above it. Say so when you agree to it.", FirstPage);
        }

        if (draft.Start is null)
        {
            yield return new(Severity.Warning, "dates-not-found", "No dates of the inspection or visit were found. They usually stand on the first page, such as “Inspection dates: 4 to 15 March 2024”.", FirstPage);
        }

        if (cover.Published is null && draft.Published is { } day)
        {
            yield return new(Severity.Note, "published-from-name", $"The report prints no date of publication; {Say.Date(day)} is from the name of the file.", Place.Nowhere);
        }

        foreach (var problem in Judgements(draft)) yield return problem;
        foreach (var problem in Recommendations(draft)) yield return problem;
    }

    private static IEnumerable<Problem> Judgements(InspectionDraft draft)
    {
        if (draft.Kind != SourceKind.Inspection || draft.Judgements.Count is >= FewestJudgements and <= MostJudgements) yield break;
        yield return new(Severity.Warning, "judgements-unusual", draft.Judgements.Count == 0
            ? "No judgements were found. They usually stand in a table on the first page, an area and its grade in each row. Compare with the report before you agree."
            : $"{Say.Count(draft.Judgements.Count, "judgement was", "judgements were")} found, where a report has four to six. Compare them with the first page of the report before you agree.", FirstPage);
    }

    private static IEnumerable<Problem> Recommendations(InspectionDraft draft)
    {
        if (draft.Recommendations.Count == 0)
        {
            var severity = draft.Kind == SourceKind.MonitoringVisit ? Severity.Note : Severity.Warning;
            yield return new(severity, "no-recommendations",
                "No list of what must improve was found: no heading such as “What needs to improve”, “Recommendations” or “Areas for priority action” with items under it. "
                + (draft.Kind == SourceKind.MonitoringVisit ? "Letters of monitoring visits often have none." : "Look at the report; if it has one, save it as a Word document and send that."),
                Place.Nowhere);
        }

        foreach (var asked in draft.Recommendations.Where(asked => asked.Text.TrimEnd('”', '’', '"', ')') is not [.., '.' or '!' or '?']))
        {
            yield return new(Severity.Warning, "recommendation-unfinished", $"Recommendation {asked.Number} does not end with a full stop, so its end may be missing: “{End(asked.Text)}”. Compare it with the report.", asked.At);
        }

        foreach (var same in draft.Recommendations.GroupBy(asked => (asked.Heading, asked.Number)).Where(same => same.Count() > 1))
        {
            yield return new(Severity.Warning, "recommendation-number-twice", $"Two recommendations are numbered {same.Key.Number}. Compare them with the report.", same.Last().At);
        }
    }

    private static string End(string text) => text.Length <= 60 ? text : "…" + text[^60..];
}
