using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.Extensions.Primitives;
using Milepost.Web.Access;
using Milepost.Web.Api;
using Milepost.Web.Api.Lists;
using Milepost.Web.Api.Reading;
using Milepost.Web.Components;

namespace Milepost.Web.Pages.Programs;

/// <summary>What somebody asks of a list on the page, as a program would: the same address and the same answer, as themselves.</summary>
/// <param name="List">The list.</param>
/// <param name="Whole">As CSV, whole; as JSON otherwise.</param>
/// <param name="Said">What was typed for each filter.</param>
public sealed record TriedList(ApiList List, bool Whole, IReadOnlyDictionary<string, string> Said)
{
    public const string Csv = "csv";

    /// <summary>How many rows the page shows of an answer.</summary>
    public const int Shown = 5;

    private const string Prefix = "filter.";

    public static TriedList? Of(string? list, string? form, IQueryCollection query) => ApiLists.Find(list) is not { } found ? null : new(
        found, form == Csv, found.Filters.Select(filter => (filter.Name, Text: query[NameOf(filter)].ToString().Trim())).Where(one => one.Text.Length > 0).ToDictionary(one => one.Name, one => one.Text));

    public static string NameOf(ApiFilter filter) => Prefix + filter.Name;

    public string TextOf(ApiFilter filter) => Said.GetValueOrDefault(filter.Name, "");

    /// <summary>What may be chosen for a filter that is true or false.</summary>
    public IReadOnlyList<Option> Truths { get; } = [new("", "Either"), new("true", "Yes: true"), new("false", "No: false")];

    /// <summary>The path that a program asks, with what was typed.</summary>
    public string Path
    {
        get
        {
            var query = new QueryBuilder(Said.Select(one => KeyValuePair.Create(one.Key, one.Value)));
            if (!Whole) query.Add(Asked.LimitName, Shown.ToString(System.Globalization.CultureInfo.InvariantCulture));
            return (Whole ? ApiLinks.Csv(List.Name) : ApiLinks.Json(List.Name)) + query;
        }
    }

    /// <summary>The line that asks it from a command line. An apostrophe in it would end what stands between two.</summary>
    public string Curl(SiteSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        return $"curl -H \"Authorization: Bearer $MILEPOST_TOKEN\" '{settings.Link(Path).Replace("'", "%27", StringComparison.Ordinal)}'";
    }

    /// <summary>The answer; or why there is none.</summary>
    public async Task<(string? Answer, Problem? Refusal)> RunAsync(ApiReader reader, System.Security.Claims.ClaimsPrincipal user, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(reader);
        if (!user.May(List.Asks)) return (null, Problem.Of(StatusCodes.Status403Forbidden, "You may not read this list, and so no token of yours may."));
        var query = new QueryCollection(Said.ToDictionary(one => one.Key, one => new StringValues(one.Value)));
        var (asked, faults) = Asked.Read(List, query, Whole, reader.Today);
        if (asked is null) return (null, Problem.Asked(faults));
        if (await reader.FindPlansAsync(user, List.Asks, asked.Plan, stop) is not { } plans) return (null, ListEndpoints.NoSuchPlan(asked.Plan!));
        var found = await List.FindAsync(reader, plans, asked, stop);
        if (found.Refusal is { } refusal) return (null, refusal);
        if (!Whole)
        {
            var page = await ListAnswer.JsonAsync(List, found.Rows, Shown, asked.AsAt ?? reader.Today, key => Path + $"&{Asked.AfterName}={Uri.EscapeDataString(key)}", indented: true, stop);
            return (System.Text.Encoding.UTF8.GetString(page), null);
        }

        using var to = new MemoryStream();
        await ListAnswer.WriteCsvAsync(List, found.Rows.Take(Shown), to, stop);
        return (System.Text.Encoding.UTF8.GetString(to.ToArray()).TrimStart('\uFEFF'), null);
    }
}
