using System.Security.Cryptography;
using System.Text;
using Milepost.Assessing;
using Milepost.Facts;
using Milepost.Plans;
using Milepost.Wording;

namespace Milepost.Checking;

/// <summary>What a rule of plan quality looks at: the plan in one order, whatever order its facts came in, and the council's words and limits.</summary>
internal sealed class Look
{
    private readonly Dictionary<string, string[]> tokens = new(StringComparer.Ordinal);
    private readonly Dictionary<CheckWords, Phrases> phrases = [];

    public Look(PlanAssessment assessment, CheckPolicy policy)
    {
        (Facts, AsAt, Policy, Assessment) = (assessment.Facts, assessment.AsAt, policy, assessment);
        var position = Facts.Priorities.ToDictionary(priority => priority.Id, priority => priority.Position);
        Actions =
        [
            .. assessment.Actions
                .OrderBy(action => action.Facts.Action.PriorityId is { } id ? position.GetValueOrDefault(id, int.MaxValue) : int.MaxValue)
                .ThenBy(action => action.Facts.Action.Position)
                .ThenBy(action => action.Facts.Action.Reference, ReferenceOrder.Instance)
                .ThenBy(action => action.Facts.Action.Id.Value)
                .Select(action => new LookedAction(action)),
        ];
        Measures = [.. Facts.Measures.OrderBy(measure => measure.Position).ThenBy(measure => measure.Id.Value)];
        Plan = new(RecordKind.Plan, Facts.Plan.Id.Value, null, "the plan");
        Measured = new(this);
    }

    public PlanFacts Facts { get; }
    public DateOnly AsAt { get; }
    public CheckPolicy Policy { get; }
    public PlanAssessment Assessment { get; }

    /// <summary>The actions that are in the plan, in its order.</summary>
    public IReadOnlyList<LookedAction> Actions { get; }

    public IReadOnlyList<Measure> Measures { get; }
    public RecordPlace Plan { get; }
    public MeasuredActions Measured { get; }

    public string ActionNoun => Facts.Plan.Nouns.Action.ToLowerInvariant();

    public IEnumerable<(LookedAction Action, LookedStep Step)> Steps => Actions.SelectMany(action => action.Steps.Select(step => (action, step)));

    /// <summary>The words of a text, cut up once.</summary>
    public string[] Words(string text)
    {
        if (!tokens.TryGetValue(text, out var words)) tokens.Add(text, words = Tokens.Of(text));
        return words;
    }

    public Phrases List(CheckWords list)
    {
        if (!phrases.TryGetValue(list, out var ready)) phrases.Add(list, ready = new Phrases(Policy.Of(list)));
        return ready;
    }

    public int Limit(CheckLimit limit) => Policy.Of(limit);

    /// <summary>A finding; it stays accepted for as long as none of what was looked at changes.</summary>
    public Finding Found(CheckRule rule, RecordPlace place, string message, IEnumerable<string> lookedAt, IReadOnlyList<RecordPlace>? others = null, string? hint = null)
    {
        var fingerprint = Hash(lookedAt.Prepend(rule.Code))[..32];
        return new Finding
        {
            Rule = rule,
            Severity = Policy.Of(rule.Code).Severity ?? rule.Severity,
            Place = place,
            Others = others ?? [],
            Message = Capital(message),
            Hint = hint ?? rule.Good,
            Fingerprint = fingerprint,
            Key = Hash([rule.Code, place.Id.ToString(), fingerprint])[..16],
            Accepted = Facts.AcceptedFindings.LastOrDefault(accepted => accepted.Rule == rule.Code && accepted.RecordId == place.Id
                && accepted.Fingerprint == fingerprint && accepted.On <= AsAt && !(accepted.TakenBackOn <= AsAt)),
        };
    }

    /// <summary>One finding for each action that lacks something; where nearly all of them do, one for the plan.</summary>
    public IEnumerable<Finding> Lacking(
        CheckRule rule, IReadOnlyList<LookedAction> lacking, string has, string have, Func<LookedAction, (string Message, IEnumerable<string> LookedAt)> each)
    {
        var rest = Actions.Count - lacking.Count;
        if (lacking.Count >= Limit(CheckLimit.ToldOnce) && rest * 10 <= Actions.Count)
        {
            var who = rest == 0 ? "None" : $"Only {rest}";
            return
            [
                Found(
                    rule, Plan, $"{who} of the {Say.Count(Actions.Count, ActionNoun)} {(rest < 2 ? has : have)}.",
                    lacking.Select(action => action.Place.Id.ToString()).Order(StringComparer.Ordinal), [.. lacking.Select(action => action.Place)]),
            ];
        }

        return lacking.Select(action => (action, said: each(action))).Select(pair => Found(rule, pair.action.Place, pair.said.Message, pair.said.LookedAt.Prepend(Tokens.Plain(pair.action.Action.Title))));
    }

    public static RecordPlace PlaceOf(Measure measure) => new(
        RecordKind.Measure, measure.Id.Value, Code(measure.FocusArea), $"“{Say.Shorten(measure.Title, 70).TrimEnd('.')}”");

    /// <summary>"FA5" of "FA5: Plans and timeliness".</summary>
    public static string? Code(string? focusArea) => focusArea?.Split(':', 2)[0].Trim() is { Length: > 0 and <= 12 } code ? code : null;

    private static string Capital(string message) => message.Length == 0 ? message : char.ToUpperInvariant(message[0]) + message[1..];

    internal static string Hash(IEnumerable<string> texts) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', texts))));
}
