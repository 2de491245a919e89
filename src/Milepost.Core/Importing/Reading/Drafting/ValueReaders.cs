using Milepost.Actions;
using Milepost.Calendar;
using Milepost.Importing.Reading.Rows;
using Milepost.Importing.Reading.Values;
using Milepost.Importing.Tables;
using Milepost.Rating;

namespace Milepost.Importing.Reading.Drafting;

/// <summary>Reads the values of rows with what the whole plan knows: its people, its key to the colours, its years.</summary>
/// <param name="People">Who the plan names.</param>
/// <param name="Scheme">The plan's own key; null where it gives none.</param>
/// <param name="Year">The year most of its dates fall in.</param>
public sealed record ValueReaders(KnownPeople People, RatingScheme? Scheme, int? Year)
{
    private static readonly char[] Bullets = ['•', '●', '▪', '◦', '–', '-', '*'];

    public IReadOnlyList<WrittenDate> Dates(IEnumerable<Cell> cells) => [.. cells.SelectMany(cell => DateReader.Read(cell.Text, Year))];

    public IReadOnlyList<string> Leads(IEnumerable<Cell> cells) =>
        [.. cells.SelectMany(cell => PeopleReader.Split(cell.Text, People)).Distinct(StringComparer.OrdinalIgnoreCase)];

    public WrittenRating? Rating(IEnumerable<Cell> cells) => cells
        .Select(cell => RatingReader.Read(cell.Text, cell.Shade, Scheme)).FirstOrDefault(rating => rating is not null);

    public RatingsDraft Ratings(PlacedRow row, PlanField action) => new(
        Rating(row.All(PlanField.OverallRating)), Rating(row.All(action)), Rating(row.All(PlanField.ImpactRating)));

    public static IReadOnlyList<string> Texts(IEnumerable<Cell> cells) =>
        [.. cells.Select(cell => string.Join('\n', Sentences.Paragraphs(cell.Text))).Where(text => text.Length > 0)];

    /// <summary>The paragraphs of the cells; a list under "… will say that:" stays with the words that open it.</summary>
    public static IReadOnlyList<string> Paragraphs(IEnumerable<Cell> cells)
    {
        var paragraphs = new List<string>();
        foreach (var cell in cells)
        {
            var opened = false;
            foreach (var line in Sentences.Paragraphs(cell.Text))
            {
                if (opened && IsBullet(line)) paragraphs[^1] += "\n" + line;
                else
                {
                    paragraphs.Add(WithoutBullet(line));
                    opened = line.EndsWith(':');
                }
            }
        }

        return paragraphs;
    }

    /// <summary>PI and AfI, however they are written.</summary>
    public static Classification? Weight(string text)
    {
        var letters = string.Concat(text.ToLowerInvariant().Where(char.IsLetter));
        return letters switch
        {
            "pi" or "pia" => Classification.PriorityAndImmediate,
            "afi" or "afl" => Classification.AreaForImprovement,
            _ when letters.StartsWith("priorityandimmediate", StringComparison.Ordinal) => Classification.PriorityAndImmediate,
            _ when letters.StartsWith("areaforimprovement", StringComparison.Ordinal) || letters.StartsWith("areasforimprovement", StringComparison.Ordinal) =>
                Classification.AreaForImprovement,
            _ => null,
        };
    }

    private static bool IsBullet(string line) => Bullets.Contains(line[0]);

    private static string WithoutBullet(string line) => line.TrimStart(Bullets).TrimStart() is { Length: > 0 } text ? text : line;
}
