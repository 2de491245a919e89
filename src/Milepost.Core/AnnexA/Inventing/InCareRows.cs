using static Milepost.AnnexA.Inventing.InventedDays;

namespace Milepost.AnnexA.Inventing;

/// <summary>Rows about children in care, those who left it, and adoption.</summary>
internal static class InCareRows
{
    private const int ReviewEvery = 182;

    public static void Add(ListRows row, Journey journey, DateOnly asAt, Chance chance)
    {
        var (child, start) = (journey.Child, journey.InCare!.Value);
        var until = Earlier(journey.LeftCare!.Value, asAt);
        var lasting = Chance.Of(journey.Number, 5);
        var adoption = journey.Adoption is { Reversed: null } found && found.Placed <= until ? found : null;
        var ordered = journey.Adoption is { Reversed: null } planned && planned.Order <= until;
        var age = child.AgeOn(until);
        var placement = adoption is not null ? "A5" : Placement(age, lasting);
        var legal = ordered ? "E1" : placement == "P1" ? "C2" : lasting.In(0.22) ? "V2" : start.AddDays(200) <= until ? "C2" : "C1";
        var placed = adoption?.Placed ?? Moved(start, until, lasting);
        var outside = placement != "P1" && lasting.In(0.38);
        row.Code("uasc", age > 14 && lasting.In(0.12) ? "yes" : "no").Day("start", start, asAt).Code("need", Chance.Of(journey.Number, 6).Of(Shares.NeedInCare)).Code("again", lasting.In(0.04) ? "yes" : "no")
            .Day("legal-start", legal == "E1" ? journey.Adoption!.Order : legal == "C2" && start.AddDays(200) <= until ? start.AddDays(200) : start, asAt).Code("legal", legal)
            .Day("review", Review(start, until, chance), asAt).Day("visit", InventedLists.Seen(start, until, 28, 0.93, chance), asAt)
            .Code("permanence", journey.Adoption is { Reversed: null } ? "ADOPT" : lasting.Of(Shares.Permanence)).Day("iro", InventedLists.Seen(start, until, 60, 0.9, chance), asAt)
            .Day("health", Yearly(start, until, 20, 0.9, chance), asAt).Day("dental", Yearly(start, until, 40, 0.8, chance), asAt).Set("placements", 1 + (lasting.In(0.3) ? 1 : 0) + (lasting.In(0.1) ? 1 : 0))
            .Day("placed", placed, asAt).Code("placement", placement).Code("provider", placement == "P1" ? "PR0" : lasting.Of(Shares.Provider))
            .Set("postcode", $"ZZ{lasting.Between(1, 39)} {lasting.Between(1, 8)}ZZ").Set("urn", placement == "P1" ? "" : $"SC{lasting.Between(100_000, 999_999)}")
            .Code("location", outside ? "OUT" : "IN").Set("authority", outside ? lasting.One(["Barsetshire", "Midmere", "Harrowdale"]) : InventedAuthority.Name);
        Missing(row, age, lasting);
        row.Team(journey.SupportTeam, chance);
        if (journey.LeftCare <= asAt) row.Day("ceased", journey.LeftCare, asAt).Code("reason", journey.LeftCareWhy);
    }

    /// <summary>A young person who left care at eighteen.</summary>
    public static void Left(ListRows row, Journey journey, DateOnly asAt, Chance chance)
    {
        var touch = chance.Of(Shares.InTouch);
        row.Code("uasc", "no").Team("Leaving Care " + journey.SupportTeam[(journey.SupportTeam.LastIndexOf(' ') + 1)..], chance).Set("adviser", $"PA{chance.Between(100, 130)}").Code("eligibility", "FORMER")
            .Day("pathway", asAt.AddDays(-chance.Between(5, 200)), asAt).Code("in-touch", touch).Day("contact", asAt.AddDays(-chance.Between(1, touch == "YES" ? 56 : 160)), asAt);
        if (touch != "YES") return;
        var home = chance.Of(Shares.Accommodation);
        row.Code("accommodation", home).Code("suitable", home == "X" || chance.In(0.06) ? "UNSUITABLE" : "SUITABLE").Code("activity", chance.Of(Shares.Activity));
    }

    public static void ToAdopt(ListRows row, Journey journey, Adoption adoption, DateOnly asAt)
    {
        row.Set("family", adoption.Family).Day("entered-care", journey.InCare, asAt).Day("decision", adoption.Decision, asAt).Day("order", adoption.Order, asAt).Day("matched", adoption.Matched, asAt)
            .Day("placed", adoption.Placed, asAt).Day("adopted", adoption.Adopted, asAt).Day("reversed", adoption.Reversed, asAt);
        if (adoption.Reversed <= asAt) row.Code("reason", "RD1");
    }

    public static void Adopter(ListRows row, InventedAdopter adopter, DateOnly asAt)
    {
        row.Set("id", adopter.Id).Set("family", adopter.Family).Code("gender", adopter.Gender).Code("ethnicity", adopter.Ethnicity).Code("disability", "no").Code("fostering", "no");
        string[] steps = ["enquiry", "stage1-start", "stage1-end", "stage2-start", "applied", "stage2-end", "approved", "matched", "placed", "adopted"];
        var until = adopter.Left is { } left ? Earlier(left, asAt) : asAt;
        for (var at = 0; at < steps.Length; at++) row.Day(steps[at], adopter.Steps[at], until);
        if (adopter.Steps[8] <= until) row.Set("children", adopter.Children);
        if (adopter.Left <= asAt) row.Day("left", adopter.Left, asAt).Code("reason", "1");
    }

    private static string Placement(int age, Chance chance) =>
        chance.In(0.05) ? "P1" : age >= 16 && chance.In(0.35) ? "H5" : age >= 8 && chance.In(0.16) ? "K2" : chance.Of(Shares.Foster);

    private static DateOnly Moved(DateOnly start, DateOnly until, Chance chance) => start.AddDays(chance.Between(0, 300)) is var moved && moved <= until ? moved : start;

    /// <summary>Within four weeks, after three months, and then every half year.</summary>
    private static DateOnly? Review(DateOnly start, DateOnly until, Chance chance)
    {
        if (start.AddDays(26) > until) return null;
        if (start.AddDays(116) > until) return start.AddDays(26);
        var since = (until.DayNumber - start.AddDays(116).DayNumber) % ReviewEvery;
        return Later(start.AddDays(26), until.AddDays(-(chance.In(0.94) ? since : since + 40)));
    }

    /// <summary>What is due once a year: most have had it.</summary>
    private static DateOnly? Yearly(DateOnly start, DateOnly until, int late, double inTime, Chance chance) =>
        start.AddDays(late) > until ? null : Later(start.AddDays(late), until.AddDays(-(chance.In(inTime) ? chance.Between(1, 360) : chance.Between(370, 700))));

    private static void Missing(ListRows row, int age, Chance chance)
    {
        var episodes = age >= 11 && chance.In(0.14) ? chance.Between(1, 6) : 0;
        row.Set("missing", episodes).Set("absent", episodes > 2 ? 1 : 0);
        if (episodes == 0) return;
        var offered = chance.In(0.9);
        row.Code("offered", offered ? "yes" : "no");
        if (offered) row.Code("accepted", chance.In(0.6) ? "yes" : "no");
    }
}
