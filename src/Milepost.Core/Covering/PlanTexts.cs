using Milepost.Covering.Words;
using Milepost.Facts;
using Milepost.Identity;
using Milepost.Plans;
using Milepost.Wording;

namespace Milepost.Covering;

/// <summary>The texts of a plan and of everything it was asked, read once and weighed against each other.</summary>
internal sealed class PlanTexts
{
    private readonly CoveragePolicy policy;
    private readonly Standing standing;
    private readonly Themes themes;
    private readonly Quotation quotation = new();
    private readonly Dictionary<Id<Recommendation>, (Theme Theme, Runs Runs)> asked = [];
    private readonly List<(ActionFacts Action, Theme Theme, Runs Title, IReadOnlyList<Runs> Texts)> actions = [];

    public PlanTexts(Standing standing, CoveragePolicy policy)
    {
        (this.standing, this.policy) = (standing, policy);
        themes = new Themes(standing.Facts.Glossary);
        foreach (var one in standing.Everything)
        {
            var text = one.Recommendation.Text;
            asked[one.Recommendation.Id] = (themes.Add(Points(text)), quotation.Read(text));
        }

        foreach (var action in standing.Actions)
        {
            List<string> promises = [.. Promises(action)];
            IEnumerable<string> row = action.Action.SourceRow.Select(field => field.Text);
            actions.Add((action, themes.Add(promises), quotation.Read(action.Action.Title),
                [.. promises.Concat(row).Distinct().Select(quotation.Read)]));
        }

        themes.Weigh();
    }

    /// <summary>How like each action is to what is asked, in the plan's order. A piece of a row without its beginning promises nothing.</summary>
    public IEnumerable<Proposal> LikeActions(Recommendation recommendation)
    {
        var (theme, _) = asked[recommendation.Id];
        foreach (var (action, offered, _, _) in actions)
        {
            var (likeness, shared) = themes.Between(theme, offered);
            yield return new Proposal(action, likeness, Because(shared));
        }
    }

    /// <summary>The actions whose own words quote the recommendation, or are quoted from it.</summary>
    public IEnumerable<(ActionFacts Action, bool InPart)> Quoting(Recommendation recommendation)
    {
        var runs = asked[recommendation.Id].Runs;
        foreach (var (action, _, title, texts) in actions)
        {
            if (texts.Any(text => Quotation.Share(runs, text) >= policy.Quoted)) yield return (action, false);
            else if (title.Words >= 8 && Quotation.Share(title, runs) >= policy.Quoted) yield return (action, true);
        }
    }

    /// <summary>Two recommendations say the same in nearly the same words.</summary>
    public bool AreTheSame(Recommendation one, Recommendation other)
    {
        var (a, b) = (asked[one.Id].Runs, asked[other.Id].Runs);
        return Quotation.Share(a, b) >= policy.Quoted || Quotation.Share(b, a) >= policy.Quoted;
    }

    /// <summary>The same theme in earlier documents, latest first, the likest of each.</summary>
    public IReadOnlyList<Recurrence> Earlier(Asked one)
    {
        var theme = asked[one.Recommendation.Id].Theme;
        return
        [
            .. standing.Everything
                .Where(other => other.Source.Id != one.Source.Id && other.Source.Kind != SourceKind.QuotedInPlan && other.Source.Published < one.Source.Published)
                .Select(other => (other, like: themes.Between(theme, asked[other.Recommendation.Id].Theme)))
                .Where(pair => pair.like.Likeness >= policy.Recurring)
                .GroupBy(pair => pair.other.Source.Id)
                .Select(source => source.MaxBy(pair => pair.like.Likeness))
                .OrderByDescending(pair => pair.other.Source.Published)
                .Select(pair => new Recurrence(pair.other.Source, pair.other.Recommendation, pair.like.Likeness, Because(pair.like.Shared))),
        ];
    }

    /// <summary>The points that a recommendation makes: its words whole, and each of its sub-points.</summary>
    private static IEnumerable<string> Points(string text)
    {
        yield return text;
        foreach (var line in text.Split('\n').Where(line => line.StartsWith('•'))) yield return line;
    }

    private IEnumerable<string> Promises(ActionFacts facts)
    {
        var action = facts.Action;
        var priority = standing.Facts.Priorities.FirstOrDefault(one => one.Id == action.PriorityId);
        yield return action.Title;
        yield return $"{priority?.Title} {action.Section} {action.Title}";
        foreach (var step in facts.Steps.Where(step => !(step.Step.WithdrawnOn <= standing.AsAt))) yield return step.Step.Title;
        foreach (var test in facts.SuccessTests) yield return test.Text;
        foreach (var statement in facts.ChildrensStatements) yield return statement.Text;
    }

    private static string Because(IReadOnlyList<string> shared) =>
        shared.Count == 0 ? "no words in common" : $"both speak of {Say.List([.. shared.Take(5)])}";
}
