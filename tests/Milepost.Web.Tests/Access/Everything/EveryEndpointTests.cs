using System.Collections.Concurrent;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Milepost.People;
using Milepost.Web.Tests.Host;

namespace Milepost.Web.Tests.Access.Everything;

/// <summary>Every address of the site, asked by everybody, of what is theirs, beside it, elsewhere, gone and nowhere.</summary>
public sealed class EveryEndpointTests(Ground ground) : IClassFixture<Ground>
{
    private static readonly Where[] asked = [Where.Own, Where.Beside, Where.Gone, Where.Elsewhere, Where.Smuggled, Where.Nowhere];

    [Fact]
    public async Task Everybody_is_answered_as_the_tables_say_and_what_is_refused_changes_nothing()
    {
        var rule = Rule.Read(await Ground.ReadAsync("permissions"));
        var bodies = await BodiesAsync();
        var before = await ground.ChangesAsync();
        var answers = new ConcurrentBag<(Persona Who, Address Address, Where Where, Outcome Outcome)>();
        var wrong = new ConcurrentBag<string>();
        await Parallel.ForEachAsync(Persona.All.Index(), new ParallelOptions { MaxDegreeOfParallelism = 4, CancellationToken = TestContext.Current.CancellationToken }, async (one, _) =>
        {
            using var caller = new Caller(ground.Site, one.Item, 1000 + one.Index);
            foreach (var address in ground.Addresses.Where(address => !address.ForAnybody))
            {
                foreach (var where in asked)
                {
                    if (address.At(where, ground.Own, ground.Other) is not { } path) continue;
                    var expected = rule.Expects(one.Item, address, where);
                    var answer = address.Post
                        ? await caller.PostAsync(path, await FieldsAsync(caller, address, bodies), kept: !expected.Contains(Outcome.Allowed), drawn: where is Where.Own && (one.Item.Part || one.Index % 4 == 0))
                        : await caller.GetAsync(path, drawn: where is Where.Own || one.Item.Part);
                    if (Wrong(answer, expected, one.Item) is { } why) wrong.Add($"{one.Item.Name}: {address} {where} answered {(int)answer.Status}, {why}");
                    answers.Add((one.Item, address, where, answer.Outcome));
                }
            }
        });

        TestContext.Current.SendDiagnosticMessage($"{answers.Count} answers");
        Assert.True(wrong.IsEmpty, string.Join('\n', wrong.Order(StringComparer.Ordinal)));
        Assert.Empty(await ground.ChangedAsync(before));
        Assert.DoesNotContain(answers, answer => answer is { Where: Where.Elsewhere or Where.Smuggled, Outcome: Outcome.Allowed, Who.Everywhere: false });
        Approved.Check("Access/Everything/who-may.approved.txt", Said(answers));
    }

    [Fact]
    public async Task A_link_for_a_partner_opens_its_own_actions_that_stand_and_no_other()
    {
        using var partner = new Caller(ground.Site, Persona.All.Single(one => one.Name == "visitor"), 3);
        var since = await ground.ChangesAsync();
        string Path(SeededPlan plan, Where where) => $"/u/{ground.Link}/actions/{plan.Find("action", where)}";
        Assert.Equal(Outcome.Allowed, (await partner.GetAsync(Path(ground.Own, Where.Own), drawn: true)).Outcome);
        foreach (var path in (string[])[Path(ground.Own, Where.Beside), Path(ground.Own, Where.Gone), Path(ground.Other, Where.Own), $"/u/{ground.Link}/actions/{Guid.CreateVersion7()}", $"/u/not-a-token/actions/{ground.Own.Find("action", Where.Own)}"])
        {
            Assert.Equal(Outcome.NotFound, (await partner.GetAsync(path, drawn: true)).Outcome);
            foreach (var handler in (string[])["", "?handler=Draft", "?handler=Aside", "/evidence"]) await partner.PostAsync(path + handler, [new("typed.Done", "Not mine")], withToken: false);
        }

        Assert.Equal(since, await ground.ChangesAsync());
    }

    /// <summary>What is wrong with an answer; null where it is right.</summary>
    private string? Wrong(Answer answer, IReadOnlyList<Outcome> expected, Persona who) =>
        answer.Outcome is Outcome.Failed ? "since " + ground.Site.Log.LastOrDefault(line => line.Contains("   at ", StringComparison.Ordinal))
        : !expected.Contains(answer.Outcome) ? $"not {string.Join(" or ", expected)}"
        : answer.Status is HttpStatusCode.BadRequest && answer.Body.Contains("open too long", StringComparison.Ordinal) ? "since its token was not taken"
        : !who.Everywhere && answer.Body.Contains(ground.Other.Mark, StringComparison.Ordinal) ? "with words of another plan"
        : answer.Outcome is not Outcome.Allowed && answer.Body.Contains(SeededPlan.GoneMark, StringComparison.Ordinal) ? "with words of what is gone"
        : null;

    /// <summary>What somebody sends there: the form as they see it themselves who hold a part, or as whoever holds the whole plan does.</summary>
    private async Task<IEnumerable<KeyValuePair<string, string>>> FieldsAsync(Caller caller, Address address, IReadOnlyDictionary<Address, IReadOnlyList<KeyValuePair<string, string>>> bodies)
    {
        // What is done after the answer would be kept: reading a file, and agreeing to what was read.
        if (address.Route.EndsWith("/import", StringComparison.Ordinal)) return [];
        if (address.Route.EndsWith("/imports/compare/{id:guid}", StringComparison.Ordinal)) return bodies[address].Select(field => field.Key == "seen" ? new("seen", Guid.CreateVersion7().ToString()) : field);
        // The page says what was added by its name, which it looks up.
        if (address.Route.EndsWith("/add/{kind}", StringComparison.Ordinal)) return [];
        if (!caller.Persona.Part || (address with { Handler = null }).At(Where.Own, ground.Own, ground.Other) is not { } page) return bodies.GetValueOrDefault(address, []);
        return await caller.FormAsync(page) is [_, ..] own ? own : bodies.GetValueOrDefault(address, []);
    }

    /// <summary>What a form of each page holds, taken from the page as whoever may open it sees it.</summary>
    private async Task<IReadOnlyDictionary<Address, IReadOnlyList<KeyValuePair<string, string>>>> BodiesAsync()
    {
        var found = new Dictionary<Address, IReadOnlyList<KeyValuePair<string, string>>>();
        using var manager = new Caller(ground.Site, Persona.All.First(one => one.Role is Role.ProgrammeManager), 900);
        using var administrator = new Caller(ground.Site, Persona.All.First(one => one.Everywhere), 901);
        foreach (var address in ground.Addresses.Where(one => one is { Post: true, ForAnybody: false }))
        {
            if ((address with { Handler = null }).At(Where.Own, ground.Own, ground.Other) is not { } path) continue;
            found[address] = FormsOf.Filled(await (address.NamesPlan ? manager : administrator).ReadAsync(path), path);
        }

        return found;
    }

    /// <summary>Addresses that answer alike under one heading: who is let through to what is theirs, and to what is beside it.</summary>
    private static IEnumerable<string> Said(IEnumerable<(Persona Who, Address Address, Where Where, Outcome Outcome)> answers)
    {
        var groups = answers.GroupBy(answer => answer.Address)
            .Select(of => (Address: of.Key.ToString(), Said: $"{Allowed(of, Where.Own)}{Part(of, Where.Beside, "beside")}{Part(of, Where.Gone, "gone")}"))
            .GroupBy(one => one.Said, one => one.Address).OrderBy(group => group.Key, StringComparer.Ordinal);
        foreach (var group in groups)
        {
            yield return group.Key;
            foreach (var address in group.Order(StringComparer.Ordinal)) yield return "  " + address;
        }
    }

    private static string Part(IEnumerable<(Persona Who, Address Address, Where Where, Outcome Outcome)> answers, Where where, string word)
    {
        var of = answers.Where(one => one.Where == where).ToList();
        return of.Count == 0 || Allowed(of, where) == Allowed(answers, Where.Own) ? "" : $"; {word}: {Allowed(of, where)}";
    }

    private static string Allowed(IEnumerable<(Persona Who, Address Address, Where Where, Outcome Outcome)> answers, Where where)
    {
        var names = answers.Where(one => one.Where == where && one.Outcome is Outcome.Allowed).Select(one => one.Who.Name).ToHashSet();
        return names.Count == 0 ? "nobody" : string.Join(", ", Persona.All.Select(one => one.Name).Where(names.Contains));
    }
}
