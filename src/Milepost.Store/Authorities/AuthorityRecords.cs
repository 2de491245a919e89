using Microsoft.EntityFrameworkCore;
using Milepost.AnnexA.Declaring;
using Milepost.AnnexA.Measures;
using Milepost.Authorities;
using Milepost.Identity;
using Milepost.Plans;
using Milepost.Store.Writing;

namespace Milepost.Store.Authorities;

/// <summary>A day on which the line of a measure breaks by what a council decided.</summary>
/// <param name="Measure">The short name of the measure.</param>
/// <param name="From">The day.</param>
/// <param name="How">What changed: "is declared in another way".</param>
/// <param name="Because">Why.</param>
public sealed record LineBreak(string Measure, DateOnly From, string How, string Because)
{
    public string Said => $"{Measure} {How}: {Because}";
}

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

    /// <summary>Breaks the lines of the plans' measures that are counted in another way from a day on. What is broken there already stays so, also where somebody took that back.</summary>
    private async Task BreakAsync(string authority, IReadOnlyList<LineBreak> breaks, DateOnly on, string by, CancellationToken stop)
    {
        if (breaks.Count == 0) return;
        var ids = breaks.Select(one => one.Measure).Distinct().ToList();
        var counted = await db.Measures.Where(one => one.WithdrawnOn == null && ids.Contains(one.CatalogueId!) && db.Plans.Any(plan => plan.Id == one.PlanId && (plan.Authority ?? plan.Name) == authority)).ToListAsync(stop);
        var measures = counted.Select(one => one.Id).ToList();
        var there = (await db.MeasureBreaks.AsNoTracking().Where(one => measures.Contains(one.MeasureId)).Select(one => new { one.MeasureId, one.From }).ToListAsync(stop)).Select(one => (one.MeasureId, one.From)).ToHashSet();
        foreach (var measure in counted) db.AddRange(BreaksOf(measure, breaks, on, by).Where(one => !there.Contains((one.MeasureId, one.From))));
    }

    /// <summary>The breaks that a measure of a plan has from what the council decided: one for each day.</summary>
    internal static IEnumerable<MeasureBreak> BreaksOf(Measure measure, IEnumerable<LineBreak> breaks, DateOnly on, string by) =>
        breaks.Where(one => one.Measure == measure.CatalogueId).GroupBy(one => one.From)
            .Select(day => new MeasureBreak(Id<MeasureBreak>.New(), measure.PlanId, measure.Id, day.Key, BreakKind.Redefined, string.Join(' ', day.GroupBy(one => one.How).Select(how => how.Last().Said)), on, by));

    /// <summary>Where lines break by what a council decided: its own declarations and its settings.</summary>
    public async Task<IReadOnlyList<LineBreak>> BreaksAsync(string authority, CancellationToken stop = default)
    {
        var (settings, declared) = (await SettingsAsync(authority, stop), await DeclarationsAsync(authority, stop));
        return [.. Declared(declared), .. Set(settings, declared)];
    }

    /// <summary>Keeps the next version of a council's settings, and breaks the lines of what is counted by those that changed.</summary>
    public Task SetAsync(Plan plan, DateOnly from, IReadOnlyList<string> values, string because, DateOnly on, string by, CancellationToken stop = default)
    {
        var authority = Of(plan);
        return db.InTurnAsync(plan.Id, async () =>
        {
            var version = new SettingsVersion(Id<SettingsVersion>.New(), authority, from, values, because.Trim(), on, by);
            var versions = await SettingsAsync(authority, stop);
            var breaks = Set([.. versions, version], await DeclarationsAsync(authority, stop));
            db.Add(version);
            await BreakAsync(authority, [.. breaks], on, by, stop);
            return version;
        }, stop);
    }

    private static IEnumerable<LineBreak> Declared(IEnumerable<OwnDeclaration> versions) => OwnMeasures.Breaks(versions).Select(one => new LineBreak(one.Measure, one.From, "is declared in another way", one.Because));

    /// <summary>A setting counts for the measures that Milepost comes with, and for those that the council has last declared.</summary>
    private static IEnumerable<LineBreak> Set(IEnumerable<SettingsVersion> versions, IEnumerable<OwnDeclaration> declared) =>
        SettingBreaks.Of(versions, OwnMeasures.Of(declared, DateOnly.MaxValue) is { All.Count: > 0 } own ? MeasureCatalogue.Known.With(own) : MeasureCatalogue.Known)
            .Select(one => new LineBreak(one.Measure, one.From, "is counted by another setting", one.Because));

    /// <summary>Everything that is wrong, with its line; nothing where it is kept as the next version.</summary>
    public Task<IReadOnlyList<AuthorityFault>> DeclareAsync(Plan plan, DateOnly? from, string? text, string? because, DateOnly on, string by, CancellationToken stop = default)
    {
        var authority = Of(plan);
        return db.InTurnAsync(plan.Id, async () =>
        {
            var versions = await DeclarationsAsync(authority, stop);
            var faults = OwnMeasures.Check(text, from, because, versions, on);
            if (faults.Count > 0) return faults;
            var declared = new OwnDeclaration(Id<OwnDeclaration>.New(), authority, versions.Count + 1, from!.Value, (text ?? "").ReplaceLineEndings("\n").TrimEnd(), because!.Trim(), on, by);
            db.Add(declared);
            await BreakAsync(authority, [.. Declared([.. versions, declared])], on, by, stop);
            return faults;
        }, stop);
    }
}
