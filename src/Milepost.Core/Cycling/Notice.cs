using Milepost.People;

namespace Milepost.Cycling;

/// <summary>What somebody is told of, most pressing first.</summary>
public enum NoticeKind
{
    /// <summary>A window has ended without their update.</summary>
    Late,

    /// <summary>A window ends soon, and their update is missing.</summary>
    Closing,

    /// <summary>A window has opened.</summary>
    Opened,

    /// <summary>An action of theirs is overdue.</summary>
    Overdue,

    /// <summary>An action of theirs is due soon.</summary>
    DueSoon,

    /// <summary>A question waits for their answer.</summary>
    Question,

    /// <summary>Others have not updated what they answer for.</summary>
    OthersLate,

    /// <summary>Actions that they answer for are overdue.</summary>
    OthersOverdue,

    /// <summary>A question is theirs, since a lead of theirs let it wait too long or there is none.</summary>
    OthersQuestion,

    /// <summary>There is nobody to write to for some of the work.</summary>
    Unreachable,

    /// <summary>Comments name them.</summary>
    Named,

    /// <summary>Something changed in what they watch.</summary>
    Watched,
}

/// <summary>One thing that somebody is told: which actions, by their numbers alone, how many, and by when. Nothing of what a plan says is in it.</summary>
/// <param name="Kind">What it is about.</param>
/// <param name="References">The numbers of the actions; empty where only a count is told.</param>
/// <param name="Count">How many actions.</param>
/// <param name="Day">The day it is about: the last for updates, or the earliest due; null where there is none.</param>
/// <param name="Questions">How many questions about them wait for the person, or comments name them; nought where it is no matter of either.</param>
public sealed record Notice(NoticeKind Kind, IReadOnlyList<string> References, int Count, DateOnly? Day, int Questions = 0);

/// <summary>What one person is told of one plan.</summary>
public sealed record PersonNotices(Person Person, IReadOnlyList<Notice> Notices);
