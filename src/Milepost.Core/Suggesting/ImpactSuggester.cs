using Milepost.Actions;
using Milepost.Wording;
using static Milepost.Suggesting.SuggestedLevel;
using static Milepost.Suggesting.SuggestionRules;

namespace Milepost.Suggesting;

/// <summary>Works out what the facts suggest of the difference made to children. What shows work done shows nothing of it.</summary>
internal static class ImpactSuggester
{
    public static Suggestion Suggest(ActionLook look)
    {
        var items = look.Evidence.Where(item => item.Of == EvidenceOf.Impact).ToList();
        var anything = items.Count > 0 || look.LastTest is not null || look.Action.Complete || look.Measured.Any(one => one.Speaks);
        return Suggestion.Of(
            new[] { Tested(look), Waiting(look), Strength(look, items), Trust(look), Voices(look) }.OfType<Reason>().Concat(MeasureReasons.Of(look)), look.Scheme, anything);
    }

    private static Reason Tested(ActionLook look) => look.LastTest switch
    {
        { Passed: true } passed => new(Test, $"On {Say.Date(passed.TestedOn!.Value)} it passed its impact test: {Found(passed)}"),
        { } failed => new(Test, $"On {Say.Date(failed.TestedOn!.Value)} it failed its impact test: {Found(failed)}", OffTrack),
        null => new(Test, "No test of its impact was passed.", OnTrack),
    };

    private static Reason? Waiting(ActionLook look)
    {
        var late = look.Facts.ImpactTests.Where(test => !(test.TestedOn <= look.AsAt) && test.TestOn < look.AsAt).OrderBy(test => test.TestOn).FirstOrDefault();
        return late is null
            ? null
            : new(TestWaits, $"It was to be tested on {Say.Date(late.TestOn)}, {Say.Days(look.AsAt.DayNumber - late.TestOn.DayNumber)} ago.", OnTrack);
    }

    private static Reason Strength(ActionLook look, List<EvidenceItem> items)
    {
        var others = look.Evidence.Count - items.Count;
        if (items.Count > 0)
        {
            var best = items.Max(item => item.Grade ?? 0);
            var said = $"There {(items.Count == 1 ? "is" : "are")} {Say.Count(items.Count, "item")} of evidence of impact, the strongest of grade {best}.";
            return new(Shown, said, best >= look.Policy.GradeThatShows || look.LastTest is { Passed: true } || look.MeasuresShow ? null : Behind);
        }

        if (look.LastTest is { Passed: true }) return new(Shown, "Beside the test no evidence of impact was given.");

        if (look.MeasuresShow) return new(Shown, "Beside its measures no evidence of impact was given.");

        var activity = others == 0 ? "" : $" {Say.Count(others, "item")} of evidence {(others == 1 ? "is" : "are")} of the work, or nobody said of what.";
        return look.Action.Complete
            ? new(Shown, $"It is said to be done, and nothing shows that children are better off.{activity}", Behind)
            : look.Measured.Any(one => one.Speaks)
                ? new(Shown, $"No evidence of impact was given, and no measure of it shows a difference yet.{activity}", Behind)
                : new(Shown, $"It is too early to say: no evidence of impact was given.{activity}", Behind);
    }

    /// <summary>A passed test stands by itself; what figures are to show, they show only as far as they can be trusted.</summary>
    private static Reason? Trust(ActionLook look)
    {
        if (look.Measured.Where(one => one.Trust is { Trust: Plans.Trust.Low }).ToList() is not [var first, ..] low) return null;
        var said = low.Count == 1 ? $"“{first.Measure.Title}” can be trusted little" : $"{low.Count} of its measures can be trusted little, “{first.Measure.Title}” among them";
        return new(Trusted, $"{said}: {first.Trust!.Because}", look.LastTest is { Passed: true } ? OnTrack : Behind);
    }

    private static Reason? Voices(ActionLook look) => look.Facts.ChildrensStatements.Count is > 0 and var count
        ? new(Voice, $"{Say.Count(count, "thing")} that children should be able to say {(count == 1 ? "is" : "are")} to be held against it.")
        : null;

    private static string Found(ImpactTest test) => Say.Sentence(Say.Shorten(string.IsNullOrWhiteSpace(test.Finding) ? test.Test : test.Finding, 160));
}
