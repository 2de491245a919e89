using Milepost.Assessing;
using Milepost.Plans;
using Milepost.Wording;

namespace Milepost.Checking;

/// <summary>One text in several places: as progress, or as what is promised.</summary>
internal static class SameTextRules
{
    public static IEnumerable<Finding> Progress(Look look) => Groups(look, Said(look)).Select(group => look.Found(
        CheckRules.SameProgress, group[0].Place,
        $"The same progress stands in {Places(group)}: “{Say.Shorten(group[0].Text, 160)}”",
        LookedAt(group), [.. group.Skip(1).Select(one => one.Place)]));

    public static IEnumerable<Finding> Wording(Look look)
    {
        foreach (var group in Groups(look, Promised(look)))
        {
            yield return look.Found(
                CheckRules.SameWording, group[0].Place,
                $"{Places(group)} promise the same: “{Say.Shorten(group[0].Text, 160)}”", LookedAt(group), [.. group.Skip(1).Select(one => one.Place)]);
        }

        foreach (var (what, texts) in new[] { ("success test", Tests(look)), ("children’s statement", Statements(look)) })
        {
            // A text that one action gives twice says it once; between actions it says that nobody thought about one of them.
            foreach (var group in Groups(look, texts).Where(group => group.DistinctBy(one => one.Place.Id).Count() > 1))
            {
                yield return look.Found(
                    CheckRules.SameWording, group[0].Place,
                    $"{Places(group)} have the same {what}: “{Say.Shorten(group[0].Text, 160)}”", LookedAt(group),
                    [.. group.Skip(1).Select(one => one.Place)], "What is different for each of them when it has worked?");
            }
        }
    }

    private static IEnumerable<List<PlacedText>> Groups(Look look, IEnumerable<PlacedText> texts) =>
        SameTexts.Groups(look, [.. texts], look.Limit(CheckLimit.SameWords), look.Limit(CheckLimit.SameLikeness));

    private static IEnumerable<PlacedText> Said(Look look)
    {
        foreach (var action in look.Actions)
        {
            if (InForce.Progress(action.Facts.Progress, look.AsAt) is { } own) yield return new(action.Place, own.Text);
            foreach (var step in action.Steps)
            {
                if (InForce.Progress(step.Facts.Progress, look.AsAt) is { } said) yield return new(step.Place, said.Text);
            }
        }
    }

    private static IEnumerable<PlacedText> Promised(Look look) => look.Actions.SelectMany(action =>
        action.Steps.Select(step => new PlacedText(step.Place, step.Step.Title)).Prepend(new(action.Place, action.Action.Title)));

    private static IEnumerable<PlacedText> Tests(Look look) =>
        look.Actions.SelectMany(action => action.Facts.SuccessTests.Select(test => new PlacedText(action.Place, test.Text)));

    private static IEnumerable<PlacedText> Statements(Look look) =>
        look.Actions.SelectMany(action => action.Facts.ChildrensStatements.Select(statement => new PlacedText(action.Place, statement.Text)));

    private static string Places(IEnumerable<PlacedText> group) => Say.List([.. group.Select(one => one.Place).DistinctBy(place => place.Id).Select(place => place.Name)]);

    private static IEnumerable<string> LookedAt(IEnumerable<PlacedText> group) =>
        group.Select(one => $"{one.Place.Id} {Tokens.Plain(one.Text)}").Order(StringComparer.Ordinal);
}

/// <summary>A text and where it stands.</summary>
internal sealed record PlacedText(RecordPlace Place, string Text);
