using System.Globalization;
using Milepost.Calendar;
using Milepost.Wording;

namespace Milepost.Editing.Forms;

/// <summary>One field of a record as a form asks for it: what it is called, how it is typed, and what a good one looks like.</summary>
/// <param name="Name">The field as history names it: "Title"; a part of it after a dot: "Nouns.Priority".</param>
/// <param name="Label">The question, for people.</param>
/// <param name="Kind">In what shape it is typed.</param>
public sealed record FormField(string Name, string Label, FieldKind Kind = FieldKind.Line)
{
    private const int LongestLine = 1_000;
    private const int LongestText = 20_000;
    private static readonly CultureInfo Uk = CultureInfo.GetCultureInfo("en-GB");

    public string? Hint { get; init; }

    /// <summary>What to say when nothing was typed; null where the field may be empty.</summary>
    public string? Needed { get; init; }

    public IReadOnlyList<FieldChoice> Choices { get; init; } = [];

    /// <summary>The field's name in history, where a part of a field is asked for.</summary>
    public string HistoryName => Name.Split('.')[0];

    /// <summary>What was typed, as it is compared and kept: spaces at the ends, empty lines of a list and a browser's line ends are no text.</summary>
    public string Clean(string? typed) => Kind switch
    {
        FieldKind.Line or FieldKind.Choice => TypedText.OneLine(typed),
        FieldKind.Lines or FieldKind.Dates => string.Join('\n', TypedText.Lines(typed)),
        FieldKind.Day => TypedText.Day(typed) is { } day ? Say.Date(day) : TypedText.OneLine(typed),
        _ => TypedText.Whole(typed),
    };

    /// <summary>What is wrong with a clean text; null where nothing is. Lines of dates that stood before may stay as they were.</summary>
    public string? Fault(string clean, string was) => Kind switch
    {
        _ when clean.Length == 0 => Needed,
        FieldKind.Day when TypedText.Day(clean) is null => $"{Label} must be a real date, such as 31 3 2026",
        FieldKind.Choice when Choices.All(choice => choice.Value != clean) => $"Choose one of the answers for {Label.ToLower(Uk)}",
        FieldKind.Dates when ImpossibleDate(clean, was) is { } doubt => doubt,
        _ => TooLong(clean),
    };

    /// <summary>A text of this field said for people.</summary>
    public string Said(string text) => Kind is FieldKind.Choice
        ? Choices.FirstOrDefault(choice => choice.Value == text)?.Text ?? text
        : text;

    /// <summary>Words that name no date are the council's to write; words that name one must name a day that there is.</summary>
    private static string? ImpossibleDate(string clean, string was)
    {
        var stood = TypedText.Lines(was);
        var wrong = TypedText.Lines(clean).Where(line => !stood.Contains(line) && DateForms.Find(line).Count > 0)
            .SelectMany(line => DateReader.Read(line))
            .FirstOrDefault(date => date.Doubt is not null && (date.Date is null || DateReader.IsImpossible(date)));
        return wrong is null ? null : $"{wrong.Doubt} Write a date such as 30 September 2026 or Sept 2026";
    }

    private string? TooLong(string clean)
    {
        var longest = Kind is FieldKind.Text or FieldKind.Lines or FieldKind.Dates ? LongestText : LongestLine;
        return clean.Length <= longest ? null
            : string.Create(Uk, $"{Label} must be {longest:N0} characters or fewer; it has {clean.Length:N0}");
    }
}
