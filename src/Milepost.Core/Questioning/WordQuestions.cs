using Milepost.Actions;
using Milepost.Assessing;
using Milepost.Checking;
using Milepost.Cycles;
using Milepost.Wording;

namespace Milepost.Questioning;

/// <summary>What is asked of words that contradict each other, say nothing new, or are not there.</summary>
internal static class WordQuestions
{
    public static IEnumerable<Raised> CompletedAndToCome(Look look) =>
        look.Found(CheckRules.CompletedAndToCome).Concat(look.Found(CheckRules.SaidBothWays)).Select(finding => look.Ask(
            QuestionRules.CompletedAndToCome, finding,
            finding.Others.Count == 0 ? $"Is {finding.Place.Name} done, or is it still to come?" : $"Which is true today of what {Names(finding)} say?")).OfType<Raised>();

    public static IEnumerable<Raised> SameElsewhere(Look look) => look.Found(CheckRules.SameProgress).Select(finding => look.Ask(
        QuestionRules.SameElsewhere, finding,
        $"What was done for each of {Names(finding)}?")).OfType<Raised>();

    /// <summary>The last two updates say the same on different days, though people were asked in between.</summary>
    public static IEnumerable<Raised> NothingNew(Look look)
    {
        foreach (var action in look.Asked.Where(action => !action.Complete))
        {
            var own = Again(action.Facts.Progress, look.AsAt).Select(again => (Name: Spoken.Name(action), again));
            var ofSteps = action.Steps.Where(step => !step.Done)
                .SelectMany(step => Again(step.Facts.Progress, look.AsAt).Select(again => (Name: $"step {step.Facts.Step.Reference ?? $"“{Say.Shorten(step.Facts.Step.Title, 40)}”"} of {Spoken.Name(action)}", again)));
            foreach (var (name, (last, since)) in own.Concat(ofSteps))
            {
                yield return new(
                    QuestionRules.NothingNew, $"Is there nothing new to say of {name}?",
                    [$"Its progress has been the same words since {Say.Date(since)}: “{Say.Shorten(last.Text, 200)}”"],
                    $"{action.Facts.Action.Id} {last.StepId} {Tokens.Plain(last.Text)}", [action]);
            }
        }
    }

    public static IEnumerable<Raised> NoUpdate(Look look)
    {
        var windows = look.Facts.Cycles.Where(cycle => cycle.Kind == CycleKind.Board && cycle.OpensOn <= look.AsAt).OrderBy(cycle => cycle.OpensOn).ToList();
        return windows.Count == 0 ? Silent(look) : windows.LastOrDefault(cycle => cycle.ClosesOn < look.AsAt) is { } closed ? Missed(look, closed) : [];
    }

    private static IEnumerable<Raised> Missed(Look look, Cycle closed)
    {
        foreach (var action in look.Asked.Where(action => !action.Complete))
        {
            if (action.LastProgress?.On >= closed.OpensOn || action.Facts.AddedOn > closed.ClosesOn) continue;
            if (action.Facts.Ratings.Any(rating => rating.On >= closed.OpensOn && rating.On <= look.AsAt)) continue;

            var last = action.LastProgress is { } entry ? $"The last word was on {Say.Date(entry.On)}." : "Nothing was ever said about its progress.";
            yield return new(
                QuestionRules.NoUpdate, $"How is {Spoken.Name(action)} going?",
                [$"The window for updates was open from {Say.Date(closed.OpensOn)} to {Say.Date(closed.ClosesOn)}, and nothing was said of it. {last}"],
                $"{action.Facts.Action.Id} {closed.Id}", [action]);
        }
    }

    private static IEnumerable<Raised> Silent(Look look)
    {
        var updates = UpdateDays.Until(look.Facts, look.AsAt);
        foreach (var item in look.Attention(AttentionKind.Silent))
        {
            if (look.Find(item.Action!.Id) is not { } action || !look.Asked.Contains(action)) continue;

            yield return new(
                QuestionRules.NoUpdate, $"How is {Spoken.Name(action)} going?", [item.Headline],
                $"{item.Action.Id} {updates[^AttentionPolicy.Usual.CyclesOfSilence]:O}", [action]);
        }
    }

    private static string Names(Finding finding) => Say.List([.. finding.Places.DistinctBy(place => place.Id).Select(place => place.Name)]);

    /// <summary>The last word where the one before it was the same, and the day since which it has been.</summary>
    private static IEnumerable<(ProgressEntry Last, DateOnly Since)> Again(IReadOnlyList<ProgressEntry> entries, DateOnly asAt)
    {
        if (entries.Count < 2) yield break;

        var said = entries.Where(entry => entry.On <= asAt).OrderBy(entry => entry.On).ToList();
        if (said.Count < 2) yield break;

        var words = Tokens.Plain(said[^1].Text);
        var since = said.AsEnumerable().Reverse().TakeWhile(entry => Tokens.Plain(entry.Text) == words).Last().On;
        if (since < said[^1].On && words.Length > 0) yield return (said[^1], since);
    }
}
