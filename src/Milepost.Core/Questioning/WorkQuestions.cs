using Milepost.Assessing;
using Milepost.Ledger;
using Milepost.Plans;
using Milepost.Wording;

namespace Milepost.Questioning;

/// <summary>What is asked of dates that keep moving and of work that nobody is there to do.</summary>
internal static class WorkQuestions
{
    public static IEnumerable<Raised> MovedAgain(Look look)
    {
        foreach (var line in DatesLedger.Of(look.Plan).Lines)
        {
            if (line.Done || line.Moves.Count < AttentionPolicy.Usual.MovesThatShow || !look.Asked.Contains(line.Action)) continue;

            var last = line.Moves[^1];
            var far = line.TotalDays is > 0 and var later ? $", {Say.Days(later)} later than first agreed" : "";
            var why = string.IsNullOrWhiteSpace(last.Because) ? "No reason was given for the last move." : $"The last reason given: {Say.Sentence(Say.Shorten(last.Because, 200))}";
            yield return new(
                QuestionRules.MovedAgain, $"Can the date of {line.Name} still be relied upon, and what would keep it?",
                [$"It moved for the {Say.Ordinal(line.Moves.Count)} time on {Say.Date(last.On)} and is now due {line.Now?.Said ?? "on no day"}{far}. {why}"],
                $"{line.Action.Facts.Action.Id} {line.Step?.Step.Id} {last.On:O} {line.Moves.Count}", [line.Action])
            { Leads = line.Step is null ? [] : line.Leads };
        }
    }

    public static IEnumerable<Raised> NobodyInPost(Look look)
    {
        foreach (var post in look.Facts.Posts.Where(post => !post.IsGroup))
        {
            if (EmptySince(look, post) is not { } since) continue;

            var led = look.Asked.Where(action => !action.Complete && action.Facts.Leads
                .Concat(action.Steps.Where(step => !step.Done).SelectMany(step => step.Facts.Leads)).Any(lead => Means(lead, post))).ToList();
            if (led.Count == 0) continue;

            yield return new(
                QuestionRules.NobodyInPost, $"Who does the work of the post “{post.Title}” now?",
                [$"Nobody has held it since {Say.Date(since)}. It leads {Say.List([.. led.Select(Spoken.Name)])}."],
                $"{post.Id} {since:O}", led)
            { OfPlan = true, Leads = [post.Title] };
        }
    }

    private static bool Means(Actions.Lead lead, Post post) =>
        lead.PostId is { } id ? id == post.Id : lead.Name.Trim().Equals(post.Title, StringComparison.OrdinalIgnoreCase);

    /// <summary>The last day on which anybody held it; null while somebody does, and for one that nobody was ever named for.</summary>
    private static DateOnly? EmptySince(Look look, Post post)
    {
        var held = look.Facts.Holders.Where(holder => holder.PostId == post.Id && !(holder.From > look.AsAt)).ToList();
        return held.Count > 0 && held.TrueForAll(holder => holder.Until < look.AsAt) ? held.Max(holder => holder.Until) : null;
    }
}
