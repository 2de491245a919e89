using Microsoft.EntityFrameworkCore;
using Milepost.People;
using Milepost.Store;
using Milepost.Store.History;

namespace Milepost.Web.Tests.Access.Everything;

/// <summary>Forms that name in a field, or at an address, what their sender has no business with: nothing comes of it.</summary>
public sealed class FormsThatReachOutTests(Ground ground) : IClassFixture<Ground>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_form_reaches_nothing_that_was_withdrawn_and_nothing_of_another_priority_or_plan()
    {
        // In this order: the second changes what its sender may change.
        await BringBackAsync();
        await ReachOutAsync();
    }

    /// <summary>What was withdrawn comes back by no form but the one for that.</summary>
    private async Task BringBackAsync()
    {
        using var manager = new Caller(ground.Site, Persona.All.First(one => one.Role is Role.ProgrammeManager), 2);
        foreach (var address in ground.Addresses.Where(one => one is { Post: true, NamesPlan: true, Thing: not null } && !one.Route.Contains("/restore/", StringComparison.Ordinal)))
        {
            if (address.At(Where.Gone, ground.Own, ground.Other) is not { } path) continue;
            var usual = address with { Handler = null };
            var page = usual.At(Where.Own, ground.Own, ground.Other)!;
            var gone = usual.At(Where.Gone, ground.Own, ground.Other)!;
            await manager.PostAsync(path, [.. FormsOf.Filled(await manager.ReadAsync(gone), gone).Concat(FormsOf.Filled(await manager.ReadAsync(page), page)).DistinctBy(field => field.Key)], withToken: true);
        }

        var standing = await ground.Site.InStoreAsync(StandingAsync);
        Assert.DoesNotContain(ground.Own.All(Where.Gone), standing.Contains);
    }

    /// <summary>Whoever holds one priority changes nothing of another, whatever id a field names.</summary>
    private async Task ReachOutAsync()
    {
        var sponsor = Persona.All.Single(one => one.Name == "sponsor of 2");
        using var caller = new Caller(ground.Site, sponsor, 1);
        var strange = ground.Own.All(Where.Beside)
            .Concat(new[] { "action", "priority", "step", "evidence" }.Select(kind => Guid.Parse(ground.Other.Find(kind, Where.Own)!))).ToList();
        var since = await ground.ChangesAsync();
        var sent = 0;
        foreach (var address in ground.Addresses.Where(one => one is { Post: true, ForAnybody: false, NamesPlan: true }))
        {
            if ((address with { Handler = null }).At(Where.Own, ground.Own, ground.Other) is not { } page || address.At(Where.Own, ground.Own, ground.Other) is not { } path) continue;
            var fields = FormsOf.Filled(await caller.ReadAsync(page), page);
            if (!fields.Any(field => Guid.TryParse(field.Value, out _))) continue;
            foreach (var id in strange)
            {
                // Each field that names a record names a strange one; those that name this very form or what was seen stay.
                var reaching = fields.Select(field => Guid.TryParse(field.Value, out _) && field.Key is not ("id" or "seen" or "form") ? new(field.Key, id.ToString()) : field);
                await caller.PostAsync(path, reaching, withToken: true);
                sent++;
            }
        }

        Assert.True(sent > 50, $"only {sent} forms were sent");
        var changes = await ChangesAsync(since);
        Assert.DoesNotContain(changes, change => strange.Contains(change.RecordId) || strange.Any(id => Holds(change, id)));
    }

    private static bool Holds(Change change, Guid id) =>
        (change.Before?.Contains(id.ToString(), StringComparison.OrdinalIgnoreCase) ?? false) || (change.After?.Contains(id.ToString(), StringComparison.OrdinalIgnoreCase) ?? false);

    private Task<List<Change>> ChangesAsync(long since) => ground.Site.InStoreAsync(db => db.History.AsNoTracking().Where(change => change.Sequence > since).ToListAsync(Stop));

    /// <summary>Everything that is not withdrawn, refused or retired.</summary>
    private static async Task<HashSet<Guid>> StandingAsync(MilepostDb db) =>
    [
        .. await db.Actions.Where(one => one.WithdrawnOn == null).Select(one => one.Id.Value).ToListAsync(Stop),
        .. await db.Steps.Where(one => one.WithdrawnOn == null).Select(one => one.Id.Value).ToListAsync(Stop),
        .. await db.Priorities.Where(one => one.WithdrawnOn == null).Select(one => one.Id.Value).ToListAsync(Stop),
        .. await db.Measures.Where(one => one.WithdrawnOn == null).Select(one => one.Id.Value).ToListAsync(Stop),
        .. await db.SuccessTests.Where(one => one.WithdrawnOn == null).Select(one => one.Id.Value).ToListAsync(Stop),
        .. await db.ChildrensStatements.Where(one => one.WithdrawnOn == null).Select(one => one.Id.Value).ToListAsync(Stop),
        .. await db.ExpectedEvidence.Where(one => one.WithdrawnOn == null).Select(one => one.Id.Value).ToListAsync(Stop),
        .. await db.Closures.Where(one => one.Agreed != false).Select(one => one.Id.Value).ToListAsync(Stop),
    ];
}
