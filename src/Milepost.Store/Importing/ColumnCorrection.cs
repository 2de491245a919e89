using Milepost.Identity;
using Milepost.Importing.Reading;

namespace Milepost.Store.Importing;

/// <summary>What a person said a heading means, remembered for the next file of the same plan. The plan need not exist yet.</summary>
public sealed class ColumnCorrection(Id<ColumnCorrection> id, string planName, string heading, int occurrence, PlanField field)
{
    public Id<ColumnCorrection> Id { get; } = id;
    public string PlanName { get; } = planName;

    /// <summary>The heading in lower case, white space folded.</summary>
    public string Heading { get; } = heading;

    /// <summary>Which of the columns of that heading, from 1.</summary>
    public int Occurrence { get; } = occurrence;

    public PlanField Field { get; private set; } = field;
    public Guid Version { get; private set; }

    public void Mean(PlanField field) => Field = field;

    public static ColumnCorrections Gather(IEnumerable<ColumnCorrection> corrections) =>
        new(corrections.ToDictionary(correction => (correction.Heading, correction.Occurrence), correction => correction.Field));
}
