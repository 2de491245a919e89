using Microsoft.EntityFrameworkCore;
using Milepost.AnnexA.Declaring;
using Milepost.AnnexA.Measures;
using Milepost.Authorities;
using Milepost.Identity;
using Milepost.Plans;
using Milepost.Store.Writing;

namespace Milepost.Store.Authorities;

/// <summary>Keeps what a council decided for itself and the measures it declared, each dated and only ever added.</summary>
public sealed class AuthorityRecords(MilepostDb db)
{
    /// <summary>By what a council is known: as its plan calls it, else by the plan's own name.</summary>
    public static string Of(Plan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return plan.Authority ?? plan.Name;
    }

    /// <summary>Every version of a council's settings, oldest first.</summary>
    public async Task<IReadOnlyList<SettingsVersion>> SettingsAsync(string authority, CancellationToken stop = default) =>
        await db.SettingsVersions.AsNoTracking().Where(one => one.Authority == authority).OrderBy(one => one.From).ThenBy(one => one.Id).ToListAsync(stop);

    /// <summary>What a council had decided for itself by a day; as usual where it never said anything.</summary>
    public async Task<LocalSettings> SettingsAsync(string authority, DateOnly asAt, CancellationToken stop = default) =>
        SettingsOfDay.Of(await SettingsAsync(authority, stop), asAt);

    /// <summary>Every version of the measures that a council declared, oldest first.</summary>
    public async Task<IReadOnlyList<OwnDeclaration>> DeclarationsAsync(string authority, CancellationToken stop = default) =>
        await db.OwnDeclarations.AsNoTracking().Where(one => one.Authority == authority).OrderBy(one => one.Number).ToListAsync(stop);

    /// <summary>The measures that can be worked out for a council as at a day: those that Milepost comes with, and its own.</summary>
    public async Task<MeasureCatalogue> CatalogueAsync(string authority, DateOnly asAt, CancellationToken stop = default) =>
        OwnMeasures.Of(await DeclarationsAsync(authority, stop), asAt) is { All.Count: > 0 } own ? MeasureCatalogue.Known.With(own) : MeasureCatalogue.Known;

    public async Task SetAsync(string authority, DateOnly from, IReadOnlyList<string> values, string because, DateOnly on, string by, CancellationToken stop = default)
    {
        db.Add(new SettingsVersion(Id<SettingsVersion>.New(), authority, from, values, because.Trim(), on, by));
        await db.SaveChangesAsync(stop);
    }

    /// <summary>Everything that is wrong, with its line; nothing where it is kept as the next version.</summary>
    public Task<IReadOnlyList<AuthorityFault>> DeclareAsync(Plan plan, DateOnly? from, string? text, string? because, DateOnly on, string by, CancellationToken stop = default)
    {
        var authority = Of(plan);
        return db.InTurnAsync(plan.Id, async () =>
        {
            var versions = await DeclarationsAsync(authority, stop);
            var faults = OwnMeasures.Check(text, from, because, versions, on);
            if (faults.Count == 0) db.Add(new OwnDeclaration(Id<OwnDeclaration>.New(), authority, versions.Count + 1, from!.Value, (text ?? "").ReplaceLineEndings("\n").TrimEnd(), because!.Trim(), on, by));
            return faults;
        }, stop);
    }
}
