using System.Text.RegularExpressions;
using Milepost.Scorecards;

namespace Milepost.Comparing;

/// <summary>Published figures as a sheet of councils by year, as the Local Authority Interactive Tool has them: the council, its region, its statistical neighbours and England.</summary>
public static partial class AuthoritySheet
{
    private static readonly HashSet<string> regions = new(StringComparer.OrdinalIgnoreCase)
    {
        "North East", "North West", "Yorkshire and The Humber", "East Midlands", "West Midlands", "East of England", "London", "Inner London", "Outer London", "South East", "South West",
    };

    /// <summary>A figure for each line and year.</summary>
    public static IReadOnlyList<AreaFigure> Figures(SheetReading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        var only = reading.Lines.Select(line => NameOf(line.Title)).Where(regions.Contains).Distinct(StringComparer.OrdinalIgnoreCase).ToList() is [var region] ? region : null;
        return
        [
            .. from line in reading.Lines
               let name = NameOf(line.Title)
               let level = LevelOf(name)
               from figure in line.Figures
               where figure.Period.Period is not null && figure.Value.Kind is FigureKind.Value or FigureKind.None
               select new AreaFigure(level, name, figure.Period.Period!.Value, line.PartsOfOne ? figure.Value.Value * 100 : figure.Value.Value, figure.Value.Why, level is AreaLevel.Authority ? RegionOf(line) ?? only : null),
        ];
    }

    /// <summary>The names of the councils in it, as somebody chooses their own.</summary>
    public static IReadOnlyList<string> Authorities(SheetReading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        return [.. reading.Lines.Select(line => NameOf(line.Title)).Where(name => LevelOf(name) is AreaLevel.Authority).Distinct()];
    }

    /// <summary>The region that a line stands under, or that a column of it says. A sheet that has one region alone means that one.</summary>
    private static string? RegionOf(SheetLine line) => line.Section is { } section && NameOf(section) is var name && regions.Contains(name) ? name : null;

    private static AreaLevel LevelOf(string name) =>
        name.Equals("England", StringComparison.OrdinalIgnoreCase) ? AreaLevel.National
        : regions.Contains(name) ? AreaLevel.Region
        : name.StartsWith("Statistical neighbour", StringComparison.OrdinalIgnoreCase) ? AreaLevel.Neighbours
        : AreaLevel.Authority;

    /// <summary>Without the number by which the Department for Education knows the area: "926 Norfolk".</summary>
    private static string NameOf(string title) => Numbered().Match(title) is { Success: true } match ? title[match.Length..].Trim() : title.Trim();

    [GeneratedRegex(@"^\d{3}[ :\-–]+", RegexOptions.NonBacktracking)]
    private static partial Regex Numbered();
}
