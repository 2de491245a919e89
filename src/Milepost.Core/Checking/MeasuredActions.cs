using Milepost.Actions;
using Milepost.Plans;

namespace Milepost.Checking;

/// <summary>Which actions something measures, and what.</summary>
internal sealed class MeasuredActions(Look look)
{
    private readonly Lazy<ILookup<string, Measure>> cited = new(() => look.Measures
        .SelectMany(measure => measure.ActionReferences.Select(reference => (reference, measure)))
        .ToLookup(pair => pair.reference.Trim(), pair => pair.measure, StringComparer.OrdinalIgnoreCase));

    private readonly Lazy<ILookup<Guid, Measure>> answering = new(() => look.Measures
        .SelectMany(measure => measure.SuccessTestIds.Select(test => (test, measure))).ToLookup(pair => pair.test, pair => pair.measure));

    private readonly Dictionary<LookedAction, bool> measured = [];

    /// <summary>The measures that name the action, or answer one of its success tests.</summary>
    public IEnumerable<Measure> Citing(LookedAction action) =>
        (action.Action.Reference is { } reference ? cited.Value[reference.Trim()] : []).Union(action.Facts.SuccessTests.SelectMany(test => answering.Value[test.Id.Value]));

    /// <summary>A measure that can be counted names it, or one of its success tests can be counted.</summary>
    public bool IsMeasured(LookedAction action)
    {
        if (measured.TryGetValue(action, out var known)) return known;
        return measured[action] = Citing(action).Any(measure => measure.Ready) || action.Facts.SuccessTests.Any(HasFigure);
    }

    /// <summary>A figure or words of measuring in it, or somebody has said that it is a measure.</summary>
    public bool HasFigure(SuccessTest test) => test.Kind == TestKind.Measure
        || (test.Kind is null && (look.List(CheckWords.Measured).First(look.Words(test.Text)) is not null || look.Words(test.Text).Any(IsFigure)));

    /// <summary>88 or 2.5, not the year 2026 and not the 2 of "Level 2" alone.</summary>
    private static bool IsFigure(string word) => word.Length is > 1 and < 4 && word.All(char.IsAsciiDigit);
}
