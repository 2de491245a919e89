using System.Text;
using Milepost.People;
using Milepost.Wording;

namespace Milepost.Cycling;

/// <summary>What one person is told of one plan, with the plan's short name for its address.</summary>
public sealed record PlanNotices(string Plan, IReadOnlyList<Notice> Notices);

/// <summary>That people from outside for whom somebody answers lapse soon, or did.</summary>
/// <param name="Count">How many.</param>
/// <param name="First">The earliest last day.</param>
public sealed record OutsidersToConfirm(int Count, DateOnly First);

/// <summary>The one mail of a day: what waits for somebody, by numbers, counts and dates alone, and where to do it.</summary>
/// <param name="Subject">What it is about, in one line.</param>
/// <param name="Body">The whole of it, in plain text.</param>
public sealed record DigestMail(string Subject, string Body)
{
    /// <summary>A longer list helps nobody in a mail.</summary>
    private const int MostReferences = 25;

    /// <summary>What an action's number is made of at most: "1.12b", "REC-04", "AFI 3.2". Anything longer may tell of somebody, and is counted only.</summary>
    private const int LongestNumber = 12;
    private const int MostLetters = 4;
    private const int MostDigits = 5;

    /// <param name="person">Whom it is for.</param>
    /// <param name="plans">What there is to say of each plan.</param>
    /// <param name="site">The address of the site, as it is set.</param>
    /// <param name="outsiders">Those for whom they answer and who are to be confirmed; null for none.</param>
    public static DigestMail Write(Person person, IReadOnlyList<PlanNotices> plans, Uri site, OutsidersToConfirm? outsiders = null)
    {
        ArgumentNullException.ThrowIfNull(person);
        ArgumentNullException.ThrowIfNull(plans);
        ArgumentNullException.ThrowIfNull(site);
        var body = new StringBuilder().Append("Hello ").Append(Say.Shorten(person.Name, 80)).Append("\n\n");
        foreach (var plan in plans)
        {
            if (plans.Count > 1) body.Append("Plan ").Append(plan.Plan).Append("\n\n");
            foreach (var notice in plan.Notices) body.Append(Sentence(notice)).Append("\n\n");
            body.Append("Open the plan’s cycle: ").Append(new Uri(site, $"plans/{Uri.EscapeDataString(plan.Plan)}/cycles")).Append("\n\n");
        }

        if (outsiders is { } one)
        {
            body.Append(one.Count == 1 ? "Somebody from outside for whom you answer may sign in until " : $"{one.Count} people from outside for whom you answer may sign in for a few days more, the first until ")
                .Append(Say.Date(one.First)).Append(". Say whether they are still needed: ").Append(new Uri(site, "my-work")).Append("\n\n");
        }

        body.Append("Milepost writes at most once a day, and only when something is new.\n");
        body.Append("This mail tells numbers and dates alone; the rest is behind your sign-in.\n");
        return new(plans.Count == 0 && outsiders is { } only ? $"Milepost: {Say.Count(only.Count, "person", "people")} from outside to confirm" : SubjectOf([.. plans.SelectMany(plan => plan.Notices)]), body.ToString());
    }

    private static string SubjectOf(IReadOnlyList<Notice> notices)
    {
        int Sum(params NoticeKind[] kinds) => notices.Where(notice => kinds.Contains(notice.Kind)).Sum(notice => notice.Count);
        if (Sum(NoticeKind.Late) is > 0 and var late) return $"Milepost: {Say.Count(late, "update")} missing";
        if (Sum(NoticeKind.Closing, NoticeKind.Opened) is > 0 and var waiting)
        {
            var day = notices.Where(notice => notice.Kind is NoticeKind.Closing or NoticeKind.Opened).Min(notice => notice.Day);
            return $"Milepost: {Say.Count(waiting, "update")} wanted{(day is { } by ? $" by {Say.Date(by)}" : "")}";
        }

        if (Sum(NoticeKind.Overdue) is > 0 and var overdue) return $"Milepost: {Say.Count(overdue, "action")} overdue";
        if (notices.Where(notice => notice.Kind is NoticeKind.Question or NoticeKind.OthersQuestion).Sum(notice => notice.Questions) is > 0 and var asked) return $"Milepost: {Say.Count(asked, "question")} for you";
        if (Sum(NoticeKind.DueSoon) is > 0 and var soon) return $"Milepost: {Say.Count(soon, "action")} due soon";
        return notices.All(notice => notice.Kind is NoticeKind.Named or NoticeKind.Watched) ? "Milepost: news of what you watch" : "Milepost: work that you answer for";
    }

    private static string Sentence(Notice notice) => notice.Kind switch
    {
        NoticeKind.Opened => $"The window for updates is open until {Day(notice)}. {Waiting(notice)}",
        NoticeKind.Closing => $"The window for updates closes on {Day(notice)}. {Waiting(notice)}",
        NoticeKind.Late => $"The window for updates closed on {Day(notice)} without your update of {Actions(notice)}. Until the cycle is signed off it still counts.",
        NoticeKind.Overdue => $"{Say.Capital(Actions(notice))} {Are(notice)} overdue: {Earliest(notice, "due")} {Day(notice)}.",
        NoticeKind.DueSoon => $"{Say.Capital(Actions(notice))} {Are(notice)} due soon{(notice.Count == 1 ? "," : ", the first")} on {Day(notice)}.",
        NoticeKind.Question => $"{Questions(notice)} for your answer, about {Actions(notice)}.",
        NoticeKind.OthersLate => $"Of what you answer for, {Actions(notice)} {Are(notice)} without the update that was wanted by {Day(notice)}. The leads have been reminded.",
        NoticeKind.OthersOverdue => $"Of what you answer for, {Actions(notice)} {Are(notice)} overdue: {Earliest(notice, "due")} {Day(notice)}. The leads have been told.",
        NoticeKind.OthersQuestion => $"{Questions(notice)} for you, about {Actions(notice)}: the lead did not answer in time, or there is none.",
        NoticeKind.Named => $"{(notice.Questions == 1 ? "One comment names" : $"{notice.Questions} comments name")} you, about {Actions(notice)}.",
        NoticeKind.Watched => $"Of what you watch, {Actions(notice)} changed.",
        _ => $"There is nobody to write to for {Actions(notice)}: no person with an address holds the post. Name a holder, or ask them yourself.",
    };

    private static string Waiting(Notice notice) =>
        $"{(notice.Count == 1 ? "One action waits" : $"{notice.Count} actions wait")} for your update: {Actions(notice)}. One update serves every window that is open.";

    /// <summary>"1.1, 1.4 and 2 others", "3 actions" where they have no numbers.</summary>
    private static string Actions(Notice notice)
    {
        var shown = notice.References.Where(IsNumber).Take(MostReferences).ToList();
        var rest = notice.Count - shown.Count;
        if (shown.Count == 0) return Say.Count(notice.Count, "action");
        if (rest > 0) shown.Add(Say.Count(rest, "other"));
        return Say.List(shown);
    }

    /// <summary>Whether what stands as an action's number is one: the plan's own people write it, and may have written a name.</summary>
    private static bool IsNumber(string reference)
    {
        var (letters, digits) = (0, 0);
        foreach (var sign in reference)
        {
            letters = char.IsLetter(sign) ? letters + 1 : 0;
            if (char.IsDigit(sign)) digits++;
            if (letters > MostLetters) return false;
        }

        return digits is > 0 and <= MostDigits && reference.Length <= LongestNumber;
    }

    private static string Questions(Notice notice) => notice.Questions == 1 ? "One question of the record waits" : $"{notice.Questions} questions of the record wait";

    private static string Earliest(Notice notice, string what) => notice.Count == 1 ? $"{what} on" : $"the first was {what} on";

    private static string Are(Notice notice) => notice.Count == 1 ? "is" : "are";

    private static string Day(Notice notice) => notice.Day is { } day ? Say.Date(day) : "a day that is not set";
}
