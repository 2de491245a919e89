using System.Text.RegularExpressions;
using Milepost.Importing;
using Milepost.Wording;

namespace Milepost.Scorecards;

/// <summary>Reads the lines under a row of headings: what each is called, and its figures.</summary>
internal sealed partial class GridLines(SheetGrid grid, HeadingRow heading, int end, string? sheet, List<Problem> doubts, Dictionary<string, string> notes)
{
    private readonly List<SheetRow> rows = [];
    private string? section;

    /// <summary>One row as it stands, before the rows of one measure are put together.</summary>
    internal sealed record SheetRow(string? Section, string? Reference, string Title, string Whole, LinePart? Part, string Address, IReadOnlyList<(FigureColumn Column, Figure Figure, string Address)> Figures);

    public IReadOnlyList<SheetRow> Read()
    {
        if (LabelColumns.Of(grid, heading, end) is not { } labels) return [];
        for (var row = heading.FirstLine; row < end; row++) Read(row, labels);
        return rows;
    }

    private void Read(int row, LabelColumns labels)
    {
        var figures = heading.Columns.Select(column => (column, Figure: FigureAt(row, column.Column), grid[row, column.Column].Address)).ToList();
        var title = Folded.Line(grid[row, labels.Title].Text);
        var texts = Enumerable.Range(0, heading.FirstColumn).Select(column => grid[row, column].Text).Where(text => text.Length > 0).Distinct().ToList();
        if (figures.TrueForAll(one => one.Figure.Kind is FigureKind.Empty))
        {
            if (texts is [var only]) Alone(Folded.Line(only));
            return;
        }

        var part = labels.Part is { } column ? LineWords.Part(grid[row, column].Text) : null;
        var reference = labels.Reference is { } at && grid[row, at].Text is { Length: > 0 } number ? Folded.Line(number) : null;
        if (title.Length == 0 && part is not null && rows is [.., var before]) (title, reference) = (before.Whole, reference ?? before.Reference);
        if (title.Length == 0)
        {
            if (figures.Exists(one => one.Figure.IsFigure)) doubts.Add(new(Severity.Warning, "line-without-name", $"Row {RowOf(row)} has figures and no name, so it is left out. Name it in the column of the measures", new(Sheet: sheet, Row: null, Column: null)));
            return;
        }

        var (shown, ending) = part is null ? LineWords.Split(title) : (title, part);
        if (reference is null && LineWords.Number(shown) is { } led) (reference, shown) = (led.Reference, led.Title);
        var under = labels.Section is { } over && Folded.Line(grid[row, over].Text) is { Length: > 0 } said ? said : section;
        rows.Add(new(under, reference, shown, title, part ?? ending, grid[row, labels.Title].Address, figures));
    }

    /// <summary>A row with one text and no figures is a heading over what follows, or a footnote.</summary>
    private void Alone(string text)
    {
        if (Note().Match(text) is { Success: true } match) notes.TryAdd(match.Groups["mark"].Value.Trim('(', ')', '[', ']', ' '), match.Groups["meaning"].Value.Trim());
        else if (text.Length <= 120 && !Remark().IsMatch(text)) section = text;
    }

    private Figure FigureAt(int row, int column)
    {
        var cell = grid[row, column];
        if (cell.Covered) return Figure.Empty;
        var figure = FigureReader.Read(cell.Text, cell.Day is not null);
        if (figure.Kind is FigureKind.Empty || !heading.Columns.Any(other => other.Column != column && grid[row, other.Column] is { Covered: true } covered && covered.Text == cell.Text && Between(row, column, other.Column))) return figure;
        return figure.IsFigure ? new(figure.Text, FigureKind.Unread, Why: $"“{figure.Text}” is merged over several times, so that it is not known which it is of. Write it under one heading of its own") : Figure.Empty;
    }

    /// <summary>The cells from one column to the other are one merged cell.</summary>
    private bool Between(int row, int from, int to) => to > from && Enumerable.Range(from + 1, to - from).All(column => grid[row, column].Covered);

    private string RowOf(int row) => grid[row, 0].Address;

    [GeneratedRegex(@"^(?<mark>[*†‡§^#]+|[¹²³⁴⁵⁶⁷⁸⁹]+|\[(?:\d{1,2}|[a-z])\]|\((?:\d{1,2}|[a-z])\)|(?:p|r)(?=\s?[=:–\-]))\s?[=:–\-.]?\s?(?<meaning>\S.+)$", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Note();

    [GeneratedRegex(@"^(?:notes?|source|sources|key|data (?:as at|correct|extracted|taken)|n\.?b\.?|report(?:ed)? (?:run|by|on)|produced by|prepared by)\b", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Remark();
}
