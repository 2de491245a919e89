using Milepost.Scorecards;

namespace Milepost.Comparing;

/// <summary>Published figures as a sheet of councils by year, as the Local Authority Interactive Tool has them.</summary>
public static class AuthoritySheet
{
    private static readonly HashSet<string> regions = new(StringComparer.OrdinalIgnoreCase)
    {
        "North East", "North West", "Yorkshire and The Humber", "East Midlands", "West Midlands", "East of England", "London", "Inner London", "Outer London", "South East", "South West",
    };

    /// <summary>A figure for each line and year.</summary>
    public static IReadOnlyList<AreaFigure> Figures(SheetReading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        return
        [
            .. from line in reading.Lines
               from figure in line.Figures
               where figure.Period.Period is not null && figure.Value.Kind is FigureKind.Value or FigureKind.None
               let level = line.Title.Equals("England", StringComparison.OrdinalIgnoreCase) ? AreaLevel.National : regions.Contains(line.Title) ? AreaLevel.Region : AreaLevel.Authority
               select new AreaFigure(level, line.Title, figure.Period.Period!.Value, line.PartsOfOne ? figure.Value.Value * 100 : figure.Value.Value, figure.Value.Why),
        ];
    }
}
