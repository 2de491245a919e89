using Milepost.Editing.Forms;
using Milepost.Rating;

namespace Milepost.Web.Pages.Schemes;

/// <summary>One rating as the form holds it. One without a key is new; one without any words is not there.</summary>
public sealed class LevelForm
{
    public string? Key { get; set; }
    public string? Place { get; set; }
    public string? Letter { get; set; }
    public string? Word { get; set; }
    public RatingShape Shape { get; set; }
    public string? Colour { get; set; }
    public string? Meaning { get; set; }
    public string? ActionMeaning { get; set; }
    public string? ImpactMeaning { get; set; }

    /// <summary>"out" where it is taken out of the scheme.</summary>
    public string? Out { get; set; }

    /// <summary>The rating that takes its place where it is taken out.</summary>
    public string? Instead { get; set; }

    public bool IsOut => Out == "out" || (string.IsNullOrEmpty(Key) && string.IsNullOrWhiteSpace(Word + Letter));
}

/// <summary>One state as the form holds it.</summary>
public sealed class StateForm
{
    public string? Key { get; set; }
    public string? Word { get; set; }
    public string? Meaning { get; set; }
    public string? Asks { get; set; }
    public string? Follows { get; set; }
    public string? Rests { get; set; }
    public string? Out { get; set; }

    public bool IsOut => Out == "out" || (string.IsNullOrEmpty(Key) && string.IsNullOrWhiteSpace(Word + Meaning));
}

/// <summary>A rating scheme as a form holds it, with room for one more rating and one more state.</summary>
public sealed class SchemeForm
{
    private const string Yes = "yes";

    public IList<LevelForm> Levels { get; set; } = [];
    public IList<StateForm> States { get; set; } = [];

    public static SchemeForm Of(RatingScheme scheme)
    {
        ArgumentNullException.ThrowIfNull(scheme);
        var states = scheme.States.Count > 0 ? scheme.States : RatingState.Usual;
        return new()
        {
            Levels = [.. scheme.Levels.Select((level, i) => new LevelForm
            {
                Key = level.Key,
                Place = $"{i + 1}",
                Letter = level.Letter,
                Word = level.Word,
                Shape = level.Shape,
                Colour = level.Colour,
                Meaning = level.Meaning,
                ActionMeaning = level.ActionMeaning,
                ImpactMeaning = level.ImpactMeaning,
            })],
            States = [.. states.Select(state => new StateForm
            {
                Key = state.Key, Word = state.Word, Meaning = state.Meaning, Asks = state.Asks, Follows = state.Follows, Rests = state.Rests ? Yes : null,
            })],
        };
    }

    /// <summary>Room for one more of each.</summary>
    public void Widen()
    {
        if (Levels.All(level => !string.IsNullOrEmpty(level.Key) || !level.IsOut)) Levels.Add(new() { Place = $"{Levels.Count + 1}", Colour = "grey", Shape = RatingShape.Ring });
        if (States.All(state => !string.IsNullOrEmpty(state.Key) || !state.IsOut)) States.Add(new());
    }

    /// <summary>The fields of the form in the order of the scheme that is read from it.</summary>
    public (IReadOnlyList<int> Levels, IReadOnlyList<int> States) Places => (
        [.. Levels.Select((level, i) => (level, i)).Where(one => !one.level.IsOut).OrderBy(one => int.TryParse(one.level.Place, out var place) ? place : int.MaxValue).ThenBy(one => one.i).Select(one => one.i)],
        [.. States.Select((state, i) => (state, i)).Where(one => !one.state.IsOut).Select(one => one.i)]);

    public RatingScheme Read()
    {
        var (levels, states) = Places;
        var taken = Levels.Select(level => level.Key).Concat(States.Select(state => state.Key)).OfType<string>().Append(RatingState.SlippedBack.Key).ToHashSet(StringComparer.Ordinal);
        return new RatingScheme([.. levels.Select(i => Read(Levels[i], taken))]) { States = [.. states.Select(i => Read(States[i], taken))] };
    }

    /// <summary>For each rating that is taken out, the one that takes its place.</summary>
    public IReadOnlyDictionary<string, string> Instead() => Levels.Where(level => level.IsOut && !string.IsNullOrEmpty(level.Key) && !string.IsNullOrEmpty(level.Instead))
        .DistinctBy(level => level.Key).ToDictionary(level => level.Key!, level => level.Instead!, StringComparer.Ordinal);

    private static RatingLevel Read(LevelForm form, HashSet<string> taken)
    {
        var word = TypedText.OneLine(form.Word);
        return new(
            Key(form.Key, word, taken), TypedText.OneLine(form.Letter), word, form.Shape,
            Assessing.Schemes.SchemeRule.Colours.Contains(form.Colour ?? "") ? form.Colour! : "grey",
            OrNull(form.Meaning), OrNull(form.ActionMeaning), OrNull(form.ImpactMeaning));
    }

    private static RatingState Read(StateForm form, HashSet<string> taken)
    {
        var word = TypedText.OneLine(form.Word);
        return new(Key(form.Key, word, taken), word, TypedText.Whole(form.Meaning), OrNull(form.Asks), OrNull(form.Follows), form.Rests == Yes);
    }

    /// <summary>A lasting name for what is new, made from its word and unlike every other.</summary>
    private static string Key(string? known, string word, HashSet<string> taken)
    {
        if (!string.IsNullOrEmpty(known)) return known;
        var plain = string.Concat(word.ToLowerInvariant().Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '-')).Trim('-');
        var key = plain.Length == 0 ? "rating" : plain;
        for (var i = 2; !taken.Add(key); i++) key = $"{plain}-{i}";
        return key;
    }

    private static string? OrNull(string? typed) => TypedText.Whole(typed) is { Length: > 0 } words ? words : null;
}
