using Milepost.Cycles;

namespace Milepost.Cycling;

/// <summary>A round of updates as a calendar asks for it.</summary>
/// <param name="Kind">Which round.</param>
/// <param name="Number">Counted from 1 within its kind.</param>
/// <param name="OpensOn">The first day for updates.</param>
/// <param name="ClosesOn">The last day for updates.</param>
/// <param name="BoardOn">The day of the board; null where none sees it.</param>
public sealed record PlannedCycle(CycleKind Kind, int Number, DateOnly OpensOn, DateOnly ClosesOn, DateOnly? BoardOn);

/// <summary>What a calendar asks of one cycle: to be added, to be moved, or to go because it is no longer asked for.</summary>
/// <param name="Standing">The cycle that stands; null for one to be added.</param>
/// <param name="Planned">What it is to be; null for one that is to go.</param>
public sealed record CycleChange(Cycle? Standing, PlannedCycle? Planned);
