using Milepost.Identity;
using Milepost.Importing;
using Milepost.Importing.Comparing;
using Milepost.Importing.Reading;
using Milepost.Plans;

namespace Milepost.Store.Importing;

/// <summary>A file that somebody has agreed to.</summary>
/// <param name="PlanName">The plan's short name; a plan of that name is made where there is none.</param>
/// <param name="File">The file as it came.</param>
/// <param name="Reading">What was made of it, read anew from the same bytes.</param>
/// <param name="AsAt">The day that it speaks of.</param>
/// <param name="SeenStamp">The stamp of the plan that the comparison was made with; null where there was no plan.</param>
public sealed record ImportRequest(string PlanName, SourceFile File, FileReading Reading, DateOnly AsAt, Guid? SeenStamp);

/// <summary>What a file would do to the plan as it now stands.</summary>
/// <param name="Changes">The comparison.</param>
/// <param name="Stamp">The plan's stamp, to be given back when agreeing; null where the plan would be new.</param>
/// <param name="SameFile">The standing import of the very same file, where there is one.</param>
public sealed record ImportPreview(PlanChanges Changes, Guid? Stamp, Import? SameFile);

/// <summary>How far an import has come.</summary>
public sealed record ImportProgress(int ActionsDone, int ActionsInAll);

/// <summary>What came of agreeing to a file.</summary>
public abstract record ImportOutcome;

/// <summary>The plan is now as the file says.</summary>
public sealed record Imported(Id<Import> Import, Id<Plan> Plan, PlanChanges Changes) : ImportOutcome;

/// <summary>The file says nothing that the plan does not hold already, so that nothing was done.</summary>
public sealed record NothingChanged(ImportPreview Preview) : ImportOutcome;

/// <summary>The plan has moved since the comparison was made; here is the new one, to be agreed to again.</summary>
public sealed record StaleComparison(ImportPreview Preview) : ImportOutcome;

/// <summary>It cannot be done, for a reason in words.</summary>
public sealed record ImportRefused(string Reason) : ImportOutcome;
