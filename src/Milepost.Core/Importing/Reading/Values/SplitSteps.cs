namespace Milepost.Importing.Reading.Values;

/// <summary>The steps of a cell, with what it says before the first of them.</summary>
/// <param name="LeadIn">The words before the first step; the whole cell where it has no steps.</param>
/// <param name="Steps">The steps in order.</param>
public sealed record SplitSteps(string LeadIn, IReadOnlyList<StepText> Steps);

/// <summary>One step as a cell words it.</summary>
/// <param name="Reference">Its number or letter as written, without its mark; null for a bullet.</param>
/// <param name="Text">Its words, one paragraph a line; bullets and letters under it stay in it with their marks.</param>
public sealed record StepText(string? Reference, string Text);
