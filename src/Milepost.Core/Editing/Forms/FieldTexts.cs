namespace Milepost.Editing.Forms;

/// <summary>The fields of one record as texts, as people type them; a field that nothing was said of is empty.</summary>
public sealed class FieldTexts
{
    private readonly Dictionary<string, string> texts = [];

    private FieldTexts(IEnumerable<KeyValuePair<string, string>> texts)
    {
        foreach (var (name, text) in texts) this.texts[name] = text;
    }

    /// <summary>Every field by name, to be kept and read again.</summary>
    public IReadOnlyDictionary<string, string> All => texts;

    public static FieldTexts None { get; } = new([]);

    public string this[string name] => texts.GetValueOrDefault(name, "");

    public static FieldTexts Of(params IEnumerable<(string Name, string? Text)> fields) =>
        new(fields.Select(field => KeyValuePair.Create(field.Name, field.Text ?? "")));

    public FieldTexts With(string name, string text) => new(texts.Append(KeyValuePair.Create(name, text)));

    public string? OrNull(string name) => this[name] is { Length: > 0 } text ? text : null;

    public DateOnly? Day(string name) => TypedText.Day(this[name]);

    public IReadOnlyList<string> Lines(string name) => TypedText.Lines(this[name]);

    /// <summary>The lines of a list; the list that stood, where the text is the one it was read as.</summary>
    public IReadOnlyList<string> Lines(string name, IReadOnlyList<string> before) =>
        this[name] == string.Join('\n', before) ? before : Lines(name);

    public T? Choice<T>(string name) where T : struct, Enum => Enum.TryParse<T>(this[name], out var chosen) ? chosen : null;
}
