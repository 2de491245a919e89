using Milepost.Calendar;
using Milepost.Plans;
using Milepost.Wording;

namespace Milepost.Importing.Comparing;

/// <summary>Gathers the fields that differ. Each question gives back what will stand: what stood, where the two are the same.</summary>
internal sealed class FieldList
{
    private readonly List<FieldChange> changes = [];

    public IReadOnlyList<FieldChange> Changes => changes;

    public void Add(string field, string? before, string? after) => changes.Add(new(field, before, after));

    /// <summary>What the file has again stands again.</summary>
    public void Withdrawn(IWithdrawable? before)
    {
        if (before?.WithdrawnOn is { } on) Add("Withdrawn", Say.Date(on), null);
    }

    public string? Text(string field, string? before, string? after) => Same.Text(before, after) ? before : Take(field, before, after, text => text);

    public IReadOnlyList<string> Texts(string field, IReadOnlyList<string> before, IReadOnlyList<string> after) =>
        Same.Texts(before, after) ? before : Take(field, before, after, Say.List);

    public IReadOnlyList<WrittenDate> Dates(string field, IReadOnlyList<WrittenDate> before, IReadOnlyList<WrittenDate> after) =>
        Same.Dates(before, after) ? before : Take(field, before, after, Said);

    public T Value<T>(string field, T before, T after, Func<T, string?> say) =>
        EqualityComparer<T>.Default.Equals(before, after) ? before : Take(field, before, after, say);

    private static string Said(IReadOnlyList<WrittenDate> dates) => Say.List([.. dates.Select(date => date.Said)]);

    private T Take<T>(string field, T before, T after, Func<T, string?> say)
    {
        Add(field, NullIfEmpty(say(before)), NullIfEmpty(say(after)));
        return after;
    }

    private static string? NullIfEmpty(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
