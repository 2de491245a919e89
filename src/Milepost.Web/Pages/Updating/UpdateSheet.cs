using Milepost.Actions;
using Milepost.Assessing;
using Milepost.Editing.Forms;
using Milepost.Evidencing;
using Milepost.Facts;
using Milepost.Questioning;
using Milepost.Suggesting;
using Milepost.Updating;
using Milepost.Web.Pages.Editing;
using Milepost.Web.Pages.Plans;
using Milepost.Wording;

namespace Milepost.Web.Pages.Updating;

/// <summary>One update as a page shows it: where the action stands, and what was typed so far.</summary>
/// <param name="Form">What is asked.</param>
/// <param name="Id">Names this very form, so that what comes of it late is known.</param>
/// <param name="Was">What the person saw.</param>
/// <param name="Typed">What stands in the fields.</param>
public sealed record UpdateSheet(UpdateForm Form, Guid Id, FieldTexts Was, FieldTexts Typed)
{
    /// <summary>The hidden field that holds <see cref="Id"/>.</summary>
    public const string IdField = "form";

    /// <summary>What the facts of the plan suggest and ask.</summary>
    public required JudgedPlan Judged { get; init; }

    /// <summary>Where the form is sent.</summary>
    public required string Address { get; init; }

    /// <summary>Where one goes without saving.</summary>
    public required string Back { get; init; }

    /// <summary>The page carries a token of its own; a link is one already.</summary>
    public bool HasToken { get; init; } = true;

    /// <summary>They may give a file on the way, and come back to what they typed.</summary>
    public bool MayGiveFile { get; init; }

    /// <summary>The evidence that somebody who came by a link gave for it: theirs alone is shown to them.</summary>
    public IReadOnlyList<EvidenceRow> Given { get; init; } = [];

    /// <summary>When what stands in the fields was kept, for a draft that came back.</summary>
    public DateTime? KeptAt { get; init; }

    /// <summary>Something that the person must know before they send it.</summary>
    public string? Notice { get; init; }

    public PlanFacts Facts => Form.Facts;
    public ActionAssessment Standing => Form.Standing;
    public PlanAction Action => Standing.Facts.Action;

    public ShownField Field(string name) => new(Form.Fields.First(field => field.Name == name), Typed[name], Was[name]);

    /// <summary>Something was typed in one of the fields, so that they must be seen.</summary>
    public bool IsTyped(params IEnumerable<string> names) => names.Any(name => Typed[name] != Form.Now[name]);

    /// <summary>The fields that the person does not see: what stood when the form was drawn.</summary>
    public IEnumerable<(string Name, string Text)> Hidden =>
        Form.Fields.Where(one => Was[one.Name].Length > 0).Select(one => (SentForm.Was + one.Name, Was[one.Name]));

    /// <summary>What the record asks about the action and nobody has answered.</summary>
    public IReadOnlyList<Question> Questions => [.. Judged.Questions.Of(Action.Id).Where(question => question.IsOpen)];

    /// <summary>What the facts suggest that its ratings should be; null for what was withdrawn.</summary>
    public ActionSuggestion? Suggestion => Judged.Suggestions.Find(Action.Id);

    /// <summary>"Kept on 21 November 2026 at 9:41".</summary>
    public static string Said(DateTime kept)
    {
        var at = UkClock.InLondon(kept);
        return $"{Say.Date(DateOnly.FromDateTime(at))} at {at:H:mm}";
    }
}
