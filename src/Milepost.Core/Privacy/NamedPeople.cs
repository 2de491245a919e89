using System.Globalization;
using System.Text.RegularExpressions;

namespace Milepost.Privacy;

/// <summary>Names of children and families, told from those of staff by what stands before and after them.</summary>
internal static partial class NamedPeople
{
    private const int Near = 48;
    private const int FewestInList = 3;

    /// <summary>A name as it stands in a text.</summary>
    private readonly record struct Name(int Start, int End, string Said, bool IsFull);

    public static IReadOnlyList<IdentifierKind> KindsIn(string text, DateOnly on)
    {
        var kinds = new HashSet<IdentifierKind>();
        var names = Find(text);
        foreach (var name in names)
        {
            var (before, after) = Around(text, name);
            if ((name.IsFull || GivenNames.Has(name.Said)) && Labelled().IsMatch(before)) kinds.Add(IdentifierKind.ChildsName);
            // A name that is on no list is one all the same where somebody of two names is told of as only a child is.
            if (name.IsFull && StaffPostAfter().IsMatch(after) is false && IsChild().IsMatch(after)) kinds.Add(IdentifierKind.ChildsName);
            if (!GivenNames.Has(name.Said) || StaffBefore().IsMatch(before) || StaffPostAfter().IsMatch(after)) continue;
            if (ToldOf().IsMatch(before)) kinds.Add(IdentifierKind.ChildsName);
            if (StaffVerbAfter().IsMatch(after)) continue;
            if (WithAge().IsMatch(after)) kinds.Add(IdentifierKind.NameWithAge);
            if (BesideDate(after, on)) kinds.Add(IdentifierKind.DateOfBirth);
            if (IsToldOf().IsMatch(after)) kinds.Add(IdentifierKind.ChildsName);
        }

        if (IsListed(text, names)) kinds.Add(IdentifierKind.ListOfNames);
        return [.. kinds];
    }

    /// <summary>Whether anybody is named who is not said to be staff.</summary>
    public static bool HasName(string text) => Find(text).Exists(name =>
    {
        var (before, after) = Around(text, name);
        return name.IsFull && GivenNames.Has(name.Said) && !IsStaff(before, after);
    });

    private static List<Name> Find(string text)
    {
        var names = new List<Name>();
        foreach (var match in Capitalised().EnumerateMatches(text))
        {
            var words = text.Substring(match.Index, match.Length);
            // "When Kayleigh Brown" begins with the word that begins the sentence.
            var from = 0;
            while (!GivenNames.Has(words[from..]) && words.IndexOf(' ', from) is > 0 and var space) from = space + 1;
            if (!GivenNames.Has(words[from..])) from = 0;
            var owns = words.EndsWith("’s", StringComparison.Ordinal) || words.EndsWith("'s", StringComparison.Ordinal) ? 2 : 0;
            names.Add(new(match.Index + from, match.Index + match.Length - owns, words[from..^owns], words.IndexOf(' ', from) > 0));
        }

        return names;
    }

    private static (string Before, string After) Around(string text, Name name) =>
        (text[Math.Max(0, name.Start - Near)..name.Start], text[name.End..Math.Min(text.Length, name.End + Near)]);

    private static bool IsStaff(string before, string after) => StaffBefore().IsMatch(before) || StaffPostAfter().IsMatch(after) || StaffVerbAfter().IsMatch(after);

    /// <summary>A date right beside a name is one of birth where whoever it is would be a child or not long grown up; minutes are signed with this year's.</summary>
    private static bool BesideDate(string after, DateOnly on)
    {
        if (DateAfter().Match(after) is not { Success: true } match) return false;
        string[] forms = ["d/M/yyyy", "d.M.yyyy", "d-M-yyyy", "d/M/yy", "d.M.yy", "d MMMM yyyy", "d MMM yyyy", "yyyy-MM-dd"];
        return DateOnly.TryParseExact(match.Groups["date"].Value, forms, CultureInfo.GetCultureInfo("en-GB"), DateTimeStyles.None, out var day)
            && day <= on.AddMonths(-18) && day >= on.AddYears(-26);
    }

    /// <summary>Three names or more with nothing between them but what parts a list, most of them plainly names, and nothing that says they sat in a meeting.</summary>
    private static bool IsListed(string text, List<Name> names)
    {
        var (run, known, begins, last) = (0, 0, 0, -1);
        foreach (var name in names)
        {
            var (before, after) = Around(text, name);
            if (!name.IsFull || IsStaff(before, after))
            {
                run = known = 0;
                continue;
            }

            var follows = run > 0 && name.Start - last < 40 && Parting().IsMatch(text.AsSpan(last, name.Start - last));
            (run, known) = follows ? (run + 1, known) : (1, 0);
            if (GivenNames.Has(name.Said)) known++;
            if (run == 1) begins = name.Start;
            last = name.End;
            if (run < FewestInList || known < run - 1) continue;
            if (!Meeting().IsMatch(text.AsSpan(Math.Max(0, begins - 160), Math.Min(begins, 160)))) return true;
        }

        return false;
    }

    [GeneratedRegex(@"\b\p{Lu}[\p{Ll}'’]{1,20}(-\p{Lu}\p{Ll}{1,20})?( \p{Lu}[\p{L}'’]{1,20}(-\p{Lu}\p{Ll}{1,20})?){0,3}\b", RegexOptions.NonBacktracking)]
    private static partial Regex Capitalised();

    [GeneratedRegex(@"\b(child|young person|pupil|sibling|baby|infant|toddler|(?:[Ss]tep)?son|daughter|nephew|niece|child's name|child’s name|name of (the )?(child|pupil|young person)|Child|Young person|Pupil|Sibling|Baby|Mother|Father|Mum|Dad|mother|father|mum|dad|Step-?(mother|father)|(grand|foster |god)?(mother|father)|carer|Carer|YP|CYP)('s name|’s name| name)?( is| was|,| named| called|:| \||\|)*[ \t]*$", RegexOptions.NonBacktracking)]
    private static partial Regex Labelled();

    [GeneratedRegex(@"^(,? ?\(?|, | is | was | who is | who was | \| ?)((then |now |just |only )?aged? ?:? ?[0-9]{1,2}\b|[0-9]{1,2} ?(years?|yrs?|months?|mths?|weeks?|y/?o)\b|\(?[0-9]{1,2}\))", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex WithAge();

    [GeneratedRegex(@"^[ ,(|:–-]{1,5}(?<date>[0-9]{1,2}[/.-][0-9]{1,2}[/.-]([0-9]{4}|[0-9]{2})|[0-9]{1,2} \p{L}{3,9} [0-9]{4}|[0-9]{4}-[0-9]{2}-[0-9]{2})", RegexOptions.NonBacktracking)]
    private static partial Regex DateAfter();

    [GeneratedRegex(@"\b(children|siblings|pupils|young people|cohort|brothers|sisters|foster carers?|placed with|lives with|lived with|living with|sister of|brother of|mother of|father of|mum of|dad of|half-brother|half-sister|brother|sister|concerns? (about|for)|worried about|visit(ed)? to see|referral for|referral about|plan for|assessment of|assessment for|strategy (meeting|discussion) (on|about|for)|case of|file of|family of|review of|removed|adopted|fostered)[ :,]*(the )?[ \t]*$", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex ToldOf();

    [GeneratedRegex(@"^(['’]s? (mum|mother|dad|father|parents?|family|school|nursery|carers?|foster|placement|social worker|brother|sister|siblings?|plan|case|file|assessment|review|needs|bedroom|home|life story|attendance|behaviour|health|injur|birth|grand|aunt|uncle|key worker|wishes|voice|story)| (was|is|were|had been|has been|who was|and (his|her|their) (brother|sister|siblings?|mum|mother|dad|father)[^.]{0,12}( was| were| is| are)?) ?(also |not |then |first |last |now |recently )?(seen|placed|removed|moved|excluded|missing|assessed|visited|referred|born|living|fostered|adopted|accommodated|hurt|injured|abused|neglected|harmed|taken|returned|found|looked after|on a|subject to|at risk|being|stepped down|a looked|in care|in foster)| (lives|lived|disclosed|went missing|attends|attended school|ran away|told (her|his|the|their) (social worker|teacher|carer|mum|school)|said (she|he|they) (feels?|felt|wants?|wanted|did|does|is|was|would)|came into care|feels (safe|unsafe|scared)|stayed with|has (an EHC|a child|a CP|a CIN|special|autism|been harmed|no school)))", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex IsToldOf();

    [GeneratedRegex(@"\b(dr|cllr|councillor|professor|prof|sir|dame|judge|chair|chaired by|present|in attendance|attendees|apologies|from|to|cc|by|author|owner|lead|led by|manager|director|officer|worker|inspector|consultant|sponsor|nurse|teacher|headteacher|head|minutes|contact|signed|agreed with|thanks to|thanked)[ :,.|]*$", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex StaffBefore();

    [GeneratedRegex(@"^( lives with| lived with| went missing| ran away|['’]s (foster|mum|dad|placement|bedroom|life story)| was (placed|removed|excluded|adopted|accommodated|fostered)| told (her|his|their) (social worker|teacher|carer|mum))", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex IsChild();

    [GeneratedRegex(@"^[ ,(–|-]{1,4}(the |our |interim |deputy |assistant |associate |acting |senior |principal |strategic |service |group |team |lead |chief |detective |independent |practice |programme |performance |quality |family |children’s |children's |virtual |designated |named |social |participation |improvement )*(head|director|manager|officer|social worker|worker|lead|leader|chair|councillor|cllr|inspector|constable|sergeant|nurse|teacher|headteacher|consultant|practitioner|auditor|analyst|solicitor|adviser|advisor|commissioner|executive|partner|coordinator|co-ordinator|reviewing|dcs|ad|iro|gp|business|administrator|secretary|trainer|psychologist|paediatrician|therapist)\b", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex StaffPostAfter();

    [GeneratedRegex(@"^[ ,]{1,2}(presented|reported|chaired|agreed|will|would|to (lead|send|bring|circulate|report|check|confirm|write|arrange|update)|updated|noted|asked|thanked|introduced|confirmed|circulated|explained|leads|led|summarised|welcomed|opened|closed|joined|wrote|audited|sent|raised|gave|advised|challenged|proposed|outlined)\b", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex StaffVerbAfter();

    [GeneratedRegex(@"^([\s,;|•·*–-]|[0-9]{1,2}[.)]|and|&|\([0-9a-z ]{1,12}\))*$", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex Parting();

    [GeneratedRegex(@"\b(present|attend|apologies|members|membership|board|panel|staff|team|workers|trainers|invited|distribution|circulated|officers|managers|councillors|auditors|chair|leads?)", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex Meeting();
}
