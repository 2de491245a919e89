using Milepost.AnnexA.Measures;
using Milepost.Wording;

namespace Milepost.Authorities;

/// <summary>A local setting that is changed changes what is counted by it: the lines of those measures break.</summary>
public static class SettingBreaks
{
    /// <summary>The measures that are counted otherwise from a version on, by their short names, each with what was changed and why.</summary>
    public static IReadOnlyList<(string Measure, DateOnly From, string Because)> Of(IEnumerable<SettingsVersion> versions, MeasureCatalogue catalogue)
    {
        ArgumentNullException.ThrowIfNull(versions);
        ArgumentNullException.ThrowIfNull(catalogue);
        var ordered = SettingsOfDay.Ordered(versions).ToList();
        if (ordered.Count == 0) return [];
        var uses = catalogue.All.Select(measure => (measure.Id, Names: StandsOn.Settings(measure, catalogue))).Where(one => one.Names.Count > 0).ToList();
        var breaks = new List<(string, DateOnly, string)>();
        for (var at = 0; at < ordered.Count; at++)
        {
            var changed = SettingsOfDay.Changed(at == 0 ? [] : ordered[at - 1].Values, ordered[at].Values).ToList();
            foreach (var (measure, names) in uses)
            {
                var its = changed.Where(one => names.Contains(one.Name)).Select(one => one.Said).ToList();
                if (its.Count > 0) breaks.Add((measure, ordered[at].From, $"{string.Join(". ", its)}. {Say.Sentence(ordered[at].Because)}"));
            }
        }

        return breaks;
    }
}
