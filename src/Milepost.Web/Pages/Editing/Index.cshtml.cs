using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Milepost.Editing.Kinds;
using Milepost.Facts;
using Milepost.Plans;
using Milepost.Web.Pages.Plans;
using Milepost.Wording;

namespace Milepost.Web.Pages.Editing;

/// <summary>Everything of a plan that can be edited, and what waits for a choice.</summary>
public class IndexModel(OpenPlan plans) : PageModel
{
    private const int Room = 120;

    public PlanFacts Facts { get; private set; } = null!;

    /// <summary>The records with texts that wait, each with its address.</summary>
    public IReadOnlyList<(string Text, string Href)> Waiting { get; private set; } = [];

    public IReadOnlyList<PartList> Lists { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string name, CancellationToken stop)
    {
        if (await plans.FactsAsync(name, stop) is not { } facts) return NotFound();
        Facts = facts;
        Waiting = WaitingTexts.Of(facts);
        var nouns = facts.Plan.Nouns;
        Lists =
        [
            List(Say.Several(nouns.Priority), nouns.Priority, "priority", facts.Priorities.Select(one => (one.Id.Value, $"{one.Reference} {one.Title}"))),
            List(Say.Several(nouns.Action), nouns.Action, "action", facts.Actions.Where(one => one.Action.WithdrawnOn is null).Select(one => (one.Action.Id.Value, $"{one.Action.Reference} {one.Action.Title}"))),
            List("Sources", "source", "source", facts.Sources.Select(one => (one.Id.Value, one.Title))),
            List("Recommendations", "recommendation", "recommendation", facts.Recommendations.Select(one => (one.Id.Value, $"{one.Number} {one.Text}"))),
            List("Measures", "measure", "measure", facts.Measures.Select(one => (one.Id.Value, one.Title))),
            List("Posts and who holds them", "post", "post", facts.Posts.Select(one => (one.Id.Value, one.Title))),
            List("Statements beside the actions", "statement", "statement", facts.Statements.Select(one => (one.Id.Value, one.Text))),
            List("The plan’s own words", "word", "term", facts.Glossary.Select(one => (one.Id.Value, $"{one.Term}: {one.Meaning}"))),
        ];
        new Shell(facts.Plan, PlanPart.Plan, Exactly: false).Put(this);
        return Page();
    }

    private PartList List(string heading, string noun, string kind, IEnumerable<(Guid Id, string Text)> records) => new(
        heading, noun.ToLowerInvariant(), kind, null,
        [.. records.Select(one => new Part(EditLinks.Edit(Facts.Plan.Name, kind, one.Id), Say.Shorten(one.Text, Room)))]);
}

/// <summary>Texts that collided and wait, by the record that they were typed into.</summary>
public static class WaitingTexts
{
    private const int Room = 80;

    /// <summary>Of the whole plan, or of some of its records.</summary>
    public static IReadOnlyList<(string Text, string Href)> Of(PlanFacts facts, IReadOnlyCollection<Guid>? records = null)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return
        [
            .. facts.KeptTexts.Where(kept => kept.SettledOn is null && records?.Contains(kept.RecordId) != false)
                .GroupBy(kept => (kept.RecordId, Form: RecordForms.Of(kept.Record, kept.Field)))
                .Where(group => group.Key.Form is not null)
                .Select(group => (Said(facts, group.Key.Form!, group.Key.RecordId, [.. group]), EditLinks.Choose(facts.Plan.Name, group.Key.Form!.Key, group.Key.RecordId))),
        ];
    }

    private static string Said(PlanFacts facts, Milepost.Editing.Forms.RecordForm form, Guid id, List<KeptText> kept)
    {
        var record = form.Find(facts, id);
        var fields = form.Fields(facts).Where(field => !Scheduling.IsOfMove(field.Name) && kept.Exists(one => one.Field == field.Name)).Select(field => field.Label.ToLowerInvariant()).ToList();
        return record is null
            ? $"{Say.Count(kept.Count, "text")} typed into {Say.A(form.Noun(facts).ToLowerInvariant())} that is no more"
            : $"{form.Noun(facts)} “{Say.Shorten(form.Called(record), Room)}”: {Say.List(fields)}";
    }
}
