namespace Milepost.Importing.Comparing;

/// <summary>Something of a file that people have changed here since, so that it is not taken as the file has it. It is no change, and is said each time.</summary>
/// <param name="Reference">The number that the file gives.</param>
/// <param name="Title">Its words in the file.</param>
/// <param name="At">Where the file has it.</param>
/// <param name="Words">What was changed here, and what becomes of the file's row.</param>
public sealed record ComparisonNote(string? Reference, string Title, Place At, string Words);
