using Milepost.Plans;
using Milepost.Wording;

namespace Milepost.Checking;

/// <summary>Whether the plan's words say anything that can be seen to be done, and for whom.</summary>
internal static class WordingRules
{
    /// <summary>A step of no more words than this that begins vaguely has nothing specific after it.</summary>
    private const int ShortStep = 5;

    private static readonly HashSet<string> Before = new(["to", "we", "will", "and", "fully", "continue", "further"], StringComparer.Ordinal);

    public static IEnumerable<Finding> Vague(Look look)
    {
        foreach (var action in look.Actions)
        {
            if (VagueVerb(look, action) is { } verb)
            {
                yield return look.Found(
                    CheckRules.VagueVerb, action.Place, $"{action.Place.Name} begins with “{verb}”, and nothing that can be counted belongs to it.",
                    [Tokens.Plain(action.Action.Title), .. action.Facts.SuccessTests.Select(test => Tokens.Plain(test.Text))]);
            }

            foreach (var step in action.Steps)
            {
                var words = look.Words(step.Step.Title);
                if (words.Length is > 0 and <= ShortStep && Begins(look, words) is not null && !words.Any(word => word.Any(char.IsAsciiDigit)))
                {
                    yield return look.Found(
                        CheckRules.VagueVerb, step.Place, $"{step.Place.Name} is “{Fold(step.Step.Title)}”: nobody can see when that is done.", [Tokens.Plain(step.Step.Title)]);
                }
            }
        }
    }

    /// <summary>The vague verb that an action begins with, where nothing measures it.</summary>
    public static string? VagueVerb(Look look, LookedAction action) =>
        Begins(look, look.Words(action.Action.Title)) is { } verb && !look.Measured.IsMeasured(action) ? verb : null;

    public static IEnumerable<Finding> NotChildren(Look look) => look.Actions
        .Where(action => AboutProcess(look, action) is not null)
        .Select(action => look.Found(
            CheckRules.ProcessNotChildren, action.Place,
            $"{action.Place.Name} speaks of “{AboutProcess(look, action)}”, and neither it nor its steps and success tests say anything of children or families.",
            Texts(action).Select(Tokens.Plain)));

    public static IEnumerable<Finding> NoWords(Look look) => look.Steps
        .Where(pair => string.IsNullOrWhiteSpace(pair.Step.Step.Title))
        .Select(pair => look.Found(
            CheckRules.NoWords, pair.Step.Place, $"{pair.Step.Place.Name} has no words{Has(pair.Step)}.", [pair.Step.Place.Id.ToString()]));

    private static string? Begins(Look look, string[] words)
    {
        var vague = look.List(CheckWords.Vague);
        for (var place = 0; place < words.Length; place++)
        {
            if (vague.At(words, place) is { } verb) return verb;
            if (!Before.Contains(words[place])) return null;
        }

        return null;
    }

    private static string? AboutProcess(Look look, LookedAction action)
    {
        var title = look.Words(action.Action.Title);
        var process = look.List(CheckWords.Governance).First(title) ?? look.List(CheckWords.Process).First(title);
        return process is not null && Texts(action).All(text => look.List(CheckWords.Children).First(look.Words(text)) is null) ? process : null;
    }

    private static IEnumerable<string> Texts(LookedAction action) =>
    [
        action.Action.Title, .. action.Steps.Select(step => step.Step.Title),
        .. action.Facts.SuccessTests.Select(test => test.Text), .. action.Facts.ChildrensStatements.Select(statement => statement.Text),
    ];

    private static string Has(LookedStep step)
    {
        List<string> has =
        [
            .. step.Standing.Due.Now is null ? (string[])[] : ["a date"],
            .. step.Standing.Rating is null ? (string[])[] : ["a rating"],
            .. step.Facts.Progress.Count == 0 ? (string[])[] : ["progress"],
        ];
        return has.Count == 0 ? "" : $", but {Say.List(has)}";
    }

    private static string Fold(string text) => Say.Shorten(text, 60).TrimEnd('.');
}
