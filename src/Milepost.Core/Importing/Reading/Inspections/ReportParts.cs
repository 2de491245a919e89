using Milepost.Importing.Tables;
using Milepost.Plans;

namespace Milepost.Importing.Reading.Inspections;

/// <summary>The parts of a report: the lists of what the council and the safeguarding children board must improve, and all other paragraphs under their headings.</summary>
internal sealed record ReportParts(IReadOnlyList<AskedLines> Council, IReadOnlyList<AskedLines> Board, IReadOnlyList<ReportParagraph> Paragraphs)
{
    public static ReportParts Of(List<ReportLine> lines, int begins)
    {
        var lists = Lists(lines);
        var board = BeginsBoard(lines, lists);
        var paragraphs = new List<ReportParagraph>();
        var headings = new Headings();
        for (var at = begins; at < lines.Count; at++)
        {
            if (lists.Find(list => list.From == at) is { } asked && asked.From < board)
            {
                headings.Enter(asked.Heading);
                at = asked.To - 1;
                continue;
            }

            var line = lines[at];
            if (ReportHeadings.IsImprint(line.Text)) break;
            if (headings.Enter(line)) continue;
            if (headings.AreAlwaysTheSame || ReportHeadings.IsTableHead(line.Text)) continue;
            paragraphs.Add(new ReportParagraph(headings.Praise ? ParagraphOf.GoodPractice : ParagraphOf.Narrative, headings.Said, line.Number, line.Text, line.At));
        }

        return new([.. lists.Where(list => list.From < board)], [.. lists.Where(list => list.From >= board)], paragraphs);
    }

    /// <summary>Every list of what must improve. A table of contents names them too, but nothing stands under them there.</summary>
    private static List<AskedLines> Lists(List<ReportLine> lines)
    {
        var lists = new List<AskedLines>();
        for (var at = 0; at < lines.Count; at++)
        {
            if (!lines[at].IsHeading || !ReportHeadings.Asks(lines[at].Text)) continue;
            var list = AskedList.Under(lines, at);
            if (!AskedList.Read(list, 0).Any()) continue;
            lists.Add(list);
            at = list.To - 1;
        }

        return lists;
    }

    /// <summary>Where the review of the safeguarding children board begins: after the council's own list, or in the report's second half.</summary>
    private static int BeginsBoard(List<ReportLine> lines, List<AskedLines> lists)
    {
        var own = lists.FindIndex(list => !ReportHeadings.BeginsBoard(list.Heading.Text));
        var from = own < 0 ? lines.Count / 2 : lists[own].To;
        var at = lines.FindIndex(Math.Min(from, lines.Count), line => line.IsHeading && ReportHeadings.BeginsBoard(line.Text));
        return at < 0 ? lines.Count : at;
    }

    /// <summary>The headings that a line stands under.</summary>
    private sealed class Headings
    {
        private string? above;
        private string? own;

        public bool AreAlwaysTheSame { get; private set; }
        public bool Praise { get; private set; }
        public string? Said => own is not null && above is not null && ReportHeadings.IsGeneral(own) ? $"{above}: {own}" : own;

        public bool Enter(ReportLine line)
        {
            var text = line.IsRow && Grades.Of(line.Cells[^1]) is not null ? string.Join(' ', line.Cells.SkipLast(1)) : line.IsHeading ? line.Text : null;
            if (text is null) return false;
            if (!ReportHeadings.IsGeneral(text)) above = text;
            own = text;
            if (ReportHeadings.IsAlwaysTheSame(text)) AreAlwaysTheSame = true;
            else if (!ReportHeadings.NamesBody(text) && (line.Kind == ParagraphKind.Heading || ReportHeadings.IsOtherPart(text))) AreAlwaysTheSame = false;
            Praise = ReportHeadings.Praises(text) || (Praise && !ReportHeadings.IsOtherPart(text) && line.Kind != ParagraphKind.Heading);
            return true;
        }
    }
}
