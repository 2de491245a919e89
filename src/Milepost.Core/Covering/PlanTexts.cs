using Milepost.Actions;
using Milepost.Covering.Words;
using Milepost.Facts;
using Milepost.Identity;
using Milepost.Plans;
using Milepost.Wording;

namespace Milepost.Covering;

/// <summary>The texts of a plan and of everything it was asked, read once and weighed against each other.</summary>
internal sealed class PlanTexts
{
    private const int TermsSaid = 4;

    private readonly CoveragePolicy policy;
    private readonly Standing standing;
    private readonly Themes themes;
    private readonly Quotation quotation = new();
    private readonly Dictionary<Id<Recommendation>, (Theme Theme, Runs Runs)> asked = [];
    private readonly List<ActionText> actions = [];
    private readonly HashSet<int> spoken;
    private readonly Dictionary<Id<Recommendation>, Dictionary<Id<PlanAction>, bool>> quoting = [];

    public PlanTexts(Standing standing, CoveragePolicy policy)
    {
        (this.standing, this.policy) = (standing, policy);
        themes = new Themes(standing.Facts.Glossary);
        foreach (var (recommendation, _) in standing.Everything)
        {
            asked[recommendation.Id] = (themes.Add(Points(recommendation.Text)), quotation.Read(recommendation.Text));
        }

        foreach (var action in standing.Actions) actions.Add(Read(action));
        themes.Weigh();
        spoken = [.. actions.SelectMany(action => action.Theme.All)];
    }

    /// <summary>How like each action is to what is asked, likest first.</summary>
    public IEnumerable<(ActionFacts Action, double Likeness)> LikeActions(Recommendation recommendation) => actions
        .Select(action => (action.Facts, Likeness: themes.Between(asked[recommendation.Id].Theme, action.Theme)))
        .OrderByDescending(pair => pair.Likeness);

    /// <summary>An action as a proposal, with what both speak of.</summary>
    public Proposal Propose(Recommendation recommendation, (ActionFacts Action, double Likeness) like) => new(
        like.Action, like.Likeness,
        Because(themes.Shared(asked[recommendation.Id].Theme, actions.First(action => action.Facts == like.Action).Theme)));

    /// <summary>The actions whose own words quote the recommendation, or part of it, which is said by true.</summary>
    public IReadOnlyDictionary<Id<PlanAction>, bool> Quoting(Recommendation recommendation)
    {
        if (quoting.TryGetValue(recommendation.Id, out var known)) return known;
        var runs = asked[recommendation.Id].Runs;
        var found = new Dictionary<Id<PlanAction>, bool>();
        foreach (var action in actions)
        {
            if (Quotes(runs, action.Whole) && action.Passages.Any(passage => Quotes(runs, passage))) found.Add(action.Facts.Action.Id, false);
            else if (Quotes(action.Title, runs)) found.Add(action.Facts.Action.Id, true);
        }

        quoting.Add(recommendation.Id, found);
        return found;
    }

    /// <summary>The action quotes another recommendation of the same document, so that it was written for that one.</summary>
    public bool QuotesAnother(ActionFacts action, Asked one) => standing.Everything.Any(other =>
        other.Source.Id == one.Source.Id && other.Recommendation.Id != one.Recommendation.Id && Quoting(other.Recommendation).ContainsKey(action.Action.Id));

    /// <summary>A piece of a row whose beginning the file has lost: it promises nothing of its own.</summary>
    public static bool IsFragment(ActionFacts action) => action.Action is { Reference: null, Title: ['…', ..] };

    /// <summary>Two recommendations say the same in nearly the same words.</summary>
    public bool AreTheSame(Recommendation one, Recommendation other)
    {
        var (a, b) = (asked[one.Id].Runs, asked[other.Id].Runs);
        return Quotes(a, b) || Quotes(b, a);
    }

    /// <summary>The themes of the field that a recommendation names and no action of the plan does: a part that may be forgotten.</summary>
    public IReadOnlyList<string> Unspoken(Recommendation recommendation) => themes.Missing(asked[recommendation.Id].Theme, spoken);

    /// <summary>The same theme in earlier documents, latest first, the likest of each.</summary>
    public IReadOnlyList<Recurrence> Earlier(Asked one)
    {
        var theme = asked[one.Recommendation.Id].Theme;
        return
        [
            .. standing.Everything
                .Where(other => other.Source.Kind != SourceKind.QuotedInPlan && other.Source.Published < one.Source.Published)
                .Select(other => (other.Source, other.Recommendation, Likeness: themes.Between(theme, asked[other.Recommendation.Id].Theme)))
                .Where(other => other.Likeness >= policy.Recurring)
                .GroupBy(other => other.Source.Id)
                .Select(source => source.MaxBy(other => other.Likeness))
                .OrderByDescending(other => other.Source.Published)
                .Select(other => new Recurrence(
                    other.Source, other.Recommendation, other.Likeness, Because(themes.Shared(theme, asked[other.Recommendation.Id].Theme)))),
        ];
    }

    /// <summary>A few words may stand in another text by chance, so a short text must stand there whole.</summary>
    private bool Quotes(Runs text, Runs inText) =>
        Quotation.Share(text, inText) >= policy.Quoted + ((1 - policy.Quoted) * Math.Clamp((12 - text.Words) / 6.0, 0, 1));

    /// <summary>The points that a recommendation makes: its words whole, and each of its sub-points.</summary>
    private static IEnumerable<string> Points(string text) =>
        text.Split('\n').Where(line => line.StartsWith('•')).Prepend(text);

    private ActionText Read(ActionFacts facts)
    {
        var action = facts.Action;
        var priority = standing.Facts.Priorities.FirstOrDefault(one => one.Id == action.PriorityId);
        List<string> promises =
        [
            action.Title,
            $"{priority?.Title} {action.Section} {action.Title}",
            .. facts.Steps.Where(step => !(step.Step.WithdrawnOn <= standing.AsAt)).Select(step => step.Step.Title),
            .. facts.SuccessTests.Select(test => test.Text),
            .. facts.ChildrensStatements.Select(statement => statement.Text),
        ];
        Runs[] passages = [.. promises.Concat(action.SourceRow.Select(field => field.Text)).Distinct().Select(quotation.Read)];
        return new(facts, themes.Add(promises), quotation.Read(action.Title), passages, Runs.Together(passages));
    }

    private static string Because(IReadOnlyList<string> shared) =>
        shared.Count == 0 ? "no theme in common" : $"both speak of {Say.List([.. shared.Take(TermsSaid)])}";

    /// <summary>What an action says: its themes for likeness, its words in order for quotations.</summary>
    private sealed record ActionText(ActionFacts Facts, Theme Theme, Runs Title, Runs[] Passages, Runs Whole);
}
