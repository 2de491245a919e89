namespace Milepost.Web.Access;

/// <summary>What a person may do, said for people.</summary>
public static class PermissionWords
{
    public static string Said(Permission permission) => permission switch
    {
        Permission.SeePlan => "Open the plan and its actions",
        Permission.ImportPlan => "Import a plan from a file, and undo it",
        Permission.AnswerRecommendations => "Say which action answers which recommendation",
        Permission.EditPlan => "Change what the plan says, and its structure",
        Permission.UpdateActions => "Update their own actions",
        Permission.UpdateAnyAction => "Update any action, and see who has not",
        Permission.InvitePartners => "Make and end links for partners",
        Permission.TakeReports => "Download papers and files",
        Permission.SeeHistory => "See who changed what, and when",
        Permission.AcceptFindings => "Accept a finding of plan quality with a reason",
        Permission.AnswerQuestions => "Answer what the record asks",
        Permission.EditChecks => "Change the words and limits of plan quality",
        Permission.ManagePeople => "Ask people in, stop them, and say what each may do",
        Permission.ManagePosts => "Say who holds which post",
        Permission.SayDone => "Say that an action of theirs is done",
        Permission.CloseActions => "Agree, as a second person, that an action is done",
        Permission.TestImpact => "Arrange and hold tests of impact",
        Permission.EditScheme => "Change ratings and states, and what they mean",
        Permission.AddEvidence => "Add evidence, and say what is expected",
        Permission.WeighEvidence => "Say what evidence shows, and how strong it is",
        Permission.SeeWithheldEvidence => "See evidence that might name a child",
        Permission.ShareEvidence => "Say why such evidence may be shared",
        Permission.SeeStatus => "See how the site is doing",
        Permission.RunCycles => "Set the calendar of cycles and move their dates",
        Permission.SignOff => "Sign a cycle off, and note what a board approved",
        Permission.SeeMail => "See what mail was sent and what was refused",
        Permission.ManageWebhooks => "Say which programs outside are told when something happens",
        Permission.SeeWorkingNotes => "Find what was said among those who work on an action",
        Permission.GiveReadings => "Give readings of measures",
        Permission.WriteCommentary => "Say what a reading means, and what is done about it",
        Permission.LoadAnnexA => "Load an Annex A, and see what was counted in it, small numbers too",
        Permission.SeeDataQuality => "See how often the rules of data quality found something, and who puts it right; no row",
        Permission.FollowChildren => "Decide whether children are followed by tokens from one Annex A to the next",
        Permission.Comment => "Read and write comments on an action, beside the board’s record",
        _ => throw new ArgumentOutOfRangeException(nameof(permission), permission, "It has no words yet."),
    };
}
