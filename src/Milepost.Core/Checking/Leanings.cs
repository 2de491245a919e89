using Milepost.Plans;

namespace Milepost.Checking;

/// <summary>Works out what actions are about, by the words of their titles and steps.</summary>
internal static class Leanings
{
    public static Leaning Of(Look look, IEnumerable<LookedAction> actions)
    {
        var (children, practice, governance, other) = (0, 0, 0, 0);
        foreach (var action in actions)
        {
            var texts = action.Steps.Select(step => step.Step.Title).Prepend(action.Action.Title).Prepend(action.Action.Title).Select(look.Words).ToList();
            var (c, p) = (Count(CheckWords.Children), Count(CheckWords.Practice));
            var g = Count(CheckWords.Governance) + Count(CheckWords.Process);
            if (c + p + g == 0) other++;
            else if (c >= p && c >= g) children++;
            else if (p >= g) practice++;
            else governance++;

            int Count(CheckWords list) => texts.Sum(look.List(list).Count);
        }

        return new(children, practice, governance, other);
    }
}
