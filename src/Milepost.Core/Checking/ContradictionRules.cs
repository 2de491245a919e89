using Milepost.Actions;
using Milepost.Assessing;
using Milepost.Plans;
using Milepost.Wording;

namespace Milepost.Checking;

/// <summary>Two things the plan says that cannot both be so. They are put to the author as questions.</summary>
internal static class ContradictionRules
{
    public static IEnumerable<Finding> CompletedAndToCome(Look look)
    {
        foreach (var (place, says, progress) in Completed(look))
        {
            var words = look.Words(progress.Text);
            if (look.List(CheckWords.ToCome).First(words) is not { } still) continue;
            if (says is null && !SaysCompleted(look, progress.Text)) continue;

            yield return look.Found(
                CheckRules.CompletedAndToCome, place,
                $"{place.Name} {says ?? "is said to be completed"}, and its progress says “{still}”: “{Say.Shorten(progress.Text, 140)}”",
                [says ?? "", Tokens.Plain(progress.Text)]);
        }
    }

    /// <summary>The entry begins by saying so. “Done:” is a heading over what was done, and says nothing of the whole.</summary>
    private static bool SaysCompleted(Look look, string text)
    {
        var label = text.TrimStart().FirstOrDefault(letter => !char.IsLetter(letter)) == ':';
        return !label && look.List(CheckWords.Completed).At(look.Words(text), 0) is not null;
    }

    /// <summary>One text says that a thing is to be set up, another that it is set up.</summary>
    public static IEnumerable<Finding> SaidBothWays(Look look)
    {
        var entries = Completed(look).Select(entry => (entry.Place, entry.Progress.Text, Words: look.Words(entry.Progress.Text))).ToList();
        var promises =
            from entry in entries
            from promise in Promises(look, entry.Words)
            group entry by promise into same
            orderby same.Key
            select same;
        foreach (var promise in promises)
        {
            var (subject, done) = promise.Key;
            var kept = entries.Where(entry => Says(entry.Words, Tokens.Of(subject), Tokens.Of(done))).ToList();
            if (kept.Count == 0) continue;

            var (first, other) = (promise.First(), kept[0]);
            yield return look.Found(
                CheckRules.SaidBothWays, first.Place,
                $"{first.Place.Name} says “{subject} to be {done}”; {other.Place.Name} says “{Say.Shorten(other.Text, 80)}”.",
                [.. promise.Concat(kept).Select(entry => $"{entry.Place.Id} {Tokens.Plain(entry.Text)}").Order(StringComparer.Ordinal)],
                [.. promise.Skip(1).Concat(kept).Select(entry => entry.Place)]);
        }
    }

    public static IEnumerable<Finding> RedUnderGreener(Look look)
    {
        var scheme = look.Facts.Plan.Scheme;
        if ((scheme.Levels.LastOrDefault(level => level.Colour == "red") ?? (scheme.Levels is [.., var last] ? last : null)) is not { } worst) yield break;

        foreach (var action in look.Actions)
        {
            if (Red(action.Standing.Action) && Greener(action.Standing.Overall))
            {
                yield return Of(action.Place, action.Standing.Action!, action.Standing.Overall!);
            }

            var under = new List<LookedStep>();
            foreach (var step in action.Steps)
            {
                var own = InForce.Rating(step.Facts.Ratings, RatingOf.Action, look.AsAt) ?? InForce.Rating(step.Facts.Ratings, RatingOf.Overall, look.AsAt);
                var overall = InForce.Rating(step.Facts.Ratings, RatingOf.Overall, look.AsAt);
                if (!Red(own)) continue;
                if (Greener(overall)) yield return Of(step.Place, own!, overall!);
                else if (Greener(action.Standing.Shown)) under.Add(step);
            }

            if (under.Count > 0) yield return Under(action, under);
            else if (AllWorse(action) is { Count: > 1 } steps) yield return GreenerThanAll(action, steps);
        }

        // One amber step under a green action is how work goes; all of them is another colour than the one that is shown.
        List<(LookedStep Step, GivenRating Rating)> AllWorse(LookedAction action)
        {
            if (action.Standing.Shown is not { } shown) return [];
            var rated = action.Steps.Select(step => (step, Rating: InForce.Rating(step.Facts.Ratings, RatingOf.Action, look.AsAt) ?? InForce.Rating(step.Facts.Ratings, RatingOf.Overall, look.AsAt)))
                .Where(one => one.Rating is not null).Select(one => (one.step, one.Rating!)).ToList();
            return rated.TrueForAll(one => scheme[one.Item2.Key].Colour != "grey" && scheme.Rank(one.Item2.Key) > scheme.Rank(shown.Key)) ? rated : [];
        }

        bool Red(GivenRating? rating) => rating?.Key == worst.Key;
        bool Greener(GivenRating? rating) => rating is not null && scheme.Rank(rating.Key) < scheme.Rank(worst.Key);

        Finding Of(RecordPlace place, GivenRating child, GivenRating parent) => look.Found(
            CheckRules.RedUnderGreener, place, $"{place.Name} is rated {child.Key} for the task and {parent.Key} as a whole.", [child.Key, parent.Key]);

        Finding GreenerThanAll(LookedAction action, List<(LookedStep Step, GivenRating Rating)> steps) => look.Found(
            CheckRules.RedUnderGreener, action.Place,
            $"{action.Place.Name} is rated {action.Standing.Shown!.Key}, and each of its {steps.Count} rated steps is rated worse: {Say.List([.. steps.Select(one => one.Rating.Key).Distinct()])}.",
            [action.Standing.Shown.Key, .. steps.Select(one => $"{one.Step.Place.Id} {one.Rating.Key}")], [.. steps.Select(one => one.Step.Place)]);

        Finding Under(LookedAction action, List<LookedStep> steps) => look.Found(
            CheckRules.RedUnderGreener, steps[0].Place,
            $"{action.Place.Name} is rated {action.Standing.Shown!.Key}, and {(steps.Count == 1 ? "a step of it is" : $"{steps.Count} of its steps are")} rated {worst.Key}: {Say.List([.. steps.Select(step => step.Step.Reference ?? $"“{Say.Shorten(step.Step.Title, 50)}”")])}.",
            [action.Standing.Shown.Key, .. steps.Select(step => step.Place.Id.ToString())], [.. steps.Skip(1).Select(step => step.Place)]);
    }

    public static IEnumerable<Finding> SeveralRatings(Look look)
    {
        var rated = look.Actions.SelectMany(action => action.Steps
            .Select(step => (step.Place, step.Facts.Ratings)).Prepend((action.Place, action.Facts.Ratings)));
        return rated
            .Select(each => (each.Place, rating: each.Ratings.LastOrDefault(rating => rating.On <= look.AsAt && rating.Written is not null)))
            .Where(each => each.rating is not null)
            .Select(each => look.Found(
                CheckRules.SeveralRatings, each.Place,
                $"{each.Place.Name} has several ratings in one cell: {each.rating!.Written}.", [each.rating.Written!]));
    }

    /// <summary>Each record with its latest word, and how else it is said to be completed.</summary>
    private static IEnumerable<(RecordPlace Place, string? Says, ProgressEntry Progress)> Completed(Look look)
    {
        foreach (var action in look.Actions)
        {
            if (InForce.Progress(action.Facts.Progress, look.AsAt) is { } own) yield return (action.Place, Says(action.Standing.Complete, action.Standing.Due), own);
            foreach (var step in action.Steps)
            {
                if (InForce.Progress(step.Facts.Progress, look.AsAt) is { } said) yield return (step.Place, Says(step.Standing.Done, step.Standing.Due), said);
            }
        }
    }

    private static string? Says(bool done, DueStanding due) =>
        due.Now is { Completion: true } date ? $"is dated “{date.Text}”" : done ? "is marked as complete" : null;

    /// <summary>"central inbox", "set up" from "LAC central inbox to be set up".</summary>
    private static IEnumerable<(string Subject, string Done)> Promises(Look look, string[] words)
    {
        for (var place = 2; place < words.Length; place++)
        {
            if (look.List(CheckWords.ToCome).At(words, place) is { } phrase && phrase.StartsWith("to be ", StringComparison.Ordinal)
                && words[place - 1].Length > 2 && words[place - 2].Length > 2)
            {
                yield return ($"{words[place - 2]} {words[place - 1]}", phrase["to be ".Length..]);
            }
        }
    }

    private static bool Says(string[] words, string[] subject, string[] done)
    {
        for (var place = 0; place + subject.Length + done.Length <= words.Length; place++)
        {
            if (!words.AsSpan(place, subject.Length).SequenceEqual(subject)) continue;
            var after = place + subject.Length;
            while (after < words.Length && words[after] is "has" or "have" or "been" or "is" or "are" or "was" or "were" or "now") after++;
            if (after + done.Length <= words.Length && words.AsSpan(after, done.Length).SequenceEqual(done)) return true;
        }

        return false;
    }
}
