namespace Milepost.Store.History;

/// <summary>What was saved and is told of when its transaction ends, at its place in the chain.</summary>
internal sealed record Told(string Record, Guid RecordId, Guid? PlanId, string Field, string? Before, string? After, string By, Guid? ImportId);
