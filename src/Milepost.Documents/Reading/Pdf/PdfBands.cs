namespace Milepost.Documents.Reading.Pdf;

/// <summary>The rules of one table, where several were printed one directly under another.</summary>
internal sealed record PdfBand(List<Box> Across, List<Box> Down);

/// <summary>
/// Takes tables apart that touch: a plan typed as one table may be printed as several with columns of different widths,
/// and read as one grid their columns would cut one another into slices.
/// </summary>
internal static class PdfBands
{
    private const double Same = 1.6;

    public static IEnumerable<PdfBand> Of(List<Box> across, List<Box> down, Allowance allowance)
    {
        var tops = PdfGrid.Positions(across.Select(rule => rule.Middle));
        if (tops.Count < 3 || tops.Count > PdfGrid.MostLines) return [new PdfBand(across, down)];

        var cuts = Cuts(tops, down, allowance);
        return cuts.Count == 0
            ? [new PdfBand(across, down)]
            : cuts.Prepend(tops[0]).Zip(cuts.Append(tops[^1]), (from, to) => Clip(across, down, from, to)).Where(band => band.Across.Count > 1 && band.Down.Count > 1);
    }

    /// <summary>Where a row begins whose columns are not those of the rows above, and no merging of them either.</summary>
    private static List<double> Cuts(List<double> tops, List<Box> down, Allowance allowance)
    {
        var cuts = new List<double>();
        List<double> open = [];
        for (var row = 0; row + 1 < tops.Count; row++)
        {
            allowance.Check();
            var edges = Edges(down, tops[row], tops[row + 1]);
            var foreign = edges.Count(edge => !Holds(open, edge));
            var left = open.Count(edge => !Holds(edges, edge));
            if (open.Count > 0 && foreign > 0 && left > 0 && (foreign > 1 || foreign >= edges.Count - 2))
            {
                cuts.Add(tops[row]);
                open = edges;
            }
            else open.AddRange(edges.Where(edge => !Holds(open, edge)));
        }

        return cuts;
    }

    /// <summary>The sides of the columns in a row.</summary>
    private static List<double> Edges(List<Box> down, double top, double bottom)
    {
        var edges = new List<double>();
        foreach (var rule in down)
        {
            if (Math.Min(rule.Bottom, bottom) - Math.Max(rule.Top, top) >= (bottom - top) * 0.6 && !Holds(edges, rule.Centre)) edges.Add(rule.Centre);
        }

        return edges;
    }

    private static bool Holds(List<double> edges, double edge) => edges.Exists(other => Math.Abs(other - edge) <= Same);

    private static PdfBand Clip(List<Box> across, List<Box> down, double from, double to) => new(
        across.FindAll(rule => rule.Middle >= from - PdfGrid.Near && rule.Middle <= to + PdfGrid.Near),
        [
            .. down.Where(rule => Math.Min(rule.Bottom, to) - Math.Max(rule.Top, from) > PdfGrid.Near)
                .Select(rule => rule with { Top = Math.Max(rule.Top, from), Bottom = Math.Min(rule.Bottom, to) }),
        ]);
}
