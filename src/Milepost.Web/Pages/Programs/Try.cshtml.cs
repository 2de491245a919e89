using Microsoft.AspNetCore.Mvc.RazorPages;
using Milepost.Web.Access;
using Milepost.Web.Api;
using Milepost.Web.Api.Lists;
using Milepost.Web.Components;

namespace Milepost.Web.Pages.Programs;

/// <summary>Shows what a program can ask, and lets somebody ask it as themselves.</summary>
public class TryModel(ApiReader reader, SiteSettings settings) : PageModel
{
    public TriedList? Tried { get; private set; }
    public string? Answer { get; private set; }
    public Problem? Refusal { get; private set; }
    public string Curl => Tried!.Curl(settings);

    /// <summary>The lists that the person may read.</summary>
    public IReadOnlyList<ApiList> Lists => [.. ApiLists.All.Where(list => User.May(list.Asks))];

    public IReadOnlyList<Option> Choices => [.. Lists.Select(list => new Option(list.Name, $"{list.Title} ({list.Name})"))];

    /// <summary>The names of the fields in the order of the page.</summary>
    public IReadOnlyList<string> AskedNames => ["list", .. Tried?.List.Filters.Select(TriedList.NameOf) ?? []];

    public static IReadOnlyList<Option> Forms { get; } = [new("json", "JSON, in pages"), new(TriedList.Csv, "CSV, the whole list")];

    public static string Words(ColumnType type) => type switch
    {
        ColumnType.Number => "whole number",
        ColumnType.Fraction => "number",
        ColumnType.Truth => "true or false",
        ColumnType.Day => "day",
        ColumnType.Instant => "instant in UTC",
        ColumnType.Texts => "texts",
        _ => "text",
    };

    public async Task OnGetAsync(string? list, string? form, bool run, CancellationToken stop)
    {
        Tried = TriedList.Of(list, form, Request.Query);
        if (Tried is null || !run) return;
        (Answer, Refusal) = await Tried.RunAsync(reader, User, stop);
        foreach (var fault in Refusal?.Errors ?? [])
        {
            var filter = Tried.List.Filters.FirstOrDefault(one => one.Name == fault.Where);
            ModelState.AddModelError(filter is null ? "list" : TriedList.NameOf(filter), fault.Message);
        }

        if (Refusal is { Errors: [] } why) ModelState.AddModelError("list", why.Detail);
    }
}
