using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Milepost.Web.Pages.Undoing;
using Milepost.Web.Tests.Access.Everything;

namespace Milepost.Web.Tests.Undoing;

/// <summary>Everything that can be undone is done and undone, and every record is then as it was, to the letter.</summary>
public sealed class EveryActTests(Ground ground) : IClassFixture<Ground>
{
    /// <summary>Those that ask for more than one form of a plan as it is here: <see cref="FurtherActTests"/>, and the tests of workbooks, sheets and recommendations, do them.</summary>
    private static readonly string[] asksMore =
    [
        "/AnnexA/Owners/End", "/Closing/Arrange", "/Closing/Close", "/Measures/Comparators/TakeBack", "/Measures/Statistics", "/Quality/Accept", "/Quality/Checks/Save",
        "/Recommendations/Answers", "/Schemes/Edit/Save", "/Several/Index/Agree", "/Structure/Merge", "/Structure/RenumberAll", "/Workbooks/Preview",
    ];

    /// <summary>What is otherwise in the form of an act.</summary>
    private static readonly Dictionary<string, (string Field, string Value)[]> with = new()
    {
        ["/Structure/Split"] = [("Parts[1].Reference", "2.7"), ("Parts[1].Title", "The other half")],
        ["/Structure/Move"] = [("After", "first")],
        ["/Structure/RenumberAll"] = [("References[*", "7.7")],
        ["/Editing/Edit step"] = [("typed.Title", "Another step")],
        ["/Editing/Edit measure"] = [("typed.Title", "Another measure")],
        ["/Editing/Edit post"] = [("typed.Title", "Another group")],
        ["/Editing/Add step"] = [("typed.Title", "One more step"), ("typed.Under", "*")],
        ["/Editing/Add measure"] = [("typed.Title", "One more measure"), ("typed.Ready", "False")],
        ["/Editing/Choose action"] = [("Choice", "anew"), ("Anew", "A third text")],
        ["/Evidence/Describe"] = [("Named", "Minutes of May"), ("Period", "May 2026")],
        ["/Cycles/Calendar"] = [("Form.WeeksBetween", "7"), ("save", "true")],
        ["/Cycles/Dates"] = [("ClosesOn.Day", "3")],
        ["/Quality/Checks/Save"] = [("Form.Limits[priorities]", "7")],
        ["/Measures/Month"] = [("Rows[0].Value", "85"), ("Source", "Scorecard"), ("Provisional", "false")],
        ["/Measures/Comparators"] = [("Kind", "National"), ("Who", "England"), ("Period", "2024/25"), ("Value", "80"), ("Source", "DfE, a file of statistics")],
        ["/Scorecards/Edit"] = [("Form.Name", "Another scorecard")],
        ["/Schemes/Edit/Save"] = [("Form.Levels[0].ActionMeaning", "All of it is done"), ("Because", "The board asked")],
        ["/Closing/Arrange"] = [("TestOn.Day", "31"), ("TestOn.Month", "3"), ("TestOn.Year", "2027"), ("Test", "Ask 20 children"), ("Tester", "QA lead")],
    };

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_act_that_can_be_undone_leaves_every_record_as_it_was()
    {
        var routes = ground.Site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not null)
            .GroupBy(endpoint => endpoint.Metadata.GetMetadata<PageActionDescriptor>()!.ViewEnginePath)
            .ToDictionary(group => group.Key, group => "/" + group.First().RoutePattern.RawText!.TrimStart('/'));
        var (wrong, seen) = (new List<string>(), new HashSet<string>());
        using var manager = new Caller(ground.Site, Persona.All.First(one => one.Name == "programme manager"), 40);
        foreach (var act in UndoableActs.All)
        {
            foreach (var address in ground.Addresses.Where(one => one.Post && one.Route == routes[act.Page] && (one.Handler ?? "") == act.Handler))
            {
                if (await RunAsync(manager, act, address) is not { } why) seen.Add(act.Key);
                else if (!why.StartsWith("not done", StringComparison.Ordinal)) wrong.Add($"{act.Key} at {address}: {why}");
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.Equal(string.Join(' ', asksMore), string.Join(' ', UndoableActs.All.Select(act => act.Key).Except(seen).Order(StringComparer.Ordinal)));
    }

    /// <summary>What is wrong; null where it was done, undone and nothing is otherwise than before.</summary>
    private async Task<string?> RunAsync(Caller manager, UndoableAct act, Address address)
    {
        if ((address with { Handler = null }).At(Where.Own, ground.Own, ground.Other) is not { } page || address.At(Where.Own, ground.Own, ground.Other) is not { } path) return "not done: no address";
        var fields = Fields(await manager.ReadAsync(page), page, $"{act.Key}{(address.Kind is { } kind ? " " + kind : "")}");
        var before = await EveryRow.OfAsync(ground.Site);
        var answer = await manager.PostAsync(path, fields, drawn: true);
        var done = await ground.Site.InStoreAsync(db => db.DoneActs.AsNoTracking().OrderByDescending(one => one.Id).FirstOrDefaultAsync(one => one.UndoneAt == null, Stop));
        if (done is null || done.Act != act.Key) return $"not done: {(int)answer.Status} {Said(answer.Body)}";
        if ((await EveryRow.OfAsync(ground.Site)).SetEquals(before)) return "it changed nothing";

        await manager.PostAsync("/lately?handler=Undo", [new("act", done.Id.ToString())], drawn: true);
        if (await ground.Site.InStoreAsync(db => db.DoneActs.AnyAsync(one => one.Id == done.Id && one.UndoneAt == null, Stop))) return "it was not undone";
        var after = await EveryRow.OfAsync(ground.Site);
        return after.SetEquals(before) ? null : $"gone: {string.Join(" / ", before.Except(after).Take(3))} come: {string.Join(" / ", after.Except(before).Take(3))}";
    }

    /// <summary>What is sent: a form filled in anyhow, or, where a page asks for more sense, as it stands with some fields otherwise.</summary>
    private static IEnumerable<KeyValuePair<string, string>> Fields(string page, string path, string act)
    {
        if (!with.TryGetValue(act, out var changes)) return FormsOf.Filled(page, path);
        var kept = FormsOf.Kept(page, path);
        return [.. kept.Where(field => !changes.Any(change => Field(kept, change.Field) == field.Key)), .. changes.Select(change => KeyValuePair.Create(Field(kept, change.Field), change.Value == "*" ? Last(page, path, change.Field) : change.Value))];
    }

    /// <summary>A field by its name, or the first whose name begins so.</summary>
    private static string Field(IReadOnlyList<KeyValuePair<string, string>> kept, string name) =>
        name.EndsWith('*') ? kept.Select(field => field.Key).First(key => key.StartsWith(name[..^1], StringComparison.Ordinal)) : name;

    /// <summary>The last that a field offers.</summary>
    private static string Last(string page, string path, string field) => FormsOf.Filled(page, path).First(one => one.Key == field).Value;

    private static string Said(string body) => string.Join("; ", new AngleSharp.Html.Parser.HtmlParser().ParseDocument(body).QuerySelectorAll(".govuk-error-summary li, h1").Select(one => one.TextContent.Trim()));
}
