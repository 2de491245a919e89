using Milepost.Identity;
using Milepost.Store.History;

namespace Milepost.Store.Files;

/// <summary>For which plan a file was given, before anybody agreed to it. The same bytes are stored once, and whoever works on one plan is not shown what was given for another.</summary>
/// <param name="Id">Which one.</param>
/// <param name="PlanName">The plan's short name: the plan itself may not be there yet.</param>
/// <param name="FileId">The file.</param>
[OutOfHistory]
public sealed record GivenFile(Id<GivenFile> Id, string PlanName, Id<StoredFile> FileId);
