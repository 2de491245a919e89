using System.Text;
using Milepost.AnnexA.Schema;
using static Milepost.AnnexA.Inventing.InventedDays;

namespace Milepost.AnnexA.Inventing;

/// <summary>The eleven lists of an invented council on a day, each as its headings and rows.</summary>
public static class InventedLists
{
    private const int Window = 6;

    /// <param name="authority">The council.</param>
    /// <param name="asAt">The day.</param>
    /// <param name="dirt">How badly the lists are kept: 0 without a fault, 1 as badly as any.</param>
    public static IReadOnlyDictionary<int, IReadOnlyList<string[]>> On(InventedAuthority authority, DateOnly asAt, double dirt)
    {
        ArgumentNullException.ThrowIfNull(authority);
        var since = asAt.AddMonths(-Window);
        var lists = AnnexASchema.Known.Lists.Select(list => new ListRows(list, authority.Workers)).ToArray();
        var latest = Latest(authority, asAt);
        foreach (var contact in authority.Contacts.Where(one => one.Date > since && one.Date <= asAt)) lists[0].Of(contact.Child, asAt).Day("date", contact.Date, asAt).Code("source", contact.Source);
        foreach (var help in authority.EarlyHelp.Where(one => one.Start > since && one.Start <= asAt))
        {
            lists[1].Of(help.Child, asAt).Day("start", help.Start, asAt).Day("completed", help.Completed, asAt).Set("organisation", help.Organisation);
        }

        var referrals = authority.Journeys.GroupBy(one => one.Child.Number).ToDictionary(own => own.Key, own => own.Select(one => one.Referred).ToList());
        var enquiries = authority.Journeys.Where(one => one.Enquiry is not null).GroupBy(one => one.Child.Number).ToDictionary(own => own.Key, own => own.Select(one => one.Enquiry!.Value).ToList());
        foreach (var journey in authority.Journeys.Where(one => one.Referred <= asAt))
        {
            var chance = Chance.Of(authority.Seed, journey.Number, asAt.DayNumber);
            if (journey.Referred > since) Referral(lists[2].Of(journey.Child, asAt), journey, referrals[journey.Child.Number], asAt, chance);
            if (journey.Assessed <= asAt && (journey.Authorised > since || journey.Assessed > since)) Assessment(lists[3].Of(journey.Child, asAt), journey, asAt, chance);
            if (journey.Enquiry > since && journey.Enquiry <= asAt) Enquiry(lists[4].Of(journey.Child, asAt), journey, enquiries[journey.Child.Number], asAt, chance);
            if (!journey.NoFurtherAction && journey.Closed > since && latest[journey.Child.Number] == journey) InNeed(lists[5].Of(journey.Child, asAt), journey, asAt, chance);
            if (journey.Plan && journey.Conference <= asAt && journey.PlanEnd > since) Protection(lists[6].Of(journey.Child, asAt), journey, asAt, chance);
            if (journey.InCare <= asAt && journey.LeftCare > since) InCareRows.Add(lists[7].Of(journey.Child, asAt), journey, asAt, chance);
            if (journey.InCare is not null && journey.LeftCare > journey.Child.LastDay && journey.LeftCare <= asAt && journey.Child.AgeOn(asAt) < 25) InCareRows.Left(lists[8].Of(journey.Child, asAt), journey, asAt, chance);
            if (journey.Adoption is { } adoption && adoption.Decision <= asAt && Later(adoption.Adopted ?? asAt, adoption.Reversed ?? DateOnly.MinValue) is var over && (over > asAt || over > asAt.AddMonths(-12) || adoption is { Adopted: null, Reversed: null }))
            {
                InCareRows.ToAdopt(lists[9].Of(journey.Child, asAt), journey, adoption, asAt);
            }
        }

        foreach (var adopter in authority.Adopters.Where(one => one.Steps[0] <= asAt && (one.Left ?? one.Steps[^1]) > asAt.AddMonths(-12))) InCareRows.Adopter(lists[10].Begin(), adopter, asAt);
        if (dirt > 0) new Dirt(dirt, Chance.Of(authority.Seed, asAt.DayNumber, 77), asAt).Soil(lists);
        return lists.ToDictionary(list => list.Schema.Number, IReadOnlyList<string[]> (list) => [[.. list.Schema.Columns.Select(column => column.Name)], .. list.Rows]);
    }

    /// <summary>A list as a file of CSV.</summary>
    public static string Csv(IReadOnlyList<string[]> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var text = new StringBuilder();
        foreach (var row in rows)
        {
            for (var at = 0; at < row.Length; at++)
            {
                if (at > 0) text.Append(',');
                if (row[at].AsSpan().IndexOfAny(",\"\n") < 0) text.Append(row[at]);
                else text.Append('"').Append(row[at].Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');
            }

            text.Append('\n');
        }

        return text.ToString();
    }

    /// <summary>The case of each child that was begun last.</summary>
    private static Dictionary<int, Journey> Latest(InventedAuthority authority, DateOnly asAt)
    {
        var latest = new Dictionary<int, Journey>();
        foreach (var journey in authority.Journeys.Where(one => one.Referred <= asAt && !one.NoFurtherAction).OrderBy(one => one.Referred)) latest[journey.Child.Number] = journey;
        return latest;
    }

    private static void Referral(ListRows row, Journey journey, List<DateOnly> all, DateOnly asAt, Chance chance) => row
        .Day("date", journey.Referred, asAt).Code("source", journey.Source).Code("nfa", journey.NoFurtherAction ? "yes" : "no")
        .Set("referrals", EarlierInAYear(all, journey.Referred)).Team(journey.Team, chance);

    private static void Assessment(ListRows row, Journey journey, DateOnly asAt, Chance chance)
    {
        row.Day("start", journey.Assessed, asAt).Code("seen", journey.Authorised <= asAt ? chance.In(0.96) ? "yes" : "no" : "yes").Day("authorised", journey.Authorised, asAt).Team(journey.Team, chance);
        if (journey.Authorised <= asAt) row.Code("support", journey.Support ? "yes" : "no");
    }

    private static void Enquiry(ListRows row, Journey journey, List<DateOnly> all, DateOnly asAt, Chance chance)
    {
        row.Day("start", journey.Enquiry, asAt).Code("unnecessary", journey.Conference is null ? "yes" : "no").Day("conference", journey.Conference, asAt).Set("enquiries", EarlierInAYear(all, journey.Enquiry!.Value)).Set("conferences", journey.Conference <= asAt ? 1 : 0).Team(journey.Team, chance);
        if (journey.Conference <= asAt) row.Code("plan", journey.Plan ? "yes" : "no");
    }

    /// <summary>How many there were in the twelve months before one: the one itself is not among them.</summary>
    private static int EarlierInAYear(List<DateOnly> all, DateOnly one) => all.Count(day => day < one && day > one.AddYears(-1));

    private static void InNeed(ListRows row, Journey journey, DateOnly asAt, Chance chance)
    {
        var closed = journey.Closed <= asAt;
        var until = closed ? journey.Closed : asAt;
        var status = closed ? "CLOSED" : journey.InCare <= asAt && journey.LeftCare > asAt ? "CLA" : journey is { Plan: true } && journey.Conference <= asAt && journey.PlanEnd > asAt ? "CP" : journey.Authorised > asAt ? "ASMT" : "CIN";
        row.Day("start", journey.Referred, asAt).Code("need", journey.Need).Day("seen", Seen(journey.Referred, until, 20, 0.85, chance), asAt).Code("status", status)
            .Team(status is "ASMT" ? journey.Team : journey.SupportTeam, chance);
        if (closed) row.Day("closed", journey.Closed, asAt).Code("reason", journey.ClosedWhy);
    }

    private static void Protection(ListRows row, Journey journey, DateOnly asAt, Chance chance)
    {
        var (start, until) = (journey.Conference!.Value, Earlier(journey.PlanEnd!.Value, asAt));
        var review = Review(start, until, chance);
        row.Day("start", start, asAt).Code("first-category", journey.Category).Code("category", journey.Category).Day("visit", Seen(start, until, 10, 0.86, chance), asAt).Code("seen-alone", chance.In(0.85) ? "yes" : "no")
            .Day("review", review, asAt).Day("end", journey.PlanEnd, asAt).Code("emergency", chance.In(0.03) ? "yes" : "no").Set("previous", journey.PreviousPlans).Team(journey.SupportTeam, chance);
    }

    /// <summary>When somebody was last there: mostly as often as is asked, sometimes late, never before it began.</summary>
    internal static DateOnly Seen(DateOnly start, DateOnly until, int workingDays, double inTime, Chance chance) =>
        Later(start, until.AddDays(-(chance.In(inTime) ? chance.Between(0, workingDays * 7 / 5) : chance.Between(workingDays * 7 / 5, workingDays * 4))));

    /// <summary>The latest review: within three months, and then within six each.</summary>
    private static DateOnly? Review(DateOnly start, DateOnly until, Chance chance)
    {
        DateOnly? latest = null;
        for (var next = start.AddDays(chance.Between(70, 90)); next <= until; next = next.AddDays(chance.In(0.92) ? chance.Between(130, 178) : chance.Between(185, 230))) latest = next;
        return latest;
    }
}
