using Milepost.Actions;
using Milepost.Assessing;
using Milepost.Checking;
using Milepost.Suggesting;
using Milepost.Wording;

namespace Milepost.Questioning;

/// <summary>What is asked of colours that the rest of the record does not bear out.</summary>
internal static class RatingQuestions
{
    public static IEnumerable<Raised> OverLate(Look look)
    {
        foreach (var item in look.Attention(AttentionKind.RatingDoubted))
        {
            if (look.Find(item.Action!.Id) is not { Shown: { } given } action || !look.Asked.Contains(action)) continue;

            yield return new(
                QuestionRules.RatedOverLate, $"What shows that {Spoken.Name(action)} is {look.Scheme[given.Key].Word}?",
                [item.Headline, Because(given)], given.Id.ToString(), [action]);
        }
    }

    public static IEnumerable<Raised> ParentGreener(Look look) => look.Found(CheckRules.RedUnderGreener).Select(finding =>
        look.Ask(QuestionRules.ParentGreener, finding, $"Should the better rating over {finding.Place.Name} be the worse one, or is there a reason that it is not?")).OfType<Raised>();

    /// <summary>One rating is asked about once: what was doubted for its dates is not doubted again here.</summary>
    public static IEnumerable<Raised> BetterThanSuggested(Look look)
    {
        var doubted = look.Attention(AttentionKind.RatingDoubted).Select(item => item.Action!.Id).ToHashSet();
        foreach (var action in look.Asked)
        {
            if (look.Suggestions.Find(action.Facts.Action.Id) is not { } suggestion) continue;
            if (suggestion.ActionFlatters && !doubted.Contains(action.Facts.Action.Id))
            {
                yield return Flatters(look, action, action.Shown!, suggestion.OfAction, Spoken.Name(action));
            }

            if (suggestion.ImpactFlatters && !Claims(look, action) && !Contradicts(look, action)) yield return Flatters(look, action, action.Impact!, suggestion.OfImpact, $"the impact of {Spoken.Name(action)}");
        }
    }

    public static IEnumerable<Raised> ActivityForImpact(Look look)
    {
        foreach (var action in look.Asked.Where(action => Claims(look, action) && !Contradicts(look, action)))
        {
            var items = look.Suggestions.Find(action.Facts.Action.Id)!.Evidence.Count;
            var fact = items == 0
                ? "No evidence was given."
                : $"{Say.Count(items, "item")} of evidence {(items == 1 ? "was" : "were")} given, and none is said to be of impact.";
            var given = action.Impact!;
            yield return new(
                QuestionRules.ActivityForImpact, $"What shows that children are better off because of {Spoken.Name(action)}?",
                [$"Its impact is rated {look.Scheme[given.Key].Word}. {fact}", Because(given)], given.Id.ToString(), [action]);
        }
    }

    /// <summary>The impact may be rated well, or nobody rated it and the work is said to be done; whoever rated it amber or red has said so already.</summary>
    public static IEnumerable<Raised> AgainstMeasure(Look look)
    {
        foreach (var action in look.Asked)
        {
            if (look.Suggestions.Find(action.Facts.Action.Id) is not { Against: [_, ..] against }) continue;
            var facts = against.Select(reason => reason.Words);
            if (IsGood(look, action.Impact))
            {
                yield return new(
                    QuestionRules.AgainstMeasure, $"The impact of {Spoken.Name(action)} is rated {look.Scheme[action.Impact!.Key].Word}, and its figures say otherwise. Which is right?",
                    [.. facts, Because(action.Impact)], action.Impact.Id.ToString(), [action]);
            }
            else if (action is { Complete: true, Impact: null })
            {
                yield return new(
                    QuestionRules.AgainstMeasure, $"{Say.Capital(Spoken.Name(action))} is said to be done, and its figures say that children are not better off. What is still to be done?",
                    [.. facts], action.Shown?.Id.ToString() ?? "done", [action]);
            }
        }
    }

    /// <summary>The impact is rated well, and a measure says otherwise.</summary>
    private static bool Contradicts(Look look, ActionAssessment action) =>
        IsGood(look, action.Impact) && look.Suggestions.Find(action.Facts.Action.Id) is { Against: [_, ..] };

    private static bool IsGood(Look look, GivenRating? given) => given is not null && look.Scheme[given.Key] is { Colour: "blue" or "green" };

    /// <summary>The impact is rated well, and neither evidence nor a test nor a measure shows one.</summary>
    private static bool Claims(Look look, ActionAssessment action) =>
        IsGood(look, action.Impact) && look.Suggestions.Find(action.Facts.Action.Id) is { MeasuresShow: false } said
        && !said.Evidence.Any(item => item.Of == EvidenceOf.Impact)
        && !action.Facts.ImpactTests.Any(test => test.Passed == true && test.TestedOn <= look.AsAt);

    private static Raised Flatters(Look look, ActionAssessment action, GivenRating given, Suggestion suggested, string name) => new(
        QuestionRules.BetterThanSuggested, $"What do you know of {name} that the record does not say?",
        [
            $"{Say.Capital(name)} is rated {look.Scheme[given.Key].Word}, and the facts suggest {suggested.Rating!.Word}.",
            .. suggested.Deciding.Select(reason => reason.Words), Because(given),
        ],
        given.Id.ToString(), [action]);

    private static string Because(GivenRating given) => string.IsNullOrWhiteSpace(given.Rationale)
        ? "No reason was given for the rating."
        : $"The reason given for the rating: {Say.Sentence(Say.Shorten(given.Rationale, 300))}";
}
