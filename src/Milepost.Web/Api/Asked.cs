using System.Globalization;

namespace Milepost.Web.Api;

/// <summary>What a program asks of a list: which rows, how many and after which.</summary>
/// <param name="Filters">The filters that the address says, each a good one.</param>
/// <param name="Limit">How many rows at most; null for the whole list.</param>
/// <param name="After">The key of the last row that the program has; null for the first ones.</param>
public sealed record Asked(IReadOnlyDictionary<string, string> Filters, int? Limit, string? After)
{
    public const int UsualLimit = 100;
    public const int MostRows = 500;
    public const string LimitName = "limit";
    public const string AfterName = "after";
    private const int LongestKey = 200;

    public string? Text(ApiFilter filter) => Filters.GetValueOrDefault(filter.Name);

    public string? Plan => Text(ApiFilter.Plan);
    public DateOnly? AsAt => ApiFilter.DayOf(Text(ApiFilter.AsAt));
    public int? Snapshot => Text(ApiFilter.Snapshot) is { } number ? int.Parse(number, NumberStyles.None, CultureInfo.InvariantCulture) : null;
    public DateTime? ChangedSince => ApiFilter.InstantOf(Text(ApiFilter.ChangedSince));

    public bool? Truth(ApiFilter filter) => Text(filter) is { } said ? said == "true" : null;

    /// <summary>What the address asks; or everything that is wrong with it. What is not known is refused, so that a slip of the pen never gives more rows than were meant.</summary>
    public static (Asked? Asked, IReadOnlyList<Fault> Faults) Read(ApiList list, IQueryCollection query, bool whole, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(list);
        var faults = new List<Fault>();
        var said = new Dictionary<string, string>();
        foreach (var (name, values) in query)
        {
            var text = values.ToString();
            var filter = list.Filters.FirstOrDefault(one => one.Name == name);
            if (values.Count > 1) faults.Add(new(name, $"{name} is said {values.Count} times. Say it once"));
            else if (filter is not null && filter.Wrong(text) is { } wrong) faults.Add(new(name, wrong));
            else if (filter is not null) said[name] = text;
            else if (name is LimitName or AfterName && !whole) faults.AddRange(Paging(name, text));
            else faults.Add(new(name, Unknown(list, name, whole)));
        }

        faults.AddRange(list.Filters.Where(filter => filter.Needed && !query.ContainsKey(filter.Name))
            .Select(filter => new Fault(filter.Name, $"This list is asked for with {filter.Name}, such as {filter.Name}={filter.Example}")));
        var limit = whole ? (int?)null : query[LimitName].ToString() is { Length: > 0 } many && int.TryParse(many, NumberStyles.None, CultureInfo.InvariantCulture, out var most) ? most : UsualLimit;
        var asked = new Asked(said, limit, whole ? null : query[AfterName].ToString() is { Length: > 0 } after ? after : null);
        faults.AddRange(asked.Together(today));
        return faults.Count > 0 ? (null, faults) : (asked, []);
    }

    private IEnumerable<Fault> Together(DateOnly today)
    {
        if (Snapshot is not null && Plan is null) yield return new("snapshot", "A snapshot’s number counts within a plan: say plan too, such as plan=wexcombe&snapshot=3");
        if (Snapshot is not null && AsAt is not null) yield return new("asAt", "A snapshot has its own day: say snapshot or asAt, not both");
        if (AsAt > today) yield return new("asAt", $"That day is still to come. A good one is asAt={today:yyyy-MM-dd}");
    }

    private static IEnumerable<Fault> Paging(string name, string text)
    {
        if (name == AfterName && text.Length > LongestKey) yield return new(name, "Take the address of the next rows from “next” of the answer before");
        if (name == LimitName && !(int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var limit) && limit is > 0 and <= MostRows))
        {
            yield return new(name, $"limit is a whole number from 1 to {MostRows}, such as limit={UsualLimit}");
        }
    }

    private static string Unknown(ApiList list, string name, bool whole) => name switch
    {
        LimitName or AfterName => "A CSV is the whole list, so it has no pages. Leave it out, or ask for JSON",
        "token" or "access_token" or "key" => "A token never stands in an address, where logs keep it. Send it in the header Authorization, and revoke this one",
        _ => $"This list knows no {Wording.Say.Shorten(name, 40)}. It knows {Wording.Say.List([.. list.Filters.Select(filter => filter.Name), .. whole ? Array.Empty<string>() : [LimitName, AfterName]])}",
    };
}
