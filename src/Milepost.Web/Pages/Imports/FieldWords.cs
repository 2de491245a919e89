using Milepost.Importing.Reading;
using Milepost.Web.Components;

namespace Milepost.Web.Pages.Imports;

/// <summary>What a column may hold, in words for the person who corrects it.</summary>
internal static class FieldWords
{
    private static readonly Dictionary<PlanField, string> Known = new()
    {
        [PlanField.Other] = "Something else, kept with the row",
        [PlanField.Title] = "The action",
        [PlanField.SuccessTest] = "How we will know",
        [PlanField.ChildrensStatement] = "What children will say",
        [PlanField.OverallRating] = "Rating, overall",
        [PlanField.ActionRating] = "Rating of the action",
        [PlanField.ImpactRating] = "Rating of the impact",
        [PlanField.Due] = "Due date",
        [PlanField.Start] = "Start date",
        [PlanField.Provenance] = "Who asked for it",
        [PlanField.FocusArea] = "Focus area",
        [PlanField.ActionReferences] = "References of actions",
        [PlanField.DataSource] = "Source of the figures",
        [PlanField.StepDue] = "Due date of the step",
        [PlanField.StepRating] = "Rating of the step",
        [PlanField.OverallDue] = "Due date, overall",
        [PlanField.WorkedOut] = "Worked out, not read",
    };

    public static string Of(PlanField field) => Known.GetValueOrDefault(field) ?? field.ToString();

    public static IReadOnlyList<Option> Options(PlanField chosen) =>
    [
        .. Enum.GetValues<PlanField>().OrderBy(field => field == PlanField.Other).ThenBy(Of, StringComparer.Ordinal)
            .Select(field => new Option(field.ToString(), Of(field)) { Chosen = field == chosen }),
    ];
}
