using System.Text.Json;
using Milepost.Measuring;
using Milepost.Plans;
using Milepost.Wording;

namespace Milepost.Web.Api.Writing;

/// <summary>What a program can say in a reading, and how it is read.</summary>
public static class ReadingFields
{
    private static readonly Dictionary<string, ReadingOrigin> Origins = new() { ["system"] = ReadingOrigin.System, ["hand"] = ReadingOrigin.ByHand, ["estimate"] = ReadingOrigin.Estimate };

    private static readonly IReadOnlyList<(SentField Field, string Part)> known =
    [
        (new("firstDay", SentType.Day, "The first day that it speaks of.", "2026-10-01") { Needed = true }, nameof(SaidReading.FirstDay)),
        (new("lastDay", SentType.Day, "The last day that it speaks of; left out where it is as at one day.", "2026-10-31"), nameof(SaidReading.LastDay)),
        (new("numerator", SentType.Fraction, "How many were counted; with denominator.", "12"), nameof(SaidReading.Numerator)),
        (new("denominator", SentType.Fraction, "Out of how many; with numerator.", "14"), nameof(SaidReading.Denominator)),
        (new("value", SentType.Fraction, "The value, where there are no counts. Beside them it may be left out, and must be what they come to at the figures that it has.", "85.7"), nameof(SaidReading.Value)),
        (new("unit", SentType.Text, "What the value is in. Of counts a percentage is worked out by 100, “per 10,000 children” by 10,000, anything else by 1.", "percentage") { Needed = true }, nameof(SaidReading.Unit)),
        (new("provisional", SentType.Truth, "Whether it may still change. A provisional reading does not replace a final one.", "false") { Needed = true }, nameof(SaidReading.Provisional)),
        (new("source", SentType.Text, "Where it comes from.", "Monthly scorecard, October 2026") { Needed = true }, nameof(SaidReading.Source)),
        (new("origin", SentType.Choice, "How it came to be, which says how far it can be trusted; “system” where it is left out.", "system") { Words = [.. Origins.Keys] }, nameof(SaidReading.Origin)),
        (new("note", SentType.Text, "What whoever reads it should know. It names no child.", "Two late returns are left out."), nameof(SaidReading.Note)),
        (new("correctedBecause", SentType.Text, "Why the final reading of the same time was wrong; needed where there is one.", "A team was counted twice."), nameof(SaidReading.CorrectedBecause)),
    ];

    public static IReadOnlyList<SentField> All { get; } = [.. known.Select(one => one.Field)];

    /// <summary>The name by which a program knows a part of a reading.</summary>
    public static string NameOf(string part) => known.First(one => one.Part == part).Field.Name;

    /// <summary>What was said, so far as it can be read, and everything that cannot; nothing at all of what is no object.</summary>
    public static (SaidReading? Said, IReadOnlyList<Fault> Faults) Read(JsonElement sent)
    {
        if (sent.ValueKind is not JsonValueKind.Object) return (null, [new("", "Send one JSON object, such as {\"firstDay\": \"2026-10-31\", \"value\": 85.7, \"unit\": \"percentage\", \"provisional\": false, \"source\": \"Monthly scorecard\"}")]);
        var (faults, unread, values) = (new List<Fault>(), new HashSet<string>(), new Dictionary<string, JsonElement>());
        foreach (var part in sent.EnumerateObject().Where(part => part.Value.ValueKind is not JsonValueKind.Null))
        {
            if (known.FirstOrDefault(one => one.Field.Name == part.Name) is not { Field: { } field } asked)
            {
                faults.Add(new(Say.Shorten(part.Name, 40), $"A reading knows no such field. It knows {Say.List([.. All.Select(one => one.Name)])}"));
            }
            else if (Wrong(field, part.Value) is { } why)
            {
                faults.Add(new(field.Name, why));
                unread.Add(asked.Part);
            }
            else values[asked.Part] = part.Value;
        }

        return (Of(values) with { Unread = unread }, faults);
    }

    private static SaidReading Of(Dictionary<string, JsonElement> values)
    {
        string? Text(string part) => values.TryGetValue(part, out var value) ? value.GetString()!.Trim() : null;
        DateOnly? Day(string part) => ApiFilter.DayOf(Text(part));
        decimal? Number(string part) => values.TryGetValue(part, out var value) ? value.GetDecimal() : null;
        return new()
        {
            FirstDay = Day(nameof(SaidReading.FirstDay)),
            LastDay = Day(nameof(SaidReading.LastDay)),
            Numerator = Number(nameof(SaidReading.Numerator)),
            Denominator = Number(nameof(SaidReading.Denominator)),
            Value = Number(nameof(SaidReading.Value)),
            Unit = Text(nameof(SaidReading.Unit)),
            Provisional = values.TryGetValue(nameof(SaidReading.Provisional), out var provisional) ? provisional.GetBoolean() : null,
            Source = Text(nameof(SaidReading.Source)),
            Origin = Text(nameof(SaidReading.Origin)) is { } origin ? Origins[origin] : null,
            Note = Text(nameof(SaidReading.Note)),
            CorrectedBecause = Text(nameof(SaidReading.CorrectedBecause)),
        };
    }

    private static string? Wrong(SentField field, JsonElement value) => field.Type switch
    {
        SentType.Fraction => value.ValueKind is JsonValueKind.Number && value.TryGetDecimal(out _) ? null : $"Send a number, such as {field.Example}",
        SentType.Truth => value.ValueKind is JsonValueKind.True or JsonValueKind.False ? null : "Send true or false",
        SentType.Day => value.ValueKind is JsonValueKind.String && ApiFilter.DayOf(value.GetString()!.Trim()) is not null ? null : $"Send a real day, such as {field.Example}",
        SentType.Choice => value.ValueKind is JsonValueKind.String && field.Words.Contains(value.GetString()!.Trim()) ? null : $"Send one of these words: {Say.List(field.Words)}",
        _ => value.ValueKind is JsonValueKind.String ? null : $"Send a text, such as {field.Example}",
    };
}
