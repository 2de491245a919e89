using Milepost.Actions;
using Milepost.Identity;

namespace Milepost.Working.Dates;

/// <summary>A day, or some days, of a plan as a calendar shows them. It names things by their references alone, since a calendar is seen by others.</summary>
/// <param name="Uid">Names it for good, however its day moves.</param>
/// <param name="From">The first day.</param>
/// <param name="Until">The last day.</param>
/// <param name="Summary">What the calendar shows: "Action 1.3 is due".</param>
/// <param name="Note">What it says when it is opened.</param>
/// <param name="Action">The action whose page says more; null where it is about the plan's cycles.</param>
/// <param name="Moved">How often it was moved, so that a calendar knows the later from the earlier.</param>
public sealed record CalendarDay(string Uid, DateOnly From, DateOnly Until, string Summary, string Note, Id<PlanAction>? Action, int Moved = 0);
