namespace Milepost.Evidencing;

/// <summary>How strong evidence is, in the words that people weigh it by.</summary>
/// <param name="Grade">0 to 3.</param>
/// <param name="Name">Its name: "Seen independently".</param>
/// <param name="Meaning">What it takes.</param>
public sealed record EvidenceGrade(int Grade, string Name, string Meaning)
{
    public static IReadOnlyList<EvidenceGrade> All { get; } =
    [
        new(0, "A claim", "Somebody says so, and there is nothing that others could look at."),
        new(1, "Shown", "There is something to look at, made by those who did the work: a document, minutes, a figure."),
        new(2, "Checked", "Somebody who did not do the work has looked, and found it so."),
        new(3, "Seen independently", "Children or families say so, or a practice audit, an inspector or a partner found it."),
    ];

    /// <summary>"grade 2: checked".</summary>
    public static string Said(int? grade) => grade is >= 0 and <= 3 and var known ? $"grade {known}: {All[known].Name.ToLowerInvariant()}" : "not graded";
}
