using Milepost.Importing.Tables;
using Milepost.Plans;

namespace Milepost.Importing.Reading.Inspections;

/// <summary>Reads an inspection report, or the letter of a visit: whose it is and when, every judgement, what must improve word for word, and the rest paragraph by paragraph.</summary>
public static class InspectionReader
{
    public static FileReading Read(SourceDocument document)
    {
        var lines = ReportLines.Of(document);
        var cover = Cover.Of(lines);
        var (judgements, begins) = JudgementList.Of(lines);
        var parts = ReportParts.Of(lines, begins);
        var draft = new InspectionDraft
        {
            Kind = cover.Kind,
            Authority = cover.Authority,
            Framework = cover.Framework,
            Start = cover.Start,
            End = cover.End,
            Published = cover.Published ?? InspectionDates.Day(document.Name),
            Judgements = cover.Kind == SourceKind.Inspection ? judgements : [],
            Recommendations = Asked(parts.Council),
            BoardRecommendations = Asked(parts.Board),
            BoardGrade = JudgementList.OfBoard(lines),
            Paragraphs = parts.Paragraphs,
        };
        var problems = document.Problems.Concat(InspectionDoubts.Of(draft, cover)).ToList();
        return new FileReading(document, FileKind.InspectionReport, null, [], null, [.. problems.OrderByDescending(problem => problem.Severity)]) { Inspection = draft };
    }

    private static List<AskedDraft> Asked(IReadOnlyList<AskedLines> lists)
    {
        var found = new List<AskedDraft>();
        foreach (var list in lists) found.AddRange(AskedList.Read(list, found.Count));
        return found;
    }
}
