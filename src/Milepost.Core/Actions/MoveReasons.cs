namespace Milepost.Actions;

/// <summary>The reasons for which a date moves, as people read them.</summary>
public static class MoveReasons
{
    public static IReadOnlyList<MoveReason> All { get; } = Enum.GetValues<MoveReason>();

    public static string Said(MoveReason reason) => reason switch
    {
        MoveReason.Staffing => "Staff were absent or left",
        MoveReason.Recruitment => "Posts could not be filled",
        MoveReason.Partner => "A partner was not ready",
        MoveReason.Procurement => "Buying or contracting took longer",
        MoveReason.System => "A computer system was not ready",
        MoveReason.Funding => "The money was not there",
        MoveReason.Dependency => "It waits for another action",
        MoveReason.Scope => "There is more to do than was thought",
        MoveReason.Quality => "It was done and was not good enough",
        MoveReason.Correction => "The date was written wrongly",
        _ => "Something else",
    };
}
