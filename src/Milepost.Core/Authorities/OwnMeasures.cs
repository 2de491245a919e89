using Milepost.AnnexA.Measures;
using Milepost.Wording;

namespace Milepost.Authorities;

/// <summary>The measures that a council declared for itself.</summary>
public static class OwnMeasures
{
    /// <summary>More than any council declares.</summary>
    public const int LongestText = 200_000;

    private const string File = "own measures";

    private static readonly MeasureCatalogue none = MeasureCatalogue.Read(File, TextReader.Null);

    /// <summary>A small declaration that is right, to begin from.</summary>
    public const string Example = """
        OWN1  Assessments finished within 30 working days
          area         FA5
          supply       full
          numerator    assessments authorised in the period within 30 working days
          denominator  assessments authorised in the period
          unit         %
          good         higher
          list         4
          of           authorised in period and authorised >= start
          counted      working days from start to authorised <= 30
          dated        authorised
        """;

    /// <summary>The version that holds on a day; null where there is none.</summary>
    public static OwnDeclaration? Counting(IEnumerable<OwnDeclaration> versions, DateOnly asAt) =>
        versions.Where(one => one.From <= asAt).OrderBy(one => one.From).ThenBy(one => one.Number).LastOrDefault();

    /// <summary>The council's own measures as at a day; none where it has declared none.</summary>
    public static MeasureCatalogue Of(IEnumerable<OwnDeclaration> versions, DateOnly asAt) =>
        Counting(versions, asAt) is { Text.Length: > 0 } version ? Read(version.Text) : none;

    /// <summary>Reads declarations as somebody wrote them, beside those that Milepost comes with. What is wrong is told with its line.</summary>
    public static MeasureCatalogue Read(string text)
    {
        using var reader = new StringReader(text);
        return MeasureCatalogue.Read(File, reader);
    }

    /// <summary>Everything that is wrong with what was written, each with its line and what to do.</summary>
    public static IReadOnlyList<AuthorityFault> Check(string? text, DateOnly? from, string? because, IEnumerable<OwnDeclaration> versions, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(versions);
        var faults = new List<AuthorityFault>();
        var before = Counting(versions, from ?? today);
        if (text?.Length > LongestText) faults.Add(new("Text", $"It must be {LongestText:N0} characters or fewer"));
        else if (string.IsNullOrWhiteSpace(text))
        {
            if (before is null) faults.Add(new("Text", "Write a declaration, or begin from the one below"));
        }
        else
        {
            var read = Read(text);
            var all = read.Faults.Count > 0 ? read.Faults : MeasureCatalogue.Known.With(read).Faults;
            faults.AddRange(all.OrderBy(fault => fault.Line).Select(fault => new AuthorityFault("Text", $"Line {fault.Line}: {fault.Message}")));
            if (all.Count == 0 && read.All.Count == 0) faults.Add(new("Text", "There is no measure in it: a measure begins at the margin with its short name and its name, such as: OWN1  Assessments finished within 30 working days"));
        }

        if (before is not null && before.Text.ReplaceLineEndings("\n").Trim() == (text ?? "").ReplaceLineEndings("\n").Trim()) faults.Add(new("Text", "Nothing is changed"));
        if (from is null) faults.Add(new("From", "Say the first day on which it holds, such as 1 4 2026"));
        faults.AddRange(SettingsCheck.Reason(because, "Say why, such as: The board asked how many are finished early", today));
        return faults;
    }

    /// <summary>The measures that are worked out otherwise from a version on, by their short names: their lines break on its first day.</summary>
    public static IReadOnlyList<(string Measure, DateOnly From, string Because)> Breaks(IEnumerable<OwnDeclaration> versions)
    {
        var breaks = new List<(string, DateOnly, string)>();
        var before = new Dictionary<string, string>();
        foreach (var version in versions.OrderBy(one => one.From).ThenBy(one => one.Number))
        {
            foreach (var measure in Read(version.Text).All)
            {
                var declared = string.Join('\n', measure.Declared.Select(line => $"{line.Key} {line.Text}"));
                if (before.TryGetValue(measure.Id, out var was) && was != declared) breaks.Add((measure.Id, version.From, Say.Sentence(version.Because)));
                before[measure.Id] = declared;
            }
        }

        return breaks;
    }
}
