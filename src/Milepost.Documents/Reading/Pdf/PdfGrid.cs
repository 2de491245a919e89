namespace Milepost.Documents.Reading.Pdf;

/// <summary>A cell between the rules of a page, and how many columns and rows it spans.</summary>
internal sealed record GridCell(int Row, int Column, int Rows, int Columns, Box Box);

/// <summary>The grid that rules draw on a page.</summary>
/// <param name="Box">What it takes up.</param>
/// <param name="RowCount">How many rows it has.</param>
/// <param name="ColumnCount">How many columns it has.</param>
/// <param name="Cells">Its cells, a merged one once.</param>
internal sealed record PdfGrid(Box Box, int RowCount, int ColumnCount, List<GridCell> Cells)
{
    public const double Near = 3.2;
    public const int MostLines = 400;

    /// <summary>The grids of a page from its top: rules that cross one another belong together.</summary>
    public static List<PdfGrid> Of(PdfDrawing drawing, Allowance allowance)
    {
        var across = Joined(drawing.Across, allowance, flat: true);
        var down = Joined(drawing.Down, allowance, flat: false);
        if (across.Count > 3_000 || down.Count > 3_000) return [];

        var groups = Groups(across, down, allowance);
        return
        [
            .. groups.SelectMany(group => PdfBands.Of(group.Across, group.Down, allowance))
                .Select(band => Build(band.Across, band.Down, allowance)).OfType<PdfGrid>().OrderBy(grid => grid.Box.Top),
        ];
    }

    /// <summary>Rules are often drawn a cell at a time; pieces that go on from one another become one.</summary>
    private static List<Box> Joined(List<Box> rules, Allowance allowance, bool flat)
    {
        var joined = new List<Box>();
        foreach (var line in rules.GroupBy(rule => (int)Math.Round((flat ? rule.Middle : rule.Centre) / 1.5)).OrderBy(line => line.Key))
        {
            allowance.Check();
            Box? open = null;
            foreach (var piece in line.OrderBy(rule => flat ? rule.Left : rule.Top))
            {
                if (open is { } before && (flat ? piece.Left - before.Right : piece.Top - before.Bottom) <= Near) open = before.With(piece);
                else
                {
                    if (open is { } done) joined.Add(done);
                    open = piece;
                }
            }

            if (open is { } last) joined.Add(last);
        }

        return joined.FindAll(rule => Math.Max(rule.Width, rule.Height) > 6);
    }

    private static List<(List<Box> Across, List<Box> Down)> Groups(List<Box> across, List<Box> down, Allowance allowance)
    {
        var groups = new List<(List<Box> Across, List<Box> Down)>();
        var freeAcross = new HashSet<Box>(across);
        var freeDown = new HashSet<Box>(down);
        while (freeAcross.Count > 0)
        {
            var (flat, upright) = (new List<Box>(), new List<Box>());
            var next = new Queue<Box>([freeAcross.First()]);
            freeAcross.Remove(next.Peek());
            while (next.TryDequeue(out var rule))
            {
                allowance.Check();
                var isFlat = rule.Width >= rule.Height;
                (isFlat ? flat : upright).Add(rule);
                var candidates = isFlat ? freeDown : freeAcross;
                foreach (var crossing in candidates.Where(other => isFlat ? Cross(rule, other) : Cross(other, rule)).ToList())
                {
                    candidates.Remove(crossing);
                    next.Enqueue(crossing);
                }
            }

            groups.Add((flat, upright));
        }

        return groups;
    }

    private static bool Cross(Box flat, Box upright) =>
        upright.Centre >= flat.Left - Near && upright.Centre <= flat.Right + Near && flat.Middle >= upright.Top - Near && flat.Middle <= upright.Bottom + Near;

    private static PdfGrid? Build(List<Box> across, List<Box> down, Allowance allowance)
    {
        var tops = Positions(across.Select(rule => rule.Middle));
        var lefts = Positions(down.Select(rule => rule.Centre));
        if (tops.Count < 2 || lefts.Count < 3 || tops.Count > MostLines || lefts.Count - 1 > allowance.Limits.Columns) return null;

        var (rows, columns) = (tops.Count - 1, lefts.Count - 1);
        var taken = new bool[rows, columns];
        var cells = new List<GridCell>();
        for (var row = 0; row < rows; row++)
        {
            allowance.Check();
            for (var column = 0; column < columns; column++)
            {
                if (taken[row, column]) continue;
                var wide = 1;
                while (column + wide < columns && !taken[row, column + wide] && !Covers(down, lefts[column + wide], tops[row], tops[row + 1], flat: false)) wide++;
                var high = 1;
                while (row + high < rows && Enumerable.Range(column, wide).All(at => !taken[row + high, at] && !Covers(across, tops[row + high], lefts[at], lefts[at + 1], flat: true))) high++;
                for (var y = 0; y < high; y++)
                {
                    for (var x = 0; x < wide; x++) taken[row + y, column + x] = true;
                }

                cells.Add(new GridCell(row, column, high, wide, new Box(lefts[column], tops[row], lefts[column + wide], tops[row + high])));
            }
        }

        return new PdfGrid(new Box(lefts[0], tops[0], lefts[^1], tops[^1]), rows, columns, cells);
    }

    /// <summary>Whether a rule stands at that position over most of the way from one side to the other.</summary>
    private static bool Covers(List<Box> rules, double position, double from, double to, bool flat)
    {
        foreach (var rule in rules)
        {
            var at = flat ? rule.Middle : rule.Centre;
            var (first, last) = flat ? (rule.Left, rule.Right) : (rule.Top, rule.Bottom);
            if (Math.Abs(at - position) <= Near && Math.Min(last, to) - Math.Max(first, from) >= (to - from) * 0.6) return true;
        }

        return false;
    }

    public static List<double> Positions(IEnumerable<double> values)
    {
        var positions = new List<double>();
        foreach (var value in values.Order())
        {
            if (positions.Count == 0 || value - positions[^1] > Near) positions.Add(value);
        }

        return positions;
    }
}
