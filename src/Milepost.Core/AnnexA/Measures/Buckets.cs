using Milepost.AnnexA.Declaring;
using Milepost.AnnexA.Lists;
using Milepost.AnnexA.Schema;

namespace Milepost.AnnexA.Measures;

/// <summary>Into which row of a split each row of a list falls. The first row of every split is of those of whom it is not known.</summary>
internal sealed class Buckets(SplitBy by, ushort[] of, IReadOnlyList<string> labels)
{
    public const string NotKnown = "Not known";

    /// <summary>What has no day belongs to no month.</summary>
    public const string NoDate = "Without a readable date";

    /// <summary>What is dated before the first month that is shown, or after the last.</summary>
    public const string OtherMonths = "In other months";

    private static readonly (int Least, int Most, string Label)[] Ages =
        [(-1, -1, "Unborn"), (0, 0, "Under 1"), (1, 4, "1 to 4"), (5, 9, "5 to 9"), (10, 15, "10 to 15"), (16, 17, "16 to 17"), (18, 30, "18 and over")];

    public SplitBy By => by;

    public ushort[] Of => of;

    public IReadOnlyList<string> Labels => labels;

    /// <summary>The splits that a list has the columns for, without those by month, which each measure has for itself.</summary>
    public static IReadOnlyList<Buckets> For(AnnexAList list, int asAt, LocalSettings settings)
    {
        var all = new List<Buckets>();
        if (list.Schema.Column("team") is >= 0 and var team) all.Add(OfTexts(SplitBy.Team, list, team));
        if (list.Schema.Column("ethnicity") is >= 0 and var ethnicity) all.Add(OfCodes(SplitBy.Ethnicity, list, ethnicity, grouped: true));
        if (list.Schema.Column("birth") >= 0) all.Add(OfAges(list, asAt));
        if (list.Schema.Column("gender") is >= 0 and var gender) all.Add(OfCodes(SplitBy.Gender, list, gender, grouped: false));
        if (list.Schema.Column("disability") is >= 0 and var disability) all.Add(OfCodes(SplitBy.Disability, list, disability, grouped: false));
        if (settings.Localities.Count > 0 && list.Schema.Column("team") >= 0) all.Add(OfLocalities(list, list.Schema.Column("team"), settings.Localities));
        return all;
    }

    /// <summary>By where the teams work; a team of which that was not said is not known.</summary>
    private static Buckets OfLocalities(AnnexAList list, int column, IReadOnlyDictionary<string, string> localities)
    {
        List<string> labels = [NotKnown, .. localities.Values.Distinct().Order(StringComparer.OrdinalIgnoreCase)];
        var (cells, texts, of) = (list.Cells(column), list.Texts(column)!, new ushort[list.Rows]);
        var numbers = Enumerable.Range(0, texts.Count).Select(team => localities.TryGetValue(LocalSettings.TeamKey(texts.Text(team)), out var locality) ? (ushort)labels.IndexOf(locality) : (ushort)0).ToArray();
        for (var row = 0; row < of.Length; row++)
        {
            if (cells[row] >= 0) of[row] = numbers[cells[row]];
        }

        return new(SplitBy.Locality, of, labels);
    }

    /// <summary>The months up to a day, the earliest first; what has no day falls into the first row, and a day outside them into the last.</summary>
    public static Buckets OfMonths(int[] days, int rows, MonthEnds months)
    {
        var of = new ushort[rows];
        for (var row = 0; row < rows; row++) of[row] = CellValue.IsRead(days[row]) ? Row(days[row]) : (ushort)0;
        return new(SplitBy.Month, of, [NoDate, .. months.Labels, OtherMonths]);

        ushort Row(int day) => (ushort)(months.Of(day) is >= 0 and var month ? month + 1 : months.Months + 1);
    }

    /// <summary>A split for which a list lacks the column, though others of the same measure have it.</summary>
    public static Buckets OfNobody(SplitBy by, AnnexAList list) => new(by, new ushort[list.Rows], [NotKnown]);

    public static Buckets OfTexts(SplitBy by, AnnexAList list, int column)
    {
        var (cells, texts, of) = (list.Cells(column), list.Texts(column)!, new ushort[list.Rows]);
        var (numbers, labels) = (new ushort[texts.Count], new List<string> { NotKnown });
        for (var row = 0; row < of.Length; row++)
        {
            if (cells[row] < 0) continue;
            ref var number = ref numbers[cells[row]];
            if (number == 0 && labels.Count < ushort.MaxValue)
            {
                number = (ushort)labels.Count;
                labels.Add(texts.Text(cells[row]));
            }

            of[row] = number;
        }

        return new(by, of, labels);
    }

    public static Buckets OfCodes(SplitBy by, AnnexAList list, int column, bool grouped)
    {
        var codes = list.Schema.Columns[column].Codes!;
        string Label(Code code) => grouped ? code.Group ?? code.Said : code.Said;
        List<string> labels = [NotKnown, .. codes.Codes.Select(Label).Where(label => !IsUnknown(label)).Distinct()];
        var numbers = new ushort[codes.Codes.Count];
        for (var code = 0; code < numbers.Length; code++) numbers[code] = (ushort)Math.Max(0, labels.IndexOf(Label(codes.Codes[code])));
        var (cells, of) = (list.Cells(column), new ushort[list.Rows]);
        for (var row = 0; row < of.Length; row++)
        {
            if ((uint)cells[row] < (uint)numbers.Length) of[row] = numbers[cells[row]];
        }

        return new(by, of, labels);
    }

    /// <summary>What was refused, not obtained or not stated is not known.</summary>
    private static bool IsUnknown(string label) => label is "Refused" or "Unknown" or "Not known" or NotKnown || label.StartsWith("Not stated", StringComparison.OrdinalIgnoreCase);

    private static ushort BandOf(int years)
    {
        var band = Ages.Length;
        while (band > 0 && !(years >= Ages[band - 1].Least && years <= Ages[band - 1].Most)) band--;
        return (ushort)band;
    }

    private static Buckets OfAges(AnnexAList list, int asAt)
    {
        var (births, given, of) = (list.Cells(list.Schema.Column("birth")), list.Cells(list.Schema.Column("age")), new ushort[list.Rows]);

        // The last birthday of each band is worked out once, and no age for each child.
        var day = DateOnly.FromDayNumber(asAt);
        var last = Ages.Select(band => day.AddYears(-band.Least).DayNumber).Skip(1).ToArray();
        var tooOld = day.AddYears(-Ages[^1].Most - 1).DayNumber;
        for (var row = 0; row < of.Length; row++)
        {
            var birth = births[row];
            if (!CellValue.IsRead(birth)) of[row] = BandOf(given[row]);
            else if (birth > tooOld) of[row] = (ushort)(1 + Bands(birth));
        }

        int Bands(int birth)
        {
            var bands = 0;
            while (bands < last.Length && birth <= last[bands]) bands++;
            return bands;
        }

        return new(SplitBy.Age, of, [NotKnown, .. Ages.Select(band => band.Label)]);
    }
}
