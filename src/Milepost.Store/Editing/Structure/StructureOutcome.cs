using Milepost.Editing.Structure;
using Milepost.Facts;
using Milepost.Store.History;

namespace Milepost.Store.Editing.Structure;

/// <summary>What came of an act on a plan's structure.</summary>
public abstract record StructureOutcome;

/// <summary>It is done, or would be.</summary>
public sealed record Restructured(PlanFacts Before, IReadOnlyList<StructureChange> Changes) : StructureOutcome;

/// <summary>It cannot be done; each reason stands beside the field that was asked for.</summary>
public sealed record StructureRefused(IReadOnlyList<StructureRefusal> Refusals) : StructureOutcome;

/// <summary>Somebody changed since what the act is about. Nothing was done; the person sees who did what and asks again.</summary>
public sealed record OthersChanged(IReadOnlyList<Change> Since, Guid? Seen) : StructureOutcome;

/// <summary>There is no plan of that name.</summary>
public sealed record NoSuchPlan : StructureOutcome;
