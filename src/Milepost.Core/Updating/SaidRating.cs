using Milepost.Actions;
using Milepost.Assessing.Closing;
using Milepost.Editing.Forms;
using Milepost.Identity;
using Milepost.People;
using Milepost.Wording;

namespace Milepost.Updating;

/// <summary>One rating as somebody gives it. What they leave empty of a colour that they do not change stays as it was said.</summary>
internal sealed class SaidRating
{
    private readonly UpdateForm form;
    private readonly RatingQuestion asked;
    private readonly string by;
    private readonly string key;
    private readonly bool changed;
    private readonly bool said;
    private readonly string? because;
    private readonly string? next;
    private readonly DateOnly? typedBy;
    private readonly DateOnly? backBy;

    public SaidRating(UpdateForm form, RatingQuestion asked, Func<string, string?> typed, string by)
    {
        (this.form, this.asked, this.by) = (form, asked, by);
        key = typed(asked.Key) ?? asked.Now;
        changed = key != asked.Now;
        said = asked.Names.Skip(1).Any(name => typed(name) is not null);
        var kept = changed ? null : asked.Standing;
        because = typed(asked.Because) ?? kept?.Rationale;
        next = typed(asked.Next) ?? kept?.NextStep;
        typedBy = typed(asked.BackBy) is { } day ? TypedText.Day(day) : null;
        backBy = typedBy ?? kept?.BackOnTrackBy;
    }

    private bool IsNew => changed || said;

    /// <summary>Why nobody gives that rating by an update; of the work it is then asked of a second person.</summary>
    private string? Refusal => changed ? ClosureRule.RatingRefusal(form.Facts, form.Action, asked.Of, key, form.Today) : null;

    private bool Closes => asked.Of is not RatingOf.Impact && Refusal is not null;

    /// <summary>The same was said already, as when a form is sent twice.</summary>
    private bool IsAsked => form.Waiting is { } waiting && waiting.Because == because;

    private bool IsSaid => asked.Standing is { } now
        && (now.Key, now.Rationale, now.NextStep, now.BackOnTrackBy) == (key, because, next, backBy);

    public IEnumerable<FieldFault> Faults
    {
        get
        {
            if (!IsNew || IsSaid) yield break;
            if (key.Length == 0)
            {
                yield return new(asked.Key, $"Choose the {(asked.Of is RatingOf.Impact ? "impact" : "action")} rating that your words are about");
                yield break;
            }

            if (asked.Of is RatingOf.Impact && Refusal is { } why) yield return new(asked.Key, why.TrimEnd('.'));
            if (because is null) yield return new(asked.Because, $"Say why it is {asked.Scheme[key].Word}, such as what was done or what was seen", asked.Key);
            if (Closes && !IsAsked && AskRefusal is { } not) yield return new(asked.Key, $"{not} Leave the rating as it stands until then");

            foreach (var fault in asked.IsWorse(key) ? WayBack() : NoWayBack()) yield return fault;
        }
    }

    /// <summary>The rating as a fact; null where none is given, or where it was given already.</summary>
    public GivenRating? Given => !IsNew || Closes || IsSaid ? null
        : new GivenRating(Id<GivenRating>.New(), form.Facts.Plan.Id, form.Action.Action.Id, null, asked.Of, key, form.Today, by)
        {
            Rationale = because,
            NextStep = next,
            BackOnTrackBy = backBy,
        };

    /// <summary>That it is done is asked of a second person, and is no rating until they agree.</summary>
    public Closure? Closure => Closes && !IsAsked
        ? new Closure(Id<Closure>.New(), form.Facts.Plan.Id, form.Action.Action.Id, by, form.Today, because!)
        : null;

    /// <summary>Whoever updates the whole of an action leads it, or says it for its lead.</summary>
    private string? AskRefusal => ClosureRule.AskRefusal(form.Facts, form.Action, Someone.Of(by), forLead: true, form.Today);

    private IEnumerable<FieldFault> WayBack()
    {
        var word = asked.Scheme[key].Word;
        if (next is null) yield return new(asked.Next, $"Enter the next step, since it is {word}, such as: agency cover for both posts from Monday", asked.Key);
        if (backBy is null) yield return new(asked.BackBy, $"Enter the day by which it is to be on track again, since it is {word}", asked.Key);
        else if (backBy < form.Today && typedBy is not null) yield return new(asked.BackBy, "The day to be on track again by must be today or after");
        else if (backBy < form.Today) yield return new(asked.BackBy, $"It was to be on track again by {Say.Date(backBy.Value)}, which has passed. Enter another day", asked.Key);
    }

    private IEnumerable<FieldFault> NoWayBack()
    {
        if (typedBy is not null) yield return new(asked.BackBy, $"There is no day to be back by, since it is {asked.Scheme[key].Word}. Clear the day, or choose another rating", asked.Key);
    }
}
