using Milepost.Actions;
using Milepost.Editing.Forms;
using Milepost.Updating;
using Milepost.Web.Api.Lists;

namespace Milepost.Web.Api.Writing;

/// <summary>What a program can say in an update, and which question of the page's own form each part answers.</summary>
public static class UpdateFields
{
    public const string Steps = "steps";

    private static readonly IReadOnlyList<(SentField Field, Func<UpdateForm, string?> Asked)> known =
    [
        (new("done", SentType.Text, "What was done: the working note.", "The last two posts are filled."), _ => UpdateForm.Done),
        (new("next", SentType.Text, "What is next.", "Brief the teams."), _ => UpdateForm.Next),
        (new("blocked", SentType.Text, "What is in the way.", "The system is not ready."), _ => UpdateForm.Blocked),
        (new("forBoard", SentType.Text, "Words for the board, where they differ.", "Every post is filled."), _ => UpdateForm.ForBoard),
        (new("actionRating", SentType.Choice, "The key of the rating of the work, in the plan’s scheme.", "amber"), form => Rating(form, impact: false)?.Key),
        (new("actionRatingBecause", SentType.Text, "Why it is that; needed where it changes.", "One step is left."), form => Rating(form, impact: false)?.Because),
        (new("actionNextStep", SentType.Text, "What brings it back on track; needed where it is amber or red.", "Brief the teams."), form => Rating(form, impact: false)?.Next),
        (new("actionBackOnTrackBy", SentType.Day, "The day by which it is to be on track again; needed where it is amber or red.", "2027-01-31"), form => Rating(form, impact: false)?.BackBy),
        (new("impactRating", SentType.Choice, "The key of the rating of the difference to children.", "green"), form => Rating(form, impact: true)?.Key),
        (new("impactRatingBecause", SentType.Text, "Why it is that; needed where it changes.", "Ten of twelve children said so."), form => Rating(form, impact: true)?.Because),
        (new("impactNextStep", SentType.Text, "What brings it back on track; needed where it is amber or red.", "Ask the children again in May."), form => Rating(form, impact: true)?.Next),
        (new("impactBackOnTrackBy", SentType.Day, "The day by which it is to be on track again; needed where it is amber or red.", "2027-05-31"), form => Rating(form, impact: true)?.BackBy),
        (new("due", SentType.Date, "The due date that is to stand.", "2027-03-31"), form => form.Reach.Whole ? UpdateForm.Due : null),
        (new("dueReason", SentType.Choice, "Which of the listed reasons a date moves for; needed where one that stood moves.", "recruitment") { Words = [.. MoveReasons.All.Select(RowColumns.Word)] }, form => form.Reach.Whole ? UpdateForm.MoveReason : null),
        (new("dueBecause", SentType.Text, "The reason in words; needed where a date that stood moves.", "The second advert had no answer."), form => form.Reach.Whole ? UpdateForm.MoveBecause : null),
        (new("dueAgreedBy", SentType.Text, "Who agreed to it.", "Assistant director, social care"), form => form.Reach.Whole ? UpdateForm.AgreedBy : null),
        (new(Steps, SentType.Steps, "Steps that are done, each by its id with the day it was done; a step without a day is not done after all.", RowColumns.SomeId), _ => Steps),
        (new("evidence", SentType.Text, "Evidence in words; a file is sent as evidence of its own.", "Minutes of the front door group, 12 October."), _ => UpdateForm.Evidence),
        (new("evidenceLink", SentType.Text, "Where it is to be found.", "https://intranet.wexcombe.example/minutes/42"), _ => UpdateForm.EvidenceAddress),
        (new("evidenceShows", SentType.Choice, "What it shows.", "activity") { Words = [RowColumns.Word(EvidenceOf.Activity), RowColumns.Word(EvidenceOf.Impact)] }, _ => UpdateForm.EvidenceOf),
        (new("evidenceGrade", SentType.Number, "How strong it is, from 0 (a claim) to 3 (seen independently); for those who weigh evidence.", "1"), form => form.Reach.Weighs ? UpdateForm.EvidenceGrade : null),
    ];

    public static IReadOnlyList<SentField> All { get; } = [.. known.Select(one => one.Field)];

    /// <summary>The form's field that one answers; null where this person's form does not ask for it.</summary>
    public static string? Asked(UpdateForm form, SentField field) => known.First(one => one.Field == field).Asked(form);

    /// <summary>The name by which a program knows a field of the form.</summary>
    public static string NameOf(UpdateForm form, string asked) =>
        known.FirstOrDefault(one => one.Asked(form) == asked).Field?.Name ?? (asked.StartsWith("Step", StringComparison.Ordinal) ? Steps : asked);

    /// <summary>The answer of a form's choice that a program's word means; null where it is none of them.</summary>
    public static string? Choice(FormField asked, string said)
    {
        ArgumentNullException.ThrowIfNull(asked);
        return asked.Choices.FirstOrDefault(choice => choice.Value.Length > 0 && string.Equals(choice.Value, said, StringComparison.OrdinalIgnoreCase))?.Value;
    }

    private static RatingQuestion? Rating(UpdateForm form, bool impact) => form.Ratings.FirstOrDefault(rating => rating.Of is RatingOf.Impact == impact);
}
