using Milepost.Importing.Reading;

namespace Milepost.Web.Pages.Imports;

/// <summary>A heading of the file's tables and what it was taken for, for a person to correct.</summary>
/// <param name="Heading">As written.</param>
/// <param name="Key">In lower case with white space folded: what a correction is remembered by.</param>
/// <param name="Occurrence">Which of the columns of that heading, from 1.</param>
/// <param name="Field">What it was taken for.</param>
/// <param name="Because">Why.</param>
public sealed record HeadingChoice(string Heading, string Key, int Occurrence, PlanField Field, string Because)
{
    public string Shown => (Heading == "" ? "(no heading)" : Heading) + (Occurrence > 1 ? $", column {Occurrence} of that name" : "");

    /// <summary>Every heading of the tables of actions once: a heading that repeats on every page is one question.</summary>
    public static IReadOnlyList<HeadingChoice> Of(FileReading reading) =>
    [
        .. reading.Tables.Where(table => table.Kind == "actions").SelectMany(Choices)
            .DistinctBy(choice => (choice.Key, choice.Occurrence)),
    ];

    private static IEnumerable<HeadingChoice> Choices(TableReading table)
    {
        var met = new Dictionary<string, int>();
        foreach (var column in table.Columns)
        {
            var key = ColumnCorrections.Key(column.Heading);
            var occurrence = met[key] = met.GetValueOrDefault(key) + 1;
            yield return new HeadingChoice(column.Heading, key, occurrence, column.Field, column.Because);
        }
    }
}
