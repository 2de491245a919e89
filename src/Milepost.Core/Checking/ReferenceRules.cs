using System.Globalization;
using System.Text.RegularExpressions;
using Milepost.Wording;

namespace Milepost.Checking;

/// <summary>The numbers that people know things by: missing, given twice, not given.</summary>
internal static partial class ReferenceRules
{
    /// <summary>Numbers further apart than this are not one run of numbers.</summary>
    private const int LongestGap = 20;

    public static IEnumerable<Finding> Gaps(Look look)
    {
        var actions = look.Actions.Where(action => action.Action.Reference is not null).Select(action => (action.Action.Reference!, action.Place));
        // A number that was withdrawn, renumbered or merged is accounted for.
        var known = look.Facts.Actions.Select(action => action.Action.Reference).OfType<string>()
            .Concat(look.Facts.FormerReferences.Select(former => former.Reference));
        foreach (var gap in Missing([.. actions], [.. known]))
        {
            yield return look.Found(
                CheckRules.ReferenceGap, look.Plan,
                $"{Say.List(gap.Numbers)} {(gap.Numbers.Count == 1 ? "is" : "are")} missing{Where(gap)}.", [string.Join(' ', gap.Numbers)], gap.Beside);
        }

        foreach (var action in look.Actions)
        {
            var steps = action.Steps.Where(step => step.Step.Reference is not null).Select(step => (step.Step.Reference!, step.Place));
            var all = action.Facts.Steps.Select(step => step.Step.Reference).OfType<string>();
            foreach (var gap in Missing([.. steps], [.. all]))
            {
                yield return look.Found(
                    CheckRules.ReferenceGap, action.Place,
                    $"{(gap.Numbers.Count == 1 ? "Step" : "Steps")} {Say.List(gap.Numbers)} of {action.Place.Name} {(gap.Numbers.Count == 1 ? "is" : "are")} missing{Where(gap)}.",
                    [string.Join(' ', gap.Numbers)], gap.Beside);
            }
        }
    }

    public static IEnumerable<Finding> Twice(Look look) => look.Actions
        .Where(action => action.Action.Reference is not null)
        .GroupBy(action => action.Action.Reference!.Trim(), StringComparer.OrdinalIgnoreCase)
        .Where(same => same.Count() > 1)
        .Select(same => look.Found(
            CheckRules.ReferenceTwice, same.First().Place,
            $"{same.Key} is the reference of {Say.Count(same.Count(), look.ActionNoun)}: {Say.List([.. same.Select(action => $"“{Say.Shorten(action.Action.Title, 60).TrimEnd('.')}”")])}.",
            [same.Key, .. WhoAndWhenRules.Ids(same)], WhoAndWhenRules.Places(same)));

    public static IEnumerable<Finding> None(Look look) => look.Lacking(
        CheckRules.NoReference, [.. look.Actions.Where(action => string.IsNullOrWhiteSpace(action.Action.Reference))], "has a reference", "have a reference",
        action => ($"{action.Place.Name} has no reference.", []));

    private static IEnumerable<Gap> Missing(IReadOnlyList<(string Reference, RecordPlace Place)> standing, IReadOnlyList<string> known)
    {
        var numbers = known.Select(Numbered.Of).OfType<Numbered>().ToLookup(one => one.Group, one => one.Number, StringComparer.OrdinalIgnoreCase);
        var groups = standing.Select(one => (at: Numbered.Of(one.Reference), one.Place)).Where(one => one.at is not null)
            .GroupBy(one => one.at!.Group, StringComparer.OrdinalIgnoreCase);
        foreach (var group in groups)
        {
            var ordered = group.OrderBy(one => one.at!.Number).ToList();
            var taken = numbers[group.Key].ToHashSet();
            // Three that begin late are a run whose beginning is missing; fewer may be all there ever was.
            for (var i = ordered.Count >= 3 ? -1 : 0; i < ordered.Count - 1; i++)
            {
                var (from, to) = (i < 0 ? 0 : ordered[i].at!.Number, ordered[i + 1].at!.Number);
                if (to - from > LongestGap) continue;
                var missing = Enumerable.Range(from + 1, Math.Max(0, to - from - 1)).Where(number => !taken.Contains(number)).ToList();
                if (missing.Count == 0) continue;
                yield return new Gap(
                    [.. missing.Select(number => ordered[i + 1].at!.Write(number))],
                    i < 0 ? [ordered[0].Place] : [ordered[i].Place, ordered[i + 1].Place], i < 0);
            }
        }
    }

    private static string Where(Gap gap) => gap.AtStart
        ? $": the numbers begin with {gap.Beside[0].Reference ?? gap.Beside[0].Name}"
        : $" between {gap.Beside[0].Reference ?? gap.Beside[0].Name} and {gap.Beside[1].Reference ?? gap.Beside[1].Name}";

    private sealed record Gap(IReadOnlyList<string> Numbers, IReadOnlyList<RecordPlace> Beside, bool AtStart);

    /// <summary>A reference as its number and what stands before it: "B" and 7 of B7, "2." and 4 of 2.4, "" and 3 of c.</summary>
    private sealed partial record Numbered(string Group, int Number, bool Letter)
    {
        public static Numbered? Of(string reference)
        {
            var text = reference.Trim().TrimEnd('.', ')');
            if (text.Length == 1 && char.IsAsciiLetter(text[0])) return new("a", char.ToLowerInvariant(text[0]) - 'a' + 1, true);
            return Form().Match(text) is { Success: true } match
                ? new(match.Groups[1].Value, int.Parse(match.Groups[2].Value, CultureInfo.InvariantCulture), false)
                : null;
        }

        public string Write(int number) => Letter ? ((char)('a' + number - 1)).ToString() : string.Create(CultureInfo.InvariantCulture, $"{Group}{number}");

        [GeneratedRegex(@"^((?:[A-Za-z]{1,4}[ .-]?)?(?:\d{1,4}\.)*)(\d{1,4})$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 500)]
        private static partial Regex Form();
    }
}
