using Milepost.Importing.Reading.Rows;
using Milepost.Importing.Reading.Values;

namespace Milepost.Importing.Reading.Drafting;

/// <summary>Which values of an action's rows belong to its steps, and which to itself.</summary>
/// <param name="Fields">The fields that are the steps'.</param>
public sealed record StepFields(IReadOnlySet<PlanField> Fields)
{
    private static readonly PlanField[] Either =
    [
        PlanField.Lead, PlanField.Start, PlanField.Due, PlanField.OverallRating, PlanField.ActionRating, PlanField.ImpactRating,
        PlanField.Progress, PlanField.Evidence,
    ];

    /// <summary>A value that stands on several rows of an action is its steps'; one that stands once, beside the first, is its own.</summary>
    public static StepFields Of(ActionGroup group)
    {
        var fields = new HashSet<PlanField> { PlanField.StepDue, PlanField.StepRating };
        foreach (var field in Either)
        {
            var rows = group.Rows.Where(row => row.Has(field)).ToList();
            // A cell that is merged down over the rows of the steps speaks of all of them together.
            if (group.First.CellOf(field) is { RowSpan: > 1, IsEmpty: false }) continue;
            var rated = group.First.Map.RatesSteps && field != PlanField.Lead && field != PlanField.Due && field != PlanField.Start;
            if (rated || rows.Count > 1 || (rows.Count == 1 && rows[0] != group.First && field != PlanField.Lead)) fields.Add(field);
        }

        return new(fields);
    }

    public bool this[PlanField field] => Fields.Contains(field);
}

/// <summary>Makes steps of the rows of an action whose steps have rows of their own.</summary>
public static class StepRows
{
    private const int ShortestRepeat = 12;

    public static List<StepDraft> Draft(ActionGroup group, StepFields fields, ValueReaders values, List<Problem> problems)
    {
        var steps = new List<StepDraft>();
        foreach (var row in group.Rows)
        {
            var own = Own(row, fields, values);
            var texts = Texts(row);
            if (texts.Count == 0 && HasValues(own) && !row.Orphan)
            {
                texts = [new StepText(null, "")];
                problems.Add(new(Severity.Warning, "step-untitled",
                    $"The row has a date, a colour or progress of its own but says no task; it was kept as a step of {Name(group)} without words.", row.At));
            }

            for (var i = 0; i < texts.Count; i++) Add(steps, i == 0 ? own : new StepDraft { Title = "", At = row.At }, texts[i], group, problems);
        }

        return steps;
    }

    /// <summary>The same step again, such as a list in one cell that is then repeated row by row, is one step.</summary>
    private static void Add(List<StepDraft> steps, StepDraft own, StepText text, ActionGroup group, List<Problem> problems)
    {
        var same = steps.FindIndex(step => step.Reference == text.Reference && text.Reference is not null && IsRepeat(step.Title, text.Text));
        if (same < 0)
        {
            steps.Add(own with { Reference = text.Reference, Title = text.Text });
            return;
        }

        problems.Add(new(Severity.Note, "step-repeated", $"Step {text.Reference} of {Name(group)} stands twice; it was read once.", own.At));
        var kept = steps[same];
        steps[same] = kept with
        {
            Leads = kept.Leads.Count > 0 ? kept.Leads : own.Leads,
            Start = kept.Start.Count > 0 ? kept.Start : own.Start,
            Due = kept.Due.Count > 0 ? kept.Due : own.Due,
            Ratings = new(kept.Ratings.Overall ?? own.Ratings.Overall, kept.Ratings.Action ?? own.Ratings.Action, kept.Ratings.Impact ?? own.Ratings.Impact),
            Progress = [.. kept.Progress, .. own.Progress],
            Evidence = [.. kept.Evidence, .. own.Evidence],
        };
    }

    private static bool IsRepeat(string one, string other)
    {
        var (shorter, longer) = one.Length <= other.Length ? (one, other) : (other, one);
        return shorter.Length >= ShortestRepeat && longer.StartsWith(shorter.TrimEnd('.'), StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The steps that one row words: one, or several where its cell is a list of numbers.</summary>
    private static List<StepText> Texts(PlacedRow row)
    {
        if (row.Task.Length == 0 || row.Orphan || (row.Map.TaskColumn == row.Map.IndexOf(PlanField.Title) && row.Has(PlanField.Reference))) return [];
        var split = StepSplitter.Split(row.Task);
        if (split.Steps is [{ Reference: not null }, ..] steps && (split.LeadIn.Length == 0 || steps.Count > 1))
        {
            return split.LeadIn.Length == 0 ? [.. steps] : [.. steps.Select((step, index) => index == 0 ? step with { Text = $"{split.LeadIn}\n{step.Text}" } : step)];
        }

        return StepNumber.Of(row.Task) is { } number
            ? [new(number.ToString(System.Globalization.CultureInfo.InvariantCulture), StepNumber.Without(row.Task))]
            : [new(null, row.Task)];
    }

    private static StepDraft Own(PlacedRow row, StepFields fields, ValueReaders values) => new()
    {
        Title = "",
        Leads = fields[PlanField.Lead] ? values.Leads(row.All(PlanField.Lead)) : [],
        Start = fields[PlanField.Start] ? values.Dates(row.All(PlanField.Start)) : [],
        Due = values.Dates(row.All(PlanField.StepDue).Concat(fields[PlanField.Due] ? row.All(PlanField.Due) : [])),
        Ratings = new(
            fields[PlanField.OverallRating] ? values.Rating(row.All(PlanField.OverallRating)) : null,
            values.Rating(row.All(PlanField.StepRating).Concat(fields[PlanField.ActionRating] ? row.All(PlanField.ActionRating) : [])),
            fields[PlanField.ImpactRating] ? values.Rating(row.All(PlanField.ImpactRating)) : null),
        Progress = fields[PlanField.Progress] ? ValueReaders.Texts(row.All(PlanField.Progress)) : [],
        Evidence = fields[PlanField.Evidence] ? ValueReaders.Texts(row.All(PlanField.Evidence)) : [],
        At = row.At,
    };

    private static bool HasValues(StepDraft step) =>
        step.Due.Count > 0 || step.Progress.Count > 0 || step.Ratings is not { Overall: null, Action: null, Impact: null };

    private static string Name(ActionGroup group) => group.Reference ?? $"the improvement at {group.First.At}";
}
