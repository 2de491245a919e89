using Milepost.Measuring;
using Milepost.Scorecards;

namespace Milepost.Web.Pages.Sheets;

/// <summary>How a figure of a sheet, and what it would do, is said.</summary>
internal static class SheetWords
{
    /// <summary>"April 2026: 85.7%, provisional".</summary>
    public static string Said(SheetFigure figure, MeasureProposal proposal)
    {
        var time = figure.Period.Period?.Named ?? "no time";
        if (new[] { figure.Value, figure.Numerator, figure.Denominator }.FirstOrDefault(one => one.Kind is FigureKind.Unread) is not null) return $"{time}: cannot be read";
        var (counted, of) = (figure.Value.Numerator ?? figure.Numerator.Value, figure.Value.Denominator ?? figure.Denominator.Value);
        var value = counted is { } n && of is { } d ? $"{ReadingValue.Said(n)} of {ReadingValue.Said(d)}, {ReadingValue.Said(ReadingValue.Of(n, d, proposal.Unit), proposal.Unit)}"
            : figure.Value.Value is { } number ? ReadingValue.Said(proposal.PartsOfOne && figure.Value.Unit is null ? number * 100 : number, proposal.Unit)
            : $"no figure, {figure.Value.Why ?? figure.Numerator.Why ?? "none"}";
        return $"{time}: {value}{(figure.Provisional && !value.StartsWith("no figure", StringComparison.Ordinal) ? ", provisional" : "")}";
    }

    /// <summary>A change in words, and the colour of its tag.</summary>
    public static (string Name, string Colour) Of(ReadingChange change) => change switch
    {
        ReadingChange.New => ("New", "green"),
        ReadingChange.Same => ("The same", "grey"),
        ReadingChange.Confirmed => ("Confirmed", "blue"),
        ReadingChange.Revised => ("Revised", "yellow"),
        ReadingChange.Corrected => ("Corrects a final one", "orange"),
        _ => ("Left out", "red"),
    };
}
