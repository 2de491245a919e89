using System.Globalization;

namespace Milepost.Tests.Privacy;

/// <summary>Sentences of the kind that stand in council papers, with invented children in some and only staff and work in others; the same for a seed.</summary>
internal sealed class InventedTexts(int seed)
{
    public static readonly DateOnly Written = new(2026, 11, 21);

    private static readonly string[] given = ["Kayleigh", "Mohammed", "Alfie", "Zofia", "Amelia", "Jayden", "Fatima", "Connor", "Ruby", "Oscar", "Aisha", "Tyler", "Poppy", "Ibrahim", "Chloe", "Jakub", "Lexi", "Reuben", "Niamh", "Callum", "Zyanya", "Tuula"];
    private static readonly string[] surnames = ["Brown", "Okafor", "Kowalska", "Hughes", "Begum", "Marlow-Finch", "O’Neill", "Patel", "Wright", "Dunne", "Ferreira", "Strickland"];
    private static readonly string[] staff = ["Dana Whitlock", "Marcus Oyelaran", "Helen Castle", "Ruth Adeyemi", "Tomasz Zieliński", "Karen Doyle", "Priya Nair"];
    private static readonly string[] posts = ["head of assessment", "assistant director", "practice auditor", "service manager", "independent reviewing officer", "team manager", "detective inspector"];

    private readonly Random random = new(seed);

    private string Given => Pick(given);
    private string Full => $"{Given} {Pick(surnames)}";

    public string Upn()
    {
        const string Letters = "ABCDEFGHJKLMNPQRTUVWXYZ";
        var digits = Enumerable.Range(0, 12).Select(_ => random.Next(10)).ToArray();
        return Letters[digits.Select((digit, i) => digit * (i + 2)).Sum() % 23] + string.Concat(digits);
    }

    public string Nhs()
    {
        while (true)
        {
            var digits = Enumerable.Range(0, 9).Select(i => i == 0 ? random.Next(4, 8) : random.Next(10)).ToArray();
            var check = 11 - (digits.Select((digit, i) => digit * (10 - i)).Sum() % 11);
            if (check == 10) continue;
            var all = string.Concat(digits) + (check == 11 ? 0 : check).ToString(CultureInfo.InvariantCulture);
            return random.Next(2) == 0 ? all : $"{all[..3]} {all[3..6]} {all[6..]}";
        }
    }

    public string Birth()
    {
        var day = new DateOnly(random.Next(2009, 2024), random.Next(1, 13), random.Next(1, 28));
        return day.ToString(Pick("dd/MM/yyyy", "d.M.yyyy", "d MMMM yyyy", "dd/MM/yy"), CultureInfo.GetCultureInfo("en-GB"));
    }

    public string Postcode() => $"{Pick("WX", "NR", "LS", "B")}{random.Next(1, 20)} {random.Next(1, 10)}{Pick("AB", "QT", "JX", "HD")}";

    /// <summary>A sentence with an identifier that has a form.</summary>
    public string Formatted() => random.Next(6) switch
    {
        0 => Pick($"The pupil (UPN {Upn()}) has been moved to the school roll.", $"Attendance of {Upn()} was looked at by the panel.", $"UPN: {Upn()}"),
        1 => Pick($"NHS number {Nhs()} was passed to health.", $"Health record {Nhs()}: immunised.", $"The nurse holds {Nhs()} for this file."),
        2 => Pick($"DOB {Birth()}, seen at home.", $"Date of birth: {Birth()}", $"The eldest was born on {Birth()} and is known to us.", $"{Full} ({Birth()}) came into care."),
        3 => Pick($"The family lives at 14 Orchard Row, {Postcode()}.", $"Home address: 3 Mill Lane, Wexcombe {Postcode()}", $"{Full}, 22 Station Road, {Postcode()}"),
        4 => Pick($"Case number {random.Next(100000, 999999)} was audited.", $"Mosaic ID {random.Next(1000000, 9999999)}: graded requires improvement.", $"LCS no. {random.Next(10000, 99999)} closed without a visit.", $"Child ref: WX{random.Next(10000, 99999)}"),
        _ => Pick($"Final hearing in ZE{random.Next(20, 27)}C{random.Next(10000, 99999)} listed for March.", $"Care proceedings WX{random.Next(20, 27)}C{random.Next(10000, 99999)} were issued."),
    };

    /// <summary>A sentence that names a child or a parent.</summary>
    public string Named() => random.Next(7) switch
    {
        0 => Pick($"Child: {Full}", $"The child {Given} was not seen alone.", $"Young person: {Full}", $"Her sibling {Given} is at the same school."),
        1 => Pick($"{Given} (7) told us she was scared.", $"{Full}, aged {random.Next(3, 17)}, is on a plan.", $"{Given} is {random.Next(4, 17)} years old and misses school.", $"{Full}, age {random.Next(1, 17)}"),
        2 => Pick($"{Given}’s mum said that nobody called back.", $"{Full}’s foster carers were not told.", $"{Given}’s school was at the meeting.", $"{Given}’s social worker has changed three times."),
        3 => Pick($"When {Full} went missing, the police were called late.", $"{Given} disclosed this to a teacher.", $"{Full} lives with an aunt.", $"{Given} told her social worker that she wants to go home."),
        4 => $"Children seen:\n{Full}\n{Full}\n{Full}\n{Full}",
        5 => Pick($"The visit to the family of {Full} was late.", $"A strategy meeting about {Given} was held.", $"The assessment of {Full} took 60 days.", $"Concerns about {Given} were not recorded."),
        _ => Pick($"{Given} was placed in an emergency bed.", $"{Full} was seen on Tuesday.", $"{Given} and her brother were removed in May.", $"{Given} was excluded twice last term."),
    };

    /// <summary>A sentence with staff, dates, numbers and places, and nobody's child.</summary>
    public string Clean() => random.Next(16) switch
    {
        0 => $"{Pick(staff)}, {Pick(posts)}, will bring figures to the board on {random.Next(1, 28)} March 2027.",
        1 => $"Present: {staff[0]}, {staff[1]}, {staff[2]} and {staff[3]}. Apologies: {staff[4]}.",
        2 => $"Assessments inside 45 working days: {random.Next(60, 95)}% in October 2026, from {random.Next(50, 80)}% a year before.",
        3 => $"The policy was agreed on {random.Next(1, 28)}/{random.Next(1, 12)}/2026 and briefed to all teams.",
        4 => $"Wexcombe Borough Council, Civic Centre, High Street, Wexcombe {Postcode()}",
        5 => $"Owner: {Pick(staff)} | Due: 31/03/2027 | Rating: Amber",
        6 => $"Of {random.Next(20, 60)} case files audited, {random.Next(5, 20)} were good; children’s voices were heard in most.",
        7 => $"Action 1.{random.Next(1, 9)} is on track. {Pick(staff)} reported that two posts are filled.",
        8 => "Children in Need and Child Protection visits are now in time in every team, and Signs of Safety is used.",
        9 => $"Contact: {Pick(staff)}, 01632 960{random.Next(100, 999)}",
        10 => $"Invoice 20{random.Next(10, 99)}-{random.Next(100, 999)} for training was paid; the budget is £{random.Next(10, 99)},000.",
        11 => $"{Pick(staff)} chaired. The minutes of {random.Next(1, 28)} September 2026 were agreed.",
        12 => "Young people told the board what they want: to be told what came of what they said, and fewer changes of social worker.",
        13 => $"Red, Amber and Green are given by the leads. Summer 2026 was quiet; May and June were busy. Grade {random.Next(0, 3)}.",
        14 => "Northshire Police and Wexcombe Hospital agreed the new front door. Ofsted will visit in the spring.",
        _ => $"Reviewed by {Pick(staff)} ({Pick(posts)}) on {random.Next(1, 28)} October 2026, with the Principal Social Worker.",
    };

    private T Pick<T>(params T[] from) => from[random.Next(from.Length)];
}
