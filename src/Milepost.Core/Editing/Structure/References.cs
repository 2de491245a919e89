using System.Globalization;
using Milepost.Actions;
using Milepost.Facts;
using Milepost.Identity;
using Milepost.Wording;

namespace Milepost.Editing.Structure;

/// <summary>The rules that numbers of actions and marks of steps keep.</summary>
internal static class References
{
    private const int Longest = 40;

    /// <summary>The number without white space round it; refused where it is empty or too long to be one.</summary>
    public static string? Typed(StructurePlan plan, string? reference, string field)
    {
        var typed = Folded.Line(reference);
        if (typed.Length == 0) plan.Refuse(field, "Enter a reference, such as 1.3");
        else if (typed.Length > Longest) plan.Refuse(field, $"A reference has at most {Longest} characters, such as 1.3 or B17");
        else return typed;
        return null;
    }

    /// <summary>Refuses numbers that two standing actions would have; what stands double already and is not touched is left alone.</summary>
    public static void Distinct(StructurePlan plan, IReadOnlyList<(Id<PlanAction>? Action, string Reference, string Field)> wanted)
    {
        var touched = wanted.Select(one => one.Action).ToHashSet();
        var others = plan.Standing.Select(one => one.Action).Where(one => one.Reference is not null && !touched.Contains(one.Id))
            .GroupBy(one => KnownReferences.Key(one.Reference!)).ToDictionary(same => same.Key, same => same.First());
        foreach (var same in wanted.GroupBy(one => KnownReferences.Key(one.Reference)))
        {
            if (others.TryGetValue(same.Key, out var other))
            {
                foreach (var (_, reference, field) in same)
                {
                    plan.Refuse(field, $"{reference} is “{Say.Shorten(other.Title, 80)}” already: choose a number that no other has");
                }
            }
            else if (same.Skip(1).Any())
            {
                foreach (var (_, reference, field) in same) plan.Refuse(field, $"{reference} is given twice: each has a number of its own");
            }
        }
    }

    /// <summary>Measures cite actions by number, and follow them. All numbers change at once, so that two can change places.</summary>
    public static void Follow(StructurePlan plan, IReadOnlyDictionary<string, string?> renumbered)
    {
        foreach (var measure in plan.Facts.Measures.Concat(plan.Facts.Withdrawn.Measures))
        {
            if (!measure.ActionReferences.Any(cited => renumbered.ContainsKey(KnownReferences.Key(cited)))) continue;
            var now = measure.ActionReferences.Select(cited => renumbered.TryGetValue(KnownReferences.Key(cited), out var next) ? next ?? cited : cited)
                .DistinctBy(KnownReferences.Key).ToList();
            plan.Do(new NewCitations(measure, now));
        }
    }

    /// <summary>The mark of a step among others: its own, or the next one free where another has that.</summary>
    public static string? Free(string? mark, IEnumerable<string?> taken)
    {
        if (mark is null) return null;
        var keys = taken.OfType<string>().Select(KnownReferences.Key).ToHashSet();
        if (!keys.Contains(KnownReferences.Key(mark))) return mark;
        if (mark is [>= 'a' and <= 'z'])
        {
            for (var letter = mark[0]; letter <= 'z'; letter++)
            {
                if (!keys.Contains(KnownReferences.Key(letter.ToString()))) return letter.ToString();
            }
        }

        if (int.TryParse(mark, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return Enumerable.Range(1, keys.Count + 1).Select(add => Number(number + (long)add)).First(next => !keys.Contains(next));
        }

        return Enumerable.Range(2, keys.Count + 1).Select(add => $"{mark}-{Number(add)}").First(next => !keys.Contains(KnownReferences.Key(next)));
    }

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
