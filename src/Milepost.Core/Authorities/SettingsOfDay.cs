using System.Globalization;
using Milepost.AnnexA.Declaring;
using Milepost.Wording;

namespace Milepost.Authorities;

/// <summary>What a council had decided for itself by a day.</summary>
public static class SettingsOfDay
{
    /// <summary>The version that holds on a day; null where everything is as usual.</summary>
    public static SettingsVersion? Counting(IEnumerable<SettingsVersion> versions, DateOnly asAt) =>
        Ordered(versions.Where(one => one.From <= asAt)).LastOrDefault();

    /// <summary>In the order in which they came to hold.</summary>
    internal static IEnumerable<SettingsVersion> Ordered(IEnumerable<SettingsVersion> versions) => versions.OrderBy(one => one.From).ThenBy(one => one.On).ThenBy(one => one.Id.Value);

    /// <summary>The settings as at a day.</summary>
    public static LocalSettings Of(IEnumerable<SettingsVersion> versions, DateOnly asAt) =>
        Counting(versions, asAt) is { } version ? Read(version.Values) : LocalSettings.AsUsual;

    /// <summary>Reads the lines of a version: "caseload-limit: 18".</summary>
    public static LocalSettings Read(IEnumerable<string> lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        var said = Said(lines);
        var numbers = said.Where(line => LocalSettings.IsKnown(line.Key)).ToDictionary(line => line.Key, line => (int?)int.Parse(line.Value, CultureInfo.InvariantCulture));
        var settings = new LocalSettings(numbers) { Authority = said.GetValueOrDefault(SettingQuestion.Authority) };
        if (said.TryGetValue(SettingQuestion.OwnOrganisations, out var words)) settings = settings with { OwnOrganisations = [.. words.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)] };
        if (said.TryGetValue(SettingQuestion.ByEthnicity, out var groups)) settings = settings with { ByEthnicity = Groups(groups).ToDictionary(one => one.Group, one => one.Children) };
        if (said.TryGetValue(SettingQuestion.TeamLocalities, out var teams)) settings = settings with { Localities = Teams(teams).GroupBy(one => LocalSettings.TeamKey(one.Team)).ToDictionary(same => same.Key, same => same.Last().Locality) };
        return settings;
    }

    /// <summary>What the lines of a version say, by the name of the setting.</summary>
    public static IReadOnlyDictionary<string, string> Said(IEnumerable<string> lines) => lines
        .Select(line => line.Split(':', 2)).Where(parts => parts.Length == 2).GroupBy(parts => parts[0].Trim()).ToDictionary(same => same.Key, same => same.Last()[1].Trim());

    /// <summary>What changed from one version to the next, a line each: "Cases that one social worker should have at most: 18, before 20".</summary>
    public static IReadOnlyList<string> Changes(IReadOnlyList<string> before, IReadOnlyList<string> after) => [.. Changed(before, after).Select(one => one.Said)];

    /// <summary>The same by the name of the setting.</summary>
    internal static IEnumerable<(string Name, string Said)> Changed(IReadOnlyList<string> before, IReadOnlyList<string> after)
    {
        var (was, now) = (Said(before), Said(after));
        return from name in was.Keys.Union(now.Keys)
               let old = was.GetValueOrDefault(name) ?? Usual(name)
               let said = now.GetValueOrDefault(name) ?? Usual(name)
               where old != said
               select (name, $"{Label(name)}: {said}, before {old}");
    }

    /// <summary>Where the teams of a version work, as it was written.</summary>
    public static IReadOnlyList<(string Team, string Locality)> TeamsOf(SettingsVersion? version) =>
        version is not null && Said(version.Values).TryGetValue(SettingQuestion.TeamLocalities, out var teams) ? [.. Teams(teams)] : [];

    internal static IEnumerable<(string Group, int Children)> Groups(string text) =>
        from part in text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        let cut = part.LastIndexOf(' ')
        where cut > 0 && int.TryParse(part[(cut + 1)..], NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out _)
        select (part[..cut].Trim(), int.Parse(part[(cut + 1)..], NumberStyles.AllowThousands, CultureInfo.InvariantCulture));

    /// <summary>"Assessment North = Northfield; Assessment South = Southgate".</summary>
    internal static IEnumerable<(string Team, string Locality)> Teams(string text) =>
        from part in text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        let cut = part.LastIndexOf('=')
        where cut > 0 && cut < part.Length - 1 && part[..cut].Trim().Length > 0
        select (part[..cut].Trim(), part[(cut + 1)..].Trim());

    private static string Label(string name) => SettingQuestion.All.FirstOrDefault(one => one.Name == name)?.Label ?? Say.Capital(name.Replace('-', ' '));

    private static string Usual(string name) =>
        LocalSettings.IsKnown(name) && LocalSettings.AsUsual[name] is { } usual ? usual.ToString(CultureInfo.InvariantCulture)
        : name == SettingQuestion.OwnOrganisations ? string.Join(", ", LocalSettings.AsUsual.OwnOrganisations) : "not said";
}
