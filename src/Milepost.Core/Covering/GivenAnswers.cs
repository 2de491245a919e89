using System.Globalization;
using System.Text.RegularExpressions;
using Milepost.Actions;
using Milepost.Identity;
using Milepost.Plans;

namespace Milepost.Covering;

/// <summary>The answers that are given already: by a person, by a quotation, by a tag. What a person said comes before what the plan seems to say.</summary>
internal sealed partial class GivenAnswers(Standing standing, PlanTexts texts)
{
    private readonly ILookup<Id<Recommendation>, Id<Priority>> quotedUnder =
        standing.Facts.Answers.ToLookup(answer => answer.RecommendationId, answer => answer.PriorityId);

    public IReadOnlyList<Answer> For(Recommendation recommendation)
    {
        var said = standing.Said(recommendation).ToDictionary(answer => answer.ActionId);
        var under = Priorities(recommendation);
        var quoting = texts.Quoting(recommendation);
        var answers = new List<Answer>();
        foreach (var action in standing.Actions)
        {
            var id = action.Action.Id;
            if (said.TryGetValue(id, out var word))
            {
                if (word.Verdict != AnswerVerdict.DoesNotAnswer)
                {
                    answers.Add(new(action, AnswerReason.Said, Standing.Words(word), word.Verdict == AnswerVerdict.AnswersInPart));
                }
            }
            else if (quoting.TryGetValue(id, out var inPart))
            {
                answers.Add(new(action, AnswerReason.QuotedByAction, "its own words quote it", inPart));
            }
            else if (Tag(action.Action, recommendation) is { } tag)
            {
                answers.Add(new(action, AnswerReason.Tagged, $"tagged {tag}", false));
            }
            else if (under.FirstOrDefault(priority => priority.Id == action.Action.PriorityId) is { } priority)
            {
                answers.Add(new(action, AnswerReason.QuotedByPriority, $"quoted under {Name(priority)}", false));
            }
        }

        return answers;
    }

    /// <summary>The priorities that quote it, or that quote the same words without saying which document they are from.</summary>
    private List<Priority> Priorities(Recommendation recommendation)
    {
        var ids = standing.Everything
            .Where(one => one.Recommendation.Id == recommendation.Id
                || (quotedUnder.Contains(one.Recommendation.Id) && texts.AreTheSame(recommendation, one.Recommendation)))
            .SelectMany(one => quotedUnder[one.Recommendation.Id]).ToHashSet();
        return [.. standing.Facts.Priorities.Where(priority => ids.Contains(priority.Id))];
    }

    /// <summary>The tag that names the recommendation by source and number, where only one source can be meant.</summary>
    private string? Tag(PlanAction action, Recommendation recommendation)
    {
        if (action.Provenance.Count == 0 || recommendation.Number is not { } number) return null;
        var source = standing.Facts.Sources.First(source => source.Id == recommendation.SourceId);
        if (standing.Facts.Sources.Count(other => other.Kind == source.Kind && !other.Background) != 1) return null;
        return action.Provenance.FirstOrDefault(tag => Numbers(tag, source).Contains(number));
    }

    private static IEnumerable<string> Numbers(string tag, Source source)
    {
        var match = NumberedTag().Match(tag);
        if (!match.Success || Kind(match.Groups["name"].Value) != source.Kind) yield break;
        foreach (Capture capture in match.Groups["number"].Captures)
        {
            // ILAC 19 is the inspection of 2019.
            if (int.Parse(capture.Value, CultureInfo.InvariantCulture) is var number && source.Published is { Year: var year } && (number == year || number == year % 100)) continue;
            yield return capture.Value;
        }
    }

    private static SourceKind Kind(string name) => name.ToUpperInvariant() switch
    {
        "ILAC" or "ILACS" or "OFSTED" or "SIF" or "AFI" => SourceKind.Inspection,
        "IN" or "IMP NOTICE" or "IMPROVEMENT NOTICE" => SourceKind.ImprovementNotice,
        "PR" or "PEER REVIEW" or "LGA" => SourceKind.PeerReview,
        "SEF" or "SE" => SourceKind.SelfEvaluation,
        _ => SourceKind.QuotedInPlan,
    };

    private static string Name(Priority priority) => priority.Reference is { } reference ? $"priority {reference}" : $"“{priority.Title}”";

    [GeneratedRegex(@"^(?<name>[A-Za-z]+(?: [A-Za-z]+)?)[\s-]?(?<number>\d{1,4})(?:\s?[&/]\s?(?<number>\d{1,4}))*$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex NumberedTag();
}
