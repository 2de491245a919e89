using static Milepost.AnnexA.Inventing.InventedDays;

namespace Milepost.AnnexA.Inventing;

/// <summary>Decides what happens from a referral on: how quickly, how far, and how it ends.</summary>
internal static class JourneyMaker
{
    /// <param name="number">Which journey it is.</param>
    /// <param name="child">Whose.</param>
    /// <param name="day">The day of the referral.</param>
    /// <param name="teams">The teams that the child is with, one after the other.</param>
    /// <param name="progress">How far the council has come on its way to be better, from 0 to 1.</param>
    /// <param name="calm">Whether it may end with the referral: no case of the child was closed just before.</param>
    /// <param name="chance">What decides.</param>
    public static Journey From(int number, InventedChild child, DateOnly day, (string Assessing, string Supporting, string Caring) teams, double progress, bool calm, Chance chance)
    {
        var begun = new Journey(number, child, day) { Source = chance.Of(Shares.Source), Team = teams.Assessing, SupportTeam = teams.Supporting, Need = chance.Of(Shares.Need), Closed = day };
        if (calm && chance.In(0.07)) return begun with { NoFurtherAction = true };

        // One team of three is slower than the others.
        var quick = 0.72 + (0.17 * progress) - (teams.Assessing.Length % 3 == 0 ? 0.12 : 0);
        var assessed = After(day, chance.Between(0, 1));
        var authorised = Earlier(After(assessed, chance.In(quick) ? chance.Between(14, 45) : chance.Between(46, 75)), child.LastDay);
        var support = chance.In(0.52);
        begun = begun with { Assessed = assessed, Authorised = authorised, Support = support };
        if (chance.In(0.38)) begun = Enquire(begun, progress, chance);
        var care = begun.Plan ? chance.In(0.16) : chance.In(0.04);
        if (care) begun = Care(begun with { Support = true }, Later(authorised, begun.Plan ? begun.Conference!.Value.AddDays(chance.Between(40, 160)) : authorised), teams.Caring, chance);
        return Close(begun, chance);
    }

    /// <summary>A child who is in care already when the council begins to be invented.</summary>
    public static Journey InCareAlready(int number, InventedChild child, DateOnly since, DateOnly begin, (string Assessing, string Supporting, string Caring) teams, Chance chance)
    {
        var journey = new Journey(number, child, since) { Source = "8", Team = teams.Assessing, SupportTeam = teams.Supporting, Need = "N1", Support = true };
        var cared = Care(journey, since, teams.Caring, chance);
        if (cared.LeftCare <= begin) cared = cared with { Adoption = null, LeftCare = Earlier(begin.AddDays(chance.Lasting(1600)), child.LastDay.AddDays(1)), LeftCareWhy = chance.Of(Shares.LeftCare) };
        if (cared.LeftCare > child.LastDay) cared = cared with { LeftCareWhy = chance.Of(Shares.AtEighteen) };
        return Close(cared, chance);
    }

    /// <summary>A young person who left care at eighteen before that.</summary>
    public static Journey LeftCareAlready(int number, InventedChild child, (string Assessing, string Supporting, string Caring) teams, Chance chance)
    {
        var left = child.Birth.AddYears(18);
        return new(number, child, left.AddYears(-3))
        {
            Source = "8",
            Team = teams.Caring,
            SupportTeam = teams.Caring,
            Need = "N1",
            Support = true,
            InCare = left.AddYears(-3),
            LeftCare = left,
            LeftCareWhy = chance.Of(Shares.AtEighteen),
            Closed = left,
        };
    }

    private static Journey Enquire(Journey journey, double progress, Chance chance)
    {
        var enquiry = Earlier(After(journey.Assessed!.Value, chance.Between(0, 12)), journey.Authorised!.Value);
        if (!chance.In(0.34)) return journey with { Enquiry = enquiry };
        var conference = After(enquiry, chance.In(0.76 + (0.12 * progress)) ? chance.Between(8, 15) : chance.Between(16, 28));
        if (conference > journey.Child.LastDay.AddDays(-60)) return journey with { Enquiry = enquiry };
        if (!chance.In(0.86)) return journey with { Enquiry = enquiry, Conference = conference, Support = true };
        return journey with
        {
            Enquiry = enquiry,
            Conference = conference,
            Plan = true,
            Support = true,
            Category = chance.Of(Shares.Abuse),
            PlanEnd = Earlier(conference.AddDays(chance.Lasting(150, least: 150)), journey.Child.LastDay),
            PreviousPlans = chance.In(0.22) ? chance.Between(1, 2) : 0,
        };
    }

    private static Journey Care(Journey journey, DateOnly start, string team, Chance chance)
    {
        var (child, last) = (journey.Child, journey.Child.LastDay);
        if (start > last.AddDays(-30)) return journey;
        var leaves = chance.In(0.3) ? start.AddDays(chance.Between(5, 180)) : start.AddDays(chance.Lasting(1300, least: 120));
        var (why, adoption) = (chance.Of(Shares.LeftCare), (Adoption?)null);
        if (child.AgeOn(start) < 5 && chance.In(0.3))
        {
            adoption = Adopt(start, chance);
            leaves = adoption.Adopted ?? leaves;
            if (adoption.Adopted is not null) why = chance.In(0.5) ? "E11" : "E12";
            else if (leaves < adoption.Reversed) leaves = adoption.Reversed!.Value.AddDays(60);
        }

        if (leaves > last) (leaves, why) = (child.Birth.AddYears(18), chance.Of(Shares.AtEighteen));
        return journey with
        {
            SupportTeam = team,
            InCare = start,
            LeftCare = leaves,
            LeftCareWhy = why,
            Adoption = adoption,
            PlanEnd = journey.Plan ? Earlier(journey.PlanEnd!.Value, start) : null,
        };
    }

    private static Adoption Adopt(DateOnly start, Chance chance)
    {
        var decision = start.AddDays(chance.Between(120, 240));
        var order = decision.AddDays(chance.Between(20, 110));
        var matched = order.AddDays(chance.Between(30, 220));
        var placed = matched.AddDays(chance.Between(10, 60));
        var family = $"F{chance.Between(100_000, 999_999)}";
        return chance.In(0.07) ? new(family, decision, order, null, null, null, order.AddDays(chance.Between(100, 400)))
            : new(family, decision, order, matched, placed, placed.AddDays(chance.Between(120, 320)), null);
    }

    /// <summary>The case closes when all of it has ended.</summary>
    private static Journey Close(Journey journey, Chance chance)
    {
        var ended = Later(journey.Authorised ?? journey.Referred, Later(journey.PlanEnd ?? DateOnly.MinValue, Later(journey.LeftCare ?? DateOnly.MinValue, journey.Conference ?? DateOnly.MinValue)));
        if (journey.InCare is not null)
        {
            var why = journey.LeftCareWhy is "E11" or "E12" ? "RC1" : journey.LeftCareWhy is "E45" or "E47" ? "RC4" : "RC7";
            return journey with { Closed = journey.LeftCare!.Value, ClosedWhy = why };
        }

        if (!journey.Support) return journey with { Closed = Later(ended, journey.Enquiry ?? ended), ClosedWhy = chance.In(0.7) ? "RC8" : "RC9" };
        var last = journey.Child.LastDay;
        var closes = ended.AddDays(chance.Lasting(journey.Plan ? 90 : 290, least: 30));
        return journey with { Closed = Later(ended, Earlier(closes, last)), ClosedWhy = chance.Of(Shares.Closed) };
    }
}
