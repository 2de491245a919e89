using Milepost.Actions;

namespace Milepost.Forecasting;

/// <summary>How one agreed date ended: the work was done, or the date was moved or passed.</summary>
/// <param name="Days">How many days after that date it was done, or by how many days it moved or is past; negative for sooner.</param>
/// <param name="Done">It ended because the work was done.</param>
/// <param name="Reason">The listed reason of the last move of that piece of work; null where there is none.</param>
public readonly record struct DateEnding(int Days, bool Done, MoveReason? Reason);
