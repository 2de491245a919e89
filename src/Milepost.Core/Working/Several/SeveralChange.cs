using System.Security.Cryptography;
using System.Text;
using Milepost.Actions;
using Milepost.Assessing;
using Milepost.Editing.Forms;
using Milepost.Facts;
using Milepost.Identity;
using Milepost.Plans;
using Milepost.Wording;

namespace Milepost.Working.Several;

/// <summary>One field of one action, before and after.</summary>
/// <param name="Field">Its name in the wish.</param>
/// <param name="What">What it is, for people.</param>
/// <param name="Before">What stands.</param>
/// <param name="After">What will.</param>
public sealed record SeveralField(string Field, string What, string Before, string After);

/// <summary>What a wish comes to in one action.</summary>
/// <param name="Action">The action.</param>
/// <param name="Fields">What changes.</param>
/// <param name="Refusal">Why nothing does; null where it may.</param>
public sealed record SeveralRow(ActionFacts Action, IReadOnlyList<SeveralField> Fields, string? Refusal)
{
    public bool Changes => Refusal is null && Fields.Count > 0;

    public string Called => $"{Action.Action.Reference} {Say.Shorten(Action.Action.Title, 100)}".Trim();

    public bool Has(string field) => Fields.Any(one => one.Field == field);
}

/// <summary>How far somebody may change several actions of a plan at once.</summary>
/// <param name="Actions">The actions that they may edit.</param>
/// <param name="Priorities">The priorities under which they may put them.</param>
public sealed record SeveralReach(IReadOnlySet<Id<PlanAction>> Actions, IReadOnlySet<Id<Priority>> Priorities);

/// <summary>What a wish comes to in all the actions that were chosen.</summary>
public sealed record SeveralChange(IReadOnlyList<SeveralRow> Rows)
{
    public IEnumerable<SeveralRow> Changed => Rows.Where(row => row.Changes);
    public IEnumerable<SeveralRow> Refused => Rows.Where(row => row.Refusal is not null);
    public IEnumerable<SeveralRow> Same => Rows.Where(row => row is { Refusal: null, Fields.Count: 0 });

    /// <summary>Changes with everything that is shown of it.</summary>
    public string Mark => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\u001E',
        Rows.Select(row => $"{row.Action.Action.Id}\u001F{row.Refusal}\u001F{string.Join('\u001F', row.Fields.Select(one => $"{one.Field}={one.Before}>{one.After}"))}")))).AsSpan(0, 16));

    /// <param name="facts">The plan.</param>
    /// <param name="chosen">The actions that were chosen.</param>
    /// <param name="wish">What is asked; sound by itself.</param>
    /// <param name="reach">How far the person may edit the plan.</param>
    /// <param name="today">The day.</param>
    public static SeveralChange Of(PlanFacts facts, IReadOnlySet<Guid> chosen, SeveralWish wish, SeveralReach reach, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(chosen);
        ArgumentNullException.ThrowIfNull(wish);
        ArgumentNullException.ThrowIfNull(reach);
        return new([.. facts.Actions.Where(one => chosen.Contains(one.Action.Id.Value)).Select(action =>
        {
            var fields = Fields(facts, action, wish, today).ToList();
            return new SeveralRow(action, fields, Refusal(action, fields, wish, reach));
        })]);
    }

    private static string? Refusal(ActionFacts action, List<SeveralField> fields, SeveralWish wish, SeveralReach reach)
    {
        if (action.Action.WithdrawnOn is { } on) return $"It was withdrawn on {Say.Date(on)}.";
        if (!reach.Actions.Contains(action.Action.Id)) return "It is not yours to edit.";
        if (fields.Exists(field => field.Field == nameof(SeveralWish.Priority)) && !reach.Priorities.Contains(new(Guid.Parse(wish.Priority!)))) return "The priority that it would move to is not yours to edit.";
        var starts = action.Action.Start.Select(date => date.Date).Min();
        return fields.Exists(field => field.Field == nameof(SeveralWish.Due)) && starts > wish.DueDates.Select(date => date.LastDay).Max()
            ? $"It starts on {Say.Date(starts!.Value)}, after the new due date." : null;
    }

    private static IEnumerable<SeveralField> Fields(PlanFacts facts, ActionFacts action, SeveralWish wish, DateOnly today)
    {
        var leads = action.Leads.Select(lead => lead.Name).ToList();
        if (LeadsAfter(action, wish) is { } after && !after.SequenceEqual(leads)) yield return new(nameof(SeveralWish.Leads), "Leads", Said(leads), Said(after));

        var due = TypedText.DateLines(action.Action.Due);
        if (wish.DueDates.Count > 0 && TypedText.DateLines(wish.DueDates) != due) yield return new(nameof(SeveralWish.Due), "Due", due.Length == 0 ? "no date" : due, TypedText.DateLines(wish.DueDates));

        if (!string.IsNullOrEmpty(wish.Priority) && action.Action.PriorityId?.ToString() != wish.Priority)
        {
            string Called(string? id) => facts.Priorities.FirstOrDefault(one => one.Id.ToString() == id) is { } one ? $"{one.Reference} {one.Title}".Trim() : "none";
            yield return new(nameof(SeveralWish.Priority), facts.Plan.Nouns.Priority, Called(action.Action.PriorityId?.ToString()), Called(wish.Priority));
        }

        var tags = TagsAfter(action, wish);
        if (!tags.SequenceEqual(action.Action.Provenance)) yield return new(nameof(SeveralWish.AddTag), "Asked for by", Said(action.Action.Provenance), Said(tags));

        if (string.IsNullOrEmpty(wish.State)) yield break;
        var now = StateStanding.Of(action, PlanSchemes.On(facts, today), today)?.State;
        var wanted = wish.State == SeveralWish.NoState ? null : facts.Plan.Scheme.FindState(wish.State);
        if (now?.Key != wanted?.Key) yield return new(nameof(SeveralWish.State), "State", now?.Word ?? "no state", wanted?.Word ?? "no state");
    }

    /// <summary>The leads that are to be; null where they stay.</summary>
    public static IReadOnlyList<string>? LeadsAfter(ActionFacts action, SeveralWish wish)
    {
        ArgumentNullException.ThrowIfNull(action);
        ArgumentNullException.ThrowIfNull(wish);
        return wish.LeadsAre switch
        {
            LeadsWish.Replace => wish.LeadNames,
            LeadsWish.Add => [.. action.Leads.Select(lead => lead.Name).Concat(wish.LeadNames).Distinct(StringComparer.OrdinalIgnoreCase)],
            _ => null,
        };
    }

    /// <summary>The tags that are to be.</summary>
    public static IReadOnlyList<string> TagsAfter(ActionFacts action, SeveralWish wish)
    {
        ArgumentNullException.ThrowIfNull(action);
        ArgumentNullException.ThrowIfNull(wish);
        var (add, remove) = (TypedText.OneLine(wish.AddTag), TypedText.OneLine(wish.RemoveTag));
        var tags = action.Action.Provenance.Where(tag => remove.Length == 0 || !string.Equals(tag, remove, StringComparison.OrdinalIgnoreCase)).ToList();
        if (add.Length > 0 && !tags.Contains(add, StringComparer.OrdinalIgnoreCase)) tags.Add(add);
        return tags;
    }

    private static string Said(IReadOnlyList<string> names) => names.Count == 0 ? "none" : string.Join(", ", names);
}
