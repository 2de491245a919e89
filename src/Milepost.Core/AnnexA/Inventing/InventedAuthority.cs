using System.Globalization;

namespace Milepost.AnnexA.Inventing;

/// <summary>An invented council over some years: its children and all that happens to them. Names of teams are made up, and no child is anybody.</summary>
public sealed class InventedAuthority
{
    public const string Name = "Wexcombe";

    /// <summary>So long before the first list it begins, that every list has its usual share of old cases.</summary>
    private const int YearsBefore = 3;

    private readonly AuthoritySize size;
    private readonly Chance chance;
    private readonly HashSet<int> ids = [];
    private readonly DateOnly first;
    private readonly DateOnly begin;
    private readonly DateOnly end;
    private readonly DateOnly better;
    private readonly List<InventedChild> closed = [];
    private readonly Dictionary<int, DateOnly> lastClosed = [];
    private int children;

    private InventedAuthority(AuthoritySize size, DateOnly first, DateOnly last, int seed)
    {
        (this.size, this.first, end, begin, Seed, chance) = (size, first, last, first.AddYears(-YearsBefore), seed, Chance.Of(seed, 1));
        better = size.Since is { } since ? since.AddMonths(6) : last;
    }

    internal int Seed { get; }

    /// <summary>How many workers its teams have.</summary>
    internal InventedWorkers Workers => size.Workers;

    internal List<InventedContact> Contacts { get; } = [];

    internal List<InventedEarlyHelp> EarlyHelp { get; } = [];

    internal List<Journey> Journeys { get; } = [];

    internal List<InventedAdopter> Adopters { get; } = [];

    /// <summary>Invents all that happens up to the last day of which a list is asked.</summary>
    public static InventedAuthority Of(AuthoritySize size, DateOnly first, DateOnly last, int seed)
    {
        ArgumentNullException.ThrowIfNull(size);
        var authority = new InventedAuthority(size, size.Since ?? first, last, seed);
        authority.Stock();
        for (var day = authority.begin; day <= last; day = day.AddDays(1)) authority.Live(day);
        authority.Adopt();
        return authority;
    }

    /// <summary>Those who are in care already, and those who have left it, when it begins.</summary>
    private void Stock()
    {
        for (var one = 0; one < size.InCare * 4 / 3; one++)
        {
            var child = Child(begin.AddDays(-chance.Between(0, 365)), oldest: 16);
            var since = begin.AddDays(-chance.Between(30, Math.Max(31, Math.Min(2500, begin.DayNumber - child.Birth.DayNumber - 1))));
            Journeys.Add(JourneyMaker.InCareAlready(Journeys.Count, child, InventedDays.Later(since, child.Birth), begin, Teams(child), chance));
        }

        for (var one = 0; one < size.CareLeavers; one++)
        {
            var birth = begin.AddYears(-18).AddDays(-chance.Between(30, 1800));
            var child = Child(birth, birth);
            Journeys.Add(JourneyMaker.LeftCareAlready(Journeys.Count, child, Teams(child), chance));
        }
    }

    private void Live(DateOnly day)
    {
        var working = InventedDays.IsWorking(day);
        for (var left = PerDay(size.Referrals, working, chance); left > 0; left--) Refer(day);
        if (day < first.AddMonths(-8)) return;
        for (var left = PerDay(size.Contacts - size.Referrals, working, chance); left > 0; left--) Contacts.Add(new(Known(0.2) ?? Child(day), day, chance.Of(Shares.Source)));
        for (var left = PerDay(size.EarlyHelp, working, chance); left > 0 && working; left--) Help(day);
    }

    /// <summary>Of all in a year nearly all come on working days.</summary>
    private static int PerDay(int year, bool working, Chance chance)
    {
        var mean = working ? year * 0.96 / 253 : year * 0.04 / 112;
        return (int)mean + (chance.In(mean - Math.Floor(mean)) ? 1 : 0);
    }

    private void Refer(DateOnly day)
    {
        var again = Known(0.5);
        var child = again ?? Child(day);
        if (day >= child.LastDay.AddMonths(-4)) return;
        if (day >= first.AddMonths(-8)) Contacts.Add(new(child, day, chance.Of(Shares.Source)));
        var calm = !lastClosed.TryGetValue(child.Number, out var before) || before.AddMonths(7) < day;
        var journey = JourneyMaker.From(Journeys.Count, child, day, Teams(child), Progress(day), calm, chance);
        Journeys.Add(journey);

        // A plan or a time in care is told for six months after; nothing else of the child begins meanwhile.
        lastClosed[child.Number] = journey.Plan || journey.InCare is not null ? journey.Closed.AddMonths(7) : journey.Closed;
        closed.Add(child);
    }

    /// <summary>A child whose case was closed before, or none.</summary>
    private InventedChild? Known(double share)
    {
        if (closed.Count < 50 || !chance.In(share)) return null;
        var child = closed[chance.Between(Math.Max(0, closed.Count - (size.Referrals * 3 / 2)), closed.Count - 1)];
        return lastClosed[child.Number] < Now() ? child : null;

        DateOnly Now() => Journeys[^1].Referred;
    }

    private void Help(DateOnly day)
    {
        var days = chance.In(0.6 + (0.15 * Progress(day))) ? chance.Between(12, 45) : chance.Between(46, 80);
        EarlyHelp.Add(new(Child(day), day, InventedDays.After(day, days), chance.One(["Family Hub North", "Family Hub South", "Wexcombe Council Early Help", "Harbour Schools Partnership", "Health Visiting"])));
    }

    private void Adopt()
    {
        var own = Chance.Of(Seed, 2);
        for (var day = begin; day <= end; day = day.AddDays(1))
        {
            for (var left = PerDay(size.Adopters, InventedDays.IsWorking(day), own); left > 0; left--)
            {
                var (steps, at) = (new List<DateOnly> { day }, day);
                foreach (var most in (int[])[20, 70, 20, 120, 25, 20, 220, 30, 220]) steps.Add(at = at.AddDays(own.Between(1 + (most / 3), most)));
                DateOnly? gone = own.In(0.12) ? day.AddDays(own.Between(30, 200)) : null;
                Adopters.Add(new(Id("A", own), Id("F", own), own.Of([("M", 1), ("F", 1)]), own.Of(Shares.Ethnicity), [.. steps], gone, own.Between(1, 2)));
            }
        }
    }

    /// <summary>It gets a little better from year to year.</summary>
    private double Progress(DateOnly day) => Math.Min(1, (double)(day.DayNumber - begin.DayNumber) / Math.Max(1, better.DayNumber - begin.DayNumber));

    private (string Assessing, string Supporting, string Caring) Teams(InventedChild child) =>
        (Team(InventedWorkers.AssessingTeam, child.Number % size.Teams), Team(InventedWorkers.SupportingTeam, child.Number / 7 % size.Teams), Team("Children in Care", child.Number / 11 % Math.Max(1, size.Teams / 2)));

    private string Team(string kind, int number) => $"{kind} {size.Places[number % size.Places.Count]}";

    private InventedChild Child(DateOnly day, int oldest = 17)
    {
        var at = chance.Share() * Shares.Ages.Sum(band => band.Weight);
        var band = Shares.Ages.First(band => (at -= band.Weight) < 0 || band == Shares.Ages[^1]);
        return Child(day, day.AddYears(-Math.Min(oldest, chance.Between(band.Least, band.Most))).AddDays(-chance.Between(0, 360)));
    }

    private InventedChild Child(DateOnly day, DateOnly birth) => new(
        children++, Id("", chance), birth > day ? day : birth, chance.Of(Shares.Gender), chance.Of(Shares.Ethnicity), chance.In(0.12) ? "yes" : chance.In(0.02) ? "unknown" : "no");

    private string Id(string before, Chance chance)
    {
        int id;
        do id = chance.Between(10_000_000, 99_999_999);
        while (!ids.Add(id));
        return before + id.ToString(CultureInfo.InvariantCulture);
    }
}
