using Milepost.Calendar;
using Milepost.Plans;
using Milepost.Wording;

namespace Milepost.Checking;

/// <summary>Who does it, by when, and whether one person has too much of it.</summary>
internal static class WhoAndWhenRules
{
    private const int FewestOfLead = 5;

    public static IEnumerable<Finding> NoLead(Look look) => look.Lacking(
        CheckRules.NoLead,
        [.. look.Actions.Where(action => action.Facts.Leads.Count == 0 && !(action.Steps.Count > 0 && action.Steps.All(step => step.Facts.Leads.Count > 0)))],
        "has a lead", "have a lead",
        action =>
        {
            var led = action.Steps.Count(step => step.Facts.Leads.Count > 0);
            var steps = led == 0 ? "" : $", and {action.Steps.Count - led} of its {Say.Count(action.Steps.Count, "step")} have none either";
            return ($"{action.Place.Name} has no lead{steps}.", [action.Place.Id.ToString(), .. action.Steps.Where(step => step.Facts.Leads.Count == 0).Select(step => step.Place.Id.ToString())]);
        });

    public static IEnumerable<Finding> NoDate(Look look) => look.Lacking(
        CheckRules.NoDate,
        [.. look.Actions.Where(LacksDate)],
        "has a due date", "have a due date",
        action =>
        {
            var undated = action.Steps.Where(step => step.Standing.Due.Now?.LastDay is null).ToList();
            var words = action.Standing.Due.Now is { } written ? $" The plan says “{Say.Shorten(written.Text, 60)}”." : "";
            var message = undated.Count < action.Steps.Count
                ? $"{action.Place.Name} has no due date, and {undated.Count} of its {Say.Count(action.Steps.Count, "step")} {(undated.Count == 1 ? "has" : "have")} none either.{words}"
                : $"{action.Place.Name} has no due date.{words}";
            return (message, [words, .. undated.Select(step => step.Place.Id.ToString())]);
        });

    public static bool LacksDate(LookedAction action) => action.Standing.Due.Now?.LastDay is null
        && (action.Steps.Count == 0 || action.Steps.Any(step => step.Standing.Due.Now?.LastDay is null));

    public static IEnumerable<Finding> LeadMonth(Look look)
    {
        var most = look.Limit(CheckLimit.LeadMonth);
        var months =
            from action in look.Actions
            where action.Standing.Due.Now is { LastDay: not null, Precision: not (DatePrecision.Year or DatePrecision.None) }
            from lead in action.Facts.Leads.DistinctBy(lead => lead.Name)
            group action by (lead.Name, Month: FirstOfMonth(action.Standing.Due.Now!.LastDay!.Value)) into load
            where load.Count() > most
            orderby load.Key.Month, load.Key.Name
            select load;

        return months.Select(load => look.Found(
            CheckRules.LeadMonth, load.First().Place,
            $"{load.Key.Name} has {Say.Count(load.Count(), look.ActionNoun)} due in {Say.Month(load.Key.Month)}: {Names(load)}.",
            [load.Key.Name, load.Key.Month.ToString("O", null), .. Ids(load)], Places(load)));
    }

    public static IEnumerable<Finding> LeadShare(Look look)
    {
        var share = look.Limit(CheckLimit.LeadShare);
        var leads =
            from action in look.Actions
            from lead in action.Facts.Leads.DistinctBy(lead => lead.Name)
            group action by lead.Name into load
            where load.Count() >= FewestOfLead && load.Count() * 100 >= share * look.Actions.Count
            orderby load.Count() descending, load.Key
            select load;

        return leads.Select(load => look.Found(
            CheckRules.LeadShare, load.First().Place,
            $"{load.Key} leads {load.Count()} of the {Say.Count(look.Actions.Count, look.ActionNoun)}: {Names(load)}.",
            [load.Key, .. Ids(load)], Places(load)));
    }

    private static DateOnly FirstOfMonth(DateOnly day) => new(day.Year, day.Month, 1);

    internal static string Names(IEnumerable<LookedAction> actions) => Say.List([.. actions.Select(action => action.Place.Name)]);

    internal static IEnumerable<string> Ids(IEnumerable<LookedAction> actions) => actions.Select(action => action.Place.Id.ToString()).Order(StringComparer.Ordinal);

    internal static IReadOnlyList<RecordPlace> Places(IEnumerable<LookedAction> actions) => [.. actions.Skip(1).Select(action => action.Place)];
}
