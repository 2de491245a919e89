using Milepost.Actions;
using Milepost.Editing.Forms;
using Milepost.Editing.Merging;
using Milepost.Identity;

namespace Milepost.Updating;

/// <summary>What somebody typed into an update, part by part: what does not go together, and the facts that it comes to.</summary>
internal sealed class SaidUpdate
{
    private readonly UpdateForm form;
    private readonly Dictionary<string, MergedField> fields;
    private readonly string by;
    private readonly List<SaidRating> ratings;
    private readonly SaidMove? move;

    public SaidUpdate(UpdateForm form, IReadOnlyList<MergedField> merged, string by)
    {
        (this.form, this.by) = (form, by);
        fields = merged.ToDictionary(one => one.Field.Name);
        ratings = [.. form.Ratings.Select(rating => new SaidRating(form, rating, New, by))];
        move = form.Reach.Whole ? new SaidMove(form, fields[UpdateForm.Due], New, by) : null;
    }

    public IEnumerable<FieldFault> Faults =>
        [.. form.Steps.SelectMany(StepFaults), .. ratings.SelectMany(rating => rating.Faults), .. move?.Faults ?? [], .. EvidenceFaults()];

    public NewFacts Facts() => new()
    {
        Entry = Entry(),
        Steps = [.. form.Steps.Select(Completed).OfType<(Step, DateOnly?)>()],
        Ratings = [.. ratings.Select(rating => rating.Given).OfType<GivenRating>()],
        Closure = ratings.Select(rating => rating.Closure).OfType<Closure>().FirstOrDefault(),
        Move = move?.Move,
        Due = move?.Due,
        Evidence = EvidenceItem(),
    };

    /// <summary>What was typed anew in a field; null where nothing was.</summary>
    private string? New(string name) => fields.TryGetValue(name, out var one) && one is { IsTyped: true, Typed.Length: > 0 } ? one.Typed : null;

    private ProgressEntry? Entry()
    {
        var (done, next, blocked, board) = (New(UpdateForm.Done), New(UpdateForm.Next), New(UpdateForm.Blocked), New(UpdateForm.ForBoard));
        if (done is null && next is null && blocked is null && board is null) return null;
        Id<Step>? step = form.Reach is { Whole: false, Steps: [var only] } ? only : null;
        var entry = new ProgressEntry(Id<ProgressEntry>.New(), form.Facts.Plan.Id, form.Action.Action.Id, step, done ?? "", form.Today, by)
        {
            Next = next,
            Blocked = blocked,
            ForBoard = board,
        };
        // The same words by the same author on the same day are a form that was sent twice.
        var known = form.Action.Progress.Concat(form.Action.Steps.SelectMany(one => one.Progress));
        return known.Any(one => (one.Text, one.Next, one.Blocked, one.ForBoard, one.On, one.By) == (entry.Text, next, blocked, board, entry.On, by)) ? null : entry;
    }

    private IEnumerable<FieldFault> StepFaults(StepQuestion step)
    {
        var (tick, on) = (fields[step.Tick], fields[step.On]);
        var ticked = tick.Text == StepQuestion.Ticked;
        if (ticked && on.IsTyped && TypedText.Day(on.Text) > form.Today) yield return new(step.On, "The day it was done must be today or before");
        if (!ticked && on is { IsTyped: true, Text.Length: > 0 }) yield return new(step.Tick, $"Tick the step that was done on {on.Text}, or clear the day", step.On);
    }

    private (Step, DateOnly?)? Completed(StepQuestion question)
    {
        var step = question.Step.Facts.Step;
        if (!fields[question.Tick].IsTyped && !fields[question.On].IsTyped) return null;
        DateOnly? on = fields[question.Tick].Text == StepQuestion.Ticked ? TypedText.Day(fields[question.On].Text) ?? step.CompletedOn ?? form.Today : null;
        return on == step.CompletedOn ? null : (step, on);
    }

    private IEnumerable<FieldFault> EvidenceFaults()
    {
        var (text, address, of) = (New(UpdateForm.Evidence), New(UpdateForm.EvidenceAddress), New(UpdateForm.EvidenceOf));
        var grade = New(UpdateForm.EvidenceGrade);
        if (text is null && (address ?? of ?? grade) is not null) yield return new(UpdateForm.Evidence, "Say in words what evidence there is, such as: minutes of the front door group, 12 October");
        if (text is not null && of is null) yield return new(UpdateForm.EvidenceOf, "Choose what it shows: that work was done, or that children are better off");
        if (address is not null && !(Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http"))
        {
            yield return new(UpdateForm.EvidenceAddress, "The address must begin with https://, such as https://intranet.example.gov.uk/minutes. A place that has no address goes into the words");
        }
    }

    private EvidenceItem? EvidenceItem()
    {
        if (New(UpdateForm.Evidence) is not { } text) return null;
        var address = New(UpdateForm.EvidenceAddress);
        if (form.Action.Evidence.Any(one => (one.Text, one.Address, one.On, one.By) == (text, address, form.Today, by))) return null;
        var item = new EvidenceItem(Id<EvidenceItem>.New(), form.Facts.Plan.Id, form.Action.Action.Id, null, text, form.Today, by);
        item.Describe(null, address is null ? EvidenceForm.Note : EvidenceForm.Link, address, null, null, null);
        item.Weigh(Enum.Parse<EvidenceOf>(New(UpdateForm.EvidenceOf)!), New(UpdateForm.EvidenceGrade) is { } grade ? grade[0] - '0' : null);
        return item;
    }
}
