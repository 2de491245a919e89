using Milepost.Charting;
using Milepost.Forecasting;
using Milepost.Wording;

namespace Milepost.Reporting;

/// <summary>How work was planned, is done and will be done, as a picture with the same numbers beside it.</summary>
public static class PaceFigure
{
    /// <summary>Null where there is no work with dates to draw.</summary>
    public static Figure? Of(PlanPace pace)
    {
        ArgumentNullException.ThrowIfNull(pace);
        if (!pace.Drawable) return null;

        var points = pace.Points.Select(point => new BurnUpPoint(point.Day, point.Planned, point.Done, point.Forecast)).ToList();
        return new Figure(pace.Message, BurnUp.Draw(pace.Message, pace.All, points, pace.Piece), Numbers(pace));
    }

    private static DataTable Numbers(PlanPace pace) => new(
        $"The numbers behind the picture: {Say.Several(pace.Piece)}",
        "A row for each day with how much was to be done, is done and will be done by then.",
        [
            new("By", 34, NamesRow: true), new("Planned, as first agreed", 22, Number: true), new("Done", 22, Number: true),
            .. pace.HasForecast ? [new Column("Forecast", 22, Number: true)] : Array.Empty<Column>(),
        ],
        [.. pace.Points.Select(point => (IReadOnlyList<Cell>)
        [
            Say.Date(point.Day), new NumberCell(point.Planned), Count(point.Done), .. pace.HasForecast ? [Count(point.Forecast)] : Array.Empty<Cell>(),
        ])]);

    private static Cell Count(int? count) => count is { } number ? new NumberCell(number) : new TextCell([]);
}
