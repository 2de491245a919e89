using Milepost.Calendar;

namespace Milepost.AnnexA.Inventing;

/// <summary>An invented child.</summary>
internal sealed record InventedChild(int Number, string Id, DateOnly Birth, string Gender, string Ethnicity, string Disability)
{
    /// <summary>The last day on which anything of a child is open.</summary>
    public DateOnly LastDay => Birth.AddYears(18).AddDays(-1);

    public int AgeOn(DateOnly day) => day.Year - Birth.Year - ((day.Month, day.Day).CompareTo((Birth.Month, Birth.Day)) < 0 ? 1 : 0);
}

/// <summary>An invented contact about a child.</summary>
internal sealed record InventedContact(InventedChild Child, DateOnly Date, string Source);

/// <summary>An invented early help assessment.</summary>
internal sealed record InventedEarlyHelp(InventedChild Child, DateOnly Start, DateOnly Completed, string Organisation);

/// <summary>What happens from a referral until the case is closed. All of it is decided at once; a list of a day shows what had happened by then.</summary>
internal sealed record Journey(int Number, InventedChild Child, DateOnly Referred)
{
    public required string Source { get; init; }
    public required string Team { get; init; }
    public required string SupportTeam { get; init; }
    public required string Need { get; init; }
    public bool NoFurtherAction { get; init; }
    public DateOnly? Assessed { get; init; }
    public DateOnly? Authorised { get; init; }
    public bool Support { get; init; }
    public DateOnly? Enquiry { get; init; }
    public DateOnly? Conference { get; init; }
    public bool Plan { get; init; }
    public DateOnly? PlanEnd { get; init; }
    public string Category { get; init; } = "NEG";
    public int PreviousPlans { get; init; }
    public DateOnly? InCare { get; init; }
    public DateOnly? LeftCare { get; init; }
    public string LeftCareWhy { get; init; } = "";
    public Adoption? Adoption { get; init; }
    public DateOnly Closed { get; init; }
    public string ClosedWhy { get; init; } = "RC7";
}

/// <summary>The steps to an adoption, on whose last day the child leaves care; or the day on which it was decided that there shall be none.</summary>
internal sealed record Adoption(string Family, DateOnly Decision, DateOnly Order, DateOnly? Matched, DateOnly? Placed, DateOnly? Adopted, DateOnly? Reversed);

/// <summary>An invented person or couple who wants to adopt.</summary>
internal sealed record InventedAdopter(string Id, string Family, string Gender, string Ethnicity, DateOnly[] Steps, DateOnly? Left, int Children);

/// <summary>Days of an invented council's calendar.</summary>
internal static class InventedDays
{
    public static bool IsWorking(DateOnly day) => WorkingDays.England.Between(day.AddDays(-1), day) == 1;

    public static DateOnly After(DateOnly day, int workingDays) => WorkingDays.England.Add(day, workingDays) ?? day.AddDays(workingDays * 7 / 5);

    public static DateOnly Earlier(DateOnly one, DateOnly other) => one < other ? one : other;

    public static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;
}
