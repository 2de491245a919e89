using Milepost.Actions;

namespace Milepost.Ledger;

/// <summary>The listed reasons for moving a date, as people read them.</summary>
public static class MoveReasons
{
    public static string Said(MoveReason? reason) => reason switch
    {
        MoveReason.Staffing => "Staff away or leaving",
        MoveReason.Recruitment => "Recruitment",
        MoveReason.Partner => "Waiting for a partner",
        MoveReason.Procurement => "Procurement",
        MoveReason.System => "Systems and data",
        MoveReason.Funding => "Funding",
        MoveReason.Dependency => "Waiting for another action",
        MoveReason.Scope => "There was more to do than was known",
        MoveReason.Quality => "The work was not good enough yet",
        MoveReason.Correction => "The date was wrong",
        MoveReason.Other => "Another reason",
        _ => "No listed reason",
    };
}
