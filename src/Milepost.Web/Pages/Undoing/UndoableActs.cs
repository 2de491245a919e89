using Milepost.Web.Access;

namespace Milepost.Web.Pages.Undoing;

/// <summary>What can be done on a page and undone afterwards.</summary>
/// <param name="Page">The page, as it is filed.</param>
/// <param name="Handler">Which of its buttons; empty for its own.</param>
/// <param name="Asks">What one must still be allowed, to undo it.</param>
internal sealed record UndoableAct(string Page, string Handler, Permission Asks)
{
    /// <summary>By which it is kept.</summary>
    public string Key => Handler.Length == 0 ? Page : $"{Page}/{Handler}";
}

/// <summary>Something that is done on a page and that is not undone from here, and why not.</summary>
internal sealed record NotUndone(string Page, string Handler, string Because);

/// <summary>Every step that changes something, on every page: those that can be undone, and why each of the others cannot or need not.</summary>
internal static class UndoableActs
{
    private const string Adds = "It only adds, and what it adds is ended, retired or withdrawn on a page of its own.";
    private const string Looks = "It changes nothing: it shows what would change.";
    private const string Fact = "What somebody said or decided is a fact of its day. The next word answers it, and both stand in the history.";
    private const string Own = "It concerns one's own session or account alone, and is done again in the same way.";

    public static IReadOnlyList<UndoableAct> All { get; } =
    [
        .. On("Structure", Permission.EditPlan, "Withdraw", "Merge", "Split", "Move", "Renumber", "RenumberAll", "Steps", "Restore"),
        .. On("Editing", Permission.EditPlan, "Edit", "Add", "Choose"), new("/Several/Index", "Agree", Permission.EditPlan),
        new("/Workbooks/Preview", "", Permission.UpdateActions),
        .. On("Evidence", Permission.AddEvidence, "Retire", "Uses", "Describe", "Expected"), new("/Evidence/Expected", "Meet", Permission.AddEvidence),
        new("/Evidence/Expected", "TakeBack", Permission.AddEvidence), new("/Evidence/Weigh", "", Permission.WeighEvidence),
        .. On("Holding", Permission.ManagePosts, "Change", "Links"), new("/Partners/Index", "Revoke", Permission.InvitePartners),
        .. On("Cycles", Permission.RunCycles, "Calendar", "Dates"),
        new("/Closing/State", "", Permission.EditPlan), new("/Closing/Arrange", "", Permission.TestImpact), new("/Closing/Close", "", Permission.SayDone),
        .. On("Quality", Permission.AcceptFindings, "Accept", "TakeBack"), new("/Quality/Checks", "Save", Permission.EditChecks),
        .. On("Measures", Permission.GiveReadings, "Month", "Comparators", "Statistics"), new("/Measures/Comparators", "Catalogue", Permission.GiveReadings), new("/Measures/Comparators", "TakeBack", Permission.GiveReadings),
        .. On("Scorecards", Permission.GiveReadings, "Edit", "Withdraw", "ActionTies", "MeasureTies"),
        new("/Sheets/Agree", "", Permission.GiveReadings), new("/Sheets/Index", "End", Permission.GiveReadings), new("/Sheets/Lines", "Aside", Permission.GiveReadings),
        new("/Schemes/Edit", "Save", Permission.EditScheme), .. On("Recommendations", Permission.AnswerRecommendations, "Answer", "Answers"),
        new("/AnnexA/Linked", "", Permission.LoadAnnexA), new("/AnnexA/Owners", "", Permission.LoadAnnexA), new("/AnnexA/Owners", "End", Permission.LoadAnnexA),
    ];

    public static IReadOnlyList<NotUndone> Others { get; } =
    [
        new("/Imports/Compare", "", "The page that it leads to undoes the import whole."), new("/Imports/Done", "Undo", "It is an undo itself."), new("/Undoing/Index", "Undo", "It is an undo itself."),
        new("/Imports/Working", "Stop", "It stops work before anything is saved."), new("/Imports/Upload", "", Adds), new("/Imports/Report", "", Adds),
        new("/Imports/Found", "", "It says how headings are read, and is said again in the same way."),
        new("/Plans/Table", "", "It remembers the columns one likes, and is done again in the same way."),
        new("/Cycles/Freeze", "", "What a board saw is kept for good: a later snapshot answers it."), new("/Cycles/Approve", "", Fact),
        new("/Closing/Decide", "", Fact), new("/Closing/Conclude", "", Fact), new("/Questions/Answer", "", Fact), new("/Updating/Update", "", Fact), new("/ByLink/Update", "", Fact),
        new("/Evidence/Share", "", "Whoever has taken the file has it. Retire the evidence instead."), new("/Evidence/Add", "", Adds), new("/ByLink/Evidence", "", Adds), new("/Measures/Give", "", "It only adds, and whoever gave it takes it back on the page of the measure, with a reason."), new("/Measures/TakeBack", "", Fact),
        new("/AnnexA/Upload", "", Looks), new("/AnnexA/Index", "Take", "It is withdrawn on a page of its own, with a reason."), new("/AnnexA/Counted", "", "It is withdrawn on a page of its own, with a reason."), new("/AnnexA/Counted", "Aside", "The lists are loaded again in the same way."), new("/AnnexA/Withdraw", "", Fact),
        new("/Measures/Break", "", "It is taken back on the page of the measure, with a reason."), new("/Measures/TakeBackBreak", "", "Work the limits out again from that day on: the reason is asked for anew."), new("/Evidence/Version", "", "It only adds: the version before is kept."),
        new("/Scorecards/Make", "", Adds), new("/Scorecards/Comment", "", Fact), new("/Scorecards/CountTeams", "", Fact), new("/Scorecards/Develop", "", Fact),
        new("/Authorities/Change", "", "A later version takes its place from its own day on, and both stay to be seen."), new("/Authorities/Declare", "", "A later version takes its place from its own day on, and both stay to be seen."),
        new("/Measures/StatisticsGive", "", Adds), new("/Sheets/Give", "", Adds), new("/Sheets/Index", "Undo", "It is an undo itself."), new("/Authorities/Follow", "", "What is destroyed is to be gone. It is switched on and off again on the same page."), new("/Sheets/Lines", "", "It says what the lines of a file are, and is said again in the same way."),
        new("/Partners/Index", "", Adds), new("/Account/Calendar", "", Adds), new("/Account/Calendar", "End", "The secret is not kept, so that nothing can bring it back. Another address is made in the same place."),
        new("/Updating/Update", "Draft", Adds), new("/ByLink/Update", "Draft", Adds), new("/Updating/Update", "Aside", "The message that follows leads back to what was typed."),
        new("/Updating/MyWork", "Aside", "It is a draft for an action that is gone or no longer one’s own; the page asks to copy what is needed first."),
        new("/ByLink/Update", "Aside", "A link has no account in which what was typed could be kept. The button says that it begins again without it."),
        new("/Workbooks/Index", "", Looks), new("/Workbooks/Preview", "Aside", "The file on one's own computer is as it was, and is given again."),
        new("/Several/Index", "", Looks), new("/Several/Index", "Preview", Looks), new("/Quality/Checks", "", Looks), new("/Quality/Checks", "Usual", Looks), new("/Schemes/Edit", "", Looks),
        new("/Administration/Invite", "", Adds), new("/Administration/Person", "", "What was taken from a person is given back on the same page; a link that was made is ended by making another."),
        new("/Mail/Index", "", "It sends again what was refused."), new("/Site/Error", "", "It shows what went wrong."), new("/Site/Refused", "", "It shows what was refused."),
        new("/Administration/Give", "", Adds), new("/Administration/Sponsor", "", "The sponsor before is chosen again in the same way."),
        new("/Sponsoring/Confirm", "", Fact), new("/Account/LinkAccount", "", "The account page unlinks it."),
        new("/Account/Tokens", "", Adds), new("/Account/Tokens", "Revoke", "The secret is not kept, so that nothing can bring it back. Another token is made in the same place."),
        new("/Webhooks/Index", "", Adds), new("/Webhooks/Index", "Test", "It only sends."), new("/Webhooks/Index", "Stop", "Another webhook is made in the same place, with a secret of its own."),
        new("/Commenting/Index", "", Adds), new("/Commenting/Index", "Remove", "What was taken away is to be gone: no words of it are kept."), new("/Commenting/Mentions", "", Own),
        new("/Watching/Plan", "", Own), new("/Watching/Index", "", Own), new("/Filters/Index", "", Adds), new("/Filters/Index", "Remove", "A filter is its address: it is saved again in the same way."),
        .. new[] { "Forgotten", "SetPassword", "Code", "Index", "SecondFactor", "ChangePassword", "SignIn", "SignOut" }.Select(page => new NotUndone($"/Account/{page}", "", Own)),
    ];

    public static UndoableAct? Find(string page, string? handler) => All.FirstOrDefault(act => act.Page == page && act.Handler == (handler ?? ""));

    public static UndoableAct? Find(string key) => All.FirstOrDefault(act => act.Key == key);

    private static IEnumerable<UndoableAct> On(string folder, Permission asks, params string[] pages) => pages.Select(page => new UndoableAct($"/{folder}/{page}", "", asks));
}
