namespace Milepost.Importing.Reading.Values;

/// <summary>The words by which a post is known from a name, and by which one post is known to end where the next begins.</summary>
internal static class PostWords
{
    /// <summary>How a post opens. One word, or words that end in "of", need others after them to be whole: "Head of …".</summary>
    private static readonly string[][] Openings = Split(
        "AD", "Assistant Director", "Assistant Chief", "Associate Director", "Director", "Executive Director", "Corporate Director",
        "Strategic Director", "Service Director", "Programme Director", "Improvement Director", "Clinical Director", "Medical Director",
        "Head of", "Head Teacher", "Headteacher",
        "Deputy", "Chief", "Chair", "Co-Chair", "Vice Chair", "Independent Chair", "Service Manager", "Service Lead", "Team Manager",
        "Team Leader", "Group Manager", "Area Manager", "Strategic Lead", "Strategic Manager", "Operational Lead", "Operations Manager",
        "Programme Manager", "Programme Lead", "Project Manager", "Project Lead", "Practice Lead", "Practice Manager", "Policy Lead",
        "Performance Manager", "Performance Lead", "Participation Lead", "Commissioning Manager", "Commissioning Lead", "Improvement Lead",
        "Improvement Manager", "Improvement Adviser", "Improvement Advisor", "Principal Social", "Lead Member", "Lead Officer", "Lead for",
        "Cabinet Member", "Portfolio Holder", "Leader of", "Virtual School", "Virtual Head", "Virtual", "Designated Nurse", "Designated Doctor",
        "Designated Officer", "Named Nurse", "Named Doctor", "Superintendent", "Detective Superintendent", "Detective Inspector",
        "Detective Chief", "Partnership Manager", "Monitoring Officer");

    /// <summary>Posts and groups that are whole in one word.</summary>
    private static readonly HashSet<string> Whole =
    [
        "DCS", "DASS", "SLT", "DMT", "CLT", "CMT", "CSLT", "CEX", "CEO", "COO", "CFO", "PSW", "LADO", "VSH", "LMCS", "DPH", "SRO", "PMO",
    ];

    /// <summary>Words that stand before an opening and belong to it: "Interim Head of …".</summary>
    private static readonly HashSet<string> Qualifiers = new(StringComparer.OrdinalIgnoreCase)
    {
        "Interim", "Acting", "Deputy", "Joint", "Senior", "Associate", "Assistant", "Vice", "Detective", "Det", "Temporary", "Statutory",
    };

    /// <summary>After one of these words a post goes on: "Office of the DCS".</summary>
    private static readonly HashSet<string> Joiners = new(StringComparer.OrdinalIgnoreCase)
    {
        "of", "to", "for", "the", "and", "&", "with", "in", "at", "from", "by", "on", "-", "–", "—", "/", "or", "a", "an",
    };

    /// <summary>Words that end the name of a post, so that what follows a comma says of what: "Service Managers, North".</summary>
    private static readonly HashSet<string> Roles = new(StringComparer.OrdinalIgnoreCase)
    {
        "Manager", "Managers", "Lead", "Leads", "Leader", "Leaders", "Officer", "Officers", "Director", "Directors", "Superintendent", "Inspector",
        "Nurse", "Doctor", "Worker", "Workers", "Head", "Heads", "Teacher", "Chair", "Adviser", "Advisor", "Executive", "Member", "Coordinator",
    };

    /// <summary>Words of the work that no person is called by, so that "Workforce Development" is not taken for a name.</summary>
    private static readonly HashSet<string> Work = new(StringComparer.OrdinalIgnoreCase)
    {
        "Academy", "Accommodation", "Adolescent", "Adoption", "Adult", "Adults", "Agency", "Arrangement", "Arrangements", "Assessment", "Assurance",
        "Audit", "Authority", "Board", "Business", "Care", "Carers", "Child", "Children", "Children's", "Childrens", "Commissioner", "Commissioning",
        "Committee", "Communications", "Communities", "Community", "Complaints", "Conference", "Contextual", "Corporate", "Council", "Data",
        "Delivery", "Democratic", "Development", "Digital", "Directorate", "Director", "Directors", "Disabilities", "Disability", "Door", "Duty",
        "Early", "Education", "Employment", "Engagement", "Experience", "Exploitation", "External", "Families", "Family", "Finance", "First",
        "Forum", "Fostering", "Framework", "Front", "Governance", "Group", "Head", "Health", "Help", "Homes", "Housing", "Human", "ICB", "ICT", "Improvement",
        "Inclusion", "Independent", "Information", "Innovation", "Insight", "Intelligence", "Intervention", "Justice", "Lead", "Leads", "Leader", "Leadership", "Learning", "Leaving",
        "Legal", "Leisure", "Manager", "Managers", "Management", "MASA", "MASH", "Member", "Members", "Mental", "Midwifery", "NHS", "Officer", "Officers",
        "Operations", "Outcomes", "Panel", "Parenting", "Participation", "Partner", "Partners", "Partnership", "Partnerships", "People", "People's",
        "Performance", "Permanence", "Persons", "Placement", "Placements", "Planning", "Policy", "Police", "Practice", "Prevention", "Principal",
        "Probation", "Procurement", "Programme", "Project", "Protection", "Public", "QA", "Quality", "Recruitment", "Reform", "Resources",
        "Response", "Retention", "Review", "Reviewing", "Risk", "Safeguarding", "School", "Schools", "Scrutiny", "SEND", "Senior", "Service",
        "Services", "Skills", "Social", "Strategic", "Strategy", "Sufficiency", "Support", "System", "Systems", "Targeted", "Team", "Teams",
        "Technology", "Training", "Transformation", "Transition", "Transitions", "Trust", "Virtual", "Voice", "Voluntary", "Wellbeing", "Worker", "Workers",
        "Workforce", "Young", "Youth", "Chair", "Chief", "Executive", "Inspector", "Nurse", "Doctor", "Teacher", "Sector", "Assistant", "Deputy", "Interim",
    };

    /// <summary>Where the post begins that opens at or around this word; null where none opens here.</summary>
    public static int? OpensAt(IReadOnlyList<string> words, int index)
    {
        if (Length(words, index) == 0) return null;
        while (index > 0 && Qualifiers.Contains(words[index - 1])) index--;
        return index > 0 && (Joiners.Contains(words[index - 1]) || words[index - 1].EndsWith('-')) ? null : index;
    }

    /// <summary>How many words the opening at this place has; 0 where there is none.</summary>
    public static int Length(IReadOnlyList<string> words, int index)
    {
        if (Whole.Contains(words[index])) return 1;
        var longest = 0;
        foreach (var opening in Openings)
        {
            var whole = opening.Length > 1 && !Joiners.Contains(opening[^1]);
            if (opening.Length > longest && index + opening.Length <= words.Count - (whole ? 0 : 1) && Begins(words, index, opening)) longest = opening.Length;
        }

        return longest;
    }

    /// <summary>The words are a post: they begin with an opening, with or without a qualifier.</summary>
    public static bool IsPost(IReadOnlyList<string> words)
    {
        var index = 0;
        while (index < words.Count - 1 && Length(words, index) == 0 && Qualifiers.Contains(words[index])) index++;
        return words.Count > 0 && Length(words, index) > 0;
    }

    /// <summary>The words are a person's name: two to four with capitals, none of them of the work.</summary>
    public static bool IsName(IReadOnlyList<string> words) =>
        words.Count is >= 2 and <= 4 && words.All(IsPartOfName) && char.IsUpper(words[0][0]) && char.IsUpper(words[^1][0]);

    public static bool EndsInRole(IReadOnlyList<string> words) => words.Count > 1 && Roles.Contains(words[^1]);

    public static bool IsQualifier(string word) => Qualifiers.Contains(word);

    public static bool IsJoiner(string word) => Joiners.Contains(word);

    public static bool IsWhole(string word) => Whole.Contains(word);

    private static bool IsPartOfName(string word) =>
        char.IsLetter(word[0]) && !Work.Contains(word) && !Whole.Contains(word) && !Joiners.Contains(word)
        && word.All(letter => char.IsLetter(letter) || letter is '\'' or '’' or '-' or '.')
        && !(word.Length > 1 && word.All(char.IsUpper));

    private static bool Begins(IReadOnlyList<string> words, int index, string[] opening)
    {
        for (var i = 0; i < opening.Length; i++)
        {
            // "AD" is a post and "ad" is not; longer words may be written without their capitals.
            var how = opening[i].Length <= 3 && opening[i].All(char.IsUpper) ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase;
            if (!words[index + i].Equals(opening[i], how)) return false;
        }

        return char.IsUpper(words[index][0]);
    }

    private static string[][] Split(params string[] openings) => [.. openings.Select(opening => opening.Split(' '))];
}
