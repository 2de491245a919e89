using Milepost.AnnexA.Declaring;

namespace Milepost.AnnexA.Measures;

/// <summary>The measures that are known, each as it is declared.</summary>
public sealed class MeasureCatalogue
{
    private static readonly Lazy<MeasureCatalogue> Own = new(() => ReadOwn(withTests: false));

    internal MeasureCatalogue(IReadOnlyList<MeasureDefinition> all, IReadOnlyList<Term> terms, IReadOnlyList<DeclarationFault> faults) =>
        (All, Terms, Faults) = (all, terms, faults);

    /// <summary>Those that Milepost comes with.</summary>
    public static MeasureCatalogue Known => Own.Value;

    public IReadOnlyList<MeasureDefinition> All { get; }

    /// <summary>What is wrong with the declarations; nothing is worked out from any while there is something.</summary>
    public IReadOnlyList<DeclarationFault> Faults { get; }

    internal IReadOnlyList<Term> Terms { get; }

    /// <summary>Reads declarations from elsewhere, such as a council's own, and checks them.</summary>
    public static MeasureCatalogue Read(string file, TextReader text) => MeasureReader.Read(Block.Read(file, text), withTests: true);

    /// <summary>The measure of a short name, however its letters are written; null where there is none.</summary>
    public MeasureDefinition? Find(string? id) => All.FirstOrDefault(one => string.Equals(one.Id, id, StringComparison.OrdinalIgnoreCase));

    /// <summary>What the terms mean that a measure's declaration stands on.</summary>
    public IReadOnlyList<TermMeaning> TermsOf(MeasureDefinition measure)
    {
        ArgumentNullException.ThrowIfNull(measure);
        return TermMeaning.Of(measure, Terms);
    }

    /// <summary>Both together; a short name that both have is a fault of the other.</summary>
    public MeasureCatalogue With(MeasureCatalogue other)
    {
        ArgumentNullException.ThrowIfNull(other);
        var taken = All.Select(measure => measure.Id).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var twice = other.All.Where(measure => taken.Contains(measure.Id)).Select(measure => measure.Block.Fault($"there is a measure {measure.Id} in the catalogue already: give yours another short name, such as OWN1"));
        return new([.. All, .. other.All], [.. Terms, .. other.Terms], [.. Faults, .. other.Faults, .. twice]);
    }

    /// <summary>Those that Milepost comes with, and every test that they declare is tried too. That those of the release are sound is seen before it is one, so it is not tried at each start.</summary>
    internal static MeasureCatalogue Checked() => ReadOwn(withTests: true);

    private static MeasureCatalogue ReadOwn(bool withTests)
    {
        var home = typeof(MeasureCatalogue).Assembly;
        var files = home.GetManifestResourceNames().Where(name => name.StartsWith("measures/", StringComparison.Ordinal)).Order(StringComparer.Ordinal);
        return MeasureReader.Read(files.SelectMany(name => Block.Read(name, new StreamReader(home.GetManifestResourceStream(name)!))), withTests);
    }
}
