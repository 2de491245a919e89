using Milepost.Actions;
using Milepost.Assessing;
using Milepost.Checking;
using Milepost.Facts;
using Milepost.Identity;
using Milepost.Rating;
using Milepost.Suggesting;

namespace Milepost.Questioning;

/// <summary>What the rules of asking look at.</summary>
internal sealed class Look
{
    private readonly Dictionary<Id<PlanAction>, ActionAssessment> byId;

    public Look(PlanAssessment plan, PlanQuality quality, PlanSuggestions suggestions)
    {
        (Plan, Quality, Suggestions) = (plan, quality, suggestions);
        byId = plan.Actions.ToDictionary(action => action.Facts.Action.Id);
        Asked = [.. plan.Actions.Where(action => !action.Rests)];
    }

    public PlanAssessment Plan { get; }
    public PlanQuality Quality { get; }
    public PlanSuggestions Suggestions { get; }
    public PlanFacts Facts => Plan.Facts;
    public RatingScheme Scheme => Plan.Facts.Plan.Scheme;
    public DateOnly AsAt => Plan.AsAt;

    /// <summary>The actions that may be asked about: those in the plan that do not rest.</summary>
    public IReadOnlyList<ActionAssessment> Asked { get; }

    public ActionAssessment? Find(Id<PlanAction>? action) => action is { } id ? byId.GetValueOrDefault(id) : null;

    public IEnumerable<Attention> Attention(string kind) => Plan.Attention.Where(item => item.Kind == kind && item.Action is not null);

    public IEnumerable<Finding> Found(CheckRule rule) => Quality.Findings.Where(finding => finding.Rule == rule);

    /// <summary>The question that a finding of the plan's quality is; what was accepted there is accepted here.</summary>
    public Raised? Ask(QuestionRule rule, Finding finding, string words)
    {
        List<ActionAssessment> actions = [.. finding.Places.Select(place => Find(place.ActionId)).OfType<ActionAssessment>().Distinct()];
        return actions.Count == 0 || !actions.Exists(Asked.Contains)
            ? null
            : new(rule, words, [finding.Message], $"{finding.Place.Id} {finding.Fingerprint}", actions) { Finding = finding, Leads = OfSteps(finding, actions) };
    }

    private static List<string> OfSteps(Finding finding, List<ActionAssessment> actions)
    {
        var steps = finding.Places.Where(place => place.Kind == RecordKind.Step).Select(place => place.Id).ToHashSet();
        return
        [
            .. actions.SelectMany(action => action.Steps).Where(step => steps.Contains(step.Facts.Step.Id.Value))
                .SelectMany(step => step.Facts.Leads).Select(lead => lead.Name).Distinct(StringComparer.OrdinalIgnoreCase),
        ];
    }
}
