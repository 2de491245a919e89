using System.Text.RegularExpressions;

namespace Milepost.Importing.Reading.Inspections;

/// <summary>What the headings of Ofsted's reports and letters mean, by the words they have in common and not by any one wording.</summary>
internal static partial class ReportHeadings
{
    /// <summary>What stands under it is what must improve.</summary>
    public static bool Asks(string heading) => Asked().IsMatch(heading);

    /// <summary>It parts what must improve by how soon, and not by theme: "Priority and immediate action", "Within three months".</summary>
    public static bool SaysHowSoon(string heading) => HowSoon().IsMatch(heading);

    /// <summary>It begins another part of the report, so a list of what must improve ends before it.</summary>
    public static bool IsOtherPart(string heading) => OtherPart().IsMatch(heading) || Graded().IsMatch(heading);

    /// <summary>What stands under it is held up as good.</summary>
    public static bool Praises(string heading) => Praise().IsMatch(heading);

    /// <summary>It begins the review of the safeguarding children board, which is not the council.</summary>
    public static bool BeginsBoard(string heading) => Board().IsMatch(heading);

    /// <summary>What stands under it is the same in every report: what grades mean, who inspected.</summary>
    public static bool IsAlwaysTheSame(string heading) => AlwaysTheSame().IsMatch(heading);

    /// <summary>It says of whom the words under it are, within a part that goes on: "The local authority".</summary>
    public static bool NamesBody(string heading) => Body().IsMatch(heading);

    /// <summary>The head of a table of judgements.</summary>
    public static bool IsTableHead(string text) => TableHead().IsMatch(text);

    /// <summary>The words that Ofsted prints at the end of all it publishes.</summary>
    public static bool IsImprint(string text) => Imprint().IsMatch(text);

    /// <summary>It says little without the heading above it: "Summary".</summary>
    public static bool IsGeneral(string heading) => General().IsMatch(heading);

    [GeneratedRegex(
        @"^\W*(what (does|do|did|must|should|needs?|has|have|is)\b.{0,80}\b(improve|improved|better|improvement|change)\b.{0,60}|((key|main|our|summary of|ofsted['’]s) )?recommendations?( (for|to) .{0,80})?|((key|main|priority) )?areas? (of practice |of work )?(for|that|which|requiring|needing|in need of)\b.{0,60}\b(improve|improvements?|action|actions|development|attention)\b.{0,60}|(priority|immediate)( and immediate| and priority)? actions?\b.{0,40}|areas? (for|of) (further )?development)\W*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Asked();

    [GeneratedRegex(@"^\W*((areas? for )?(priority|immediate)( and immediate| and priority)? actions?\b.*|areas? for (further )?(improvement|development)|immediately|within (\w+ ){1,2}(months?|weeks?|days?).*)\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex HowSoon();

    [GeneratedRegex(
        @"\bstrengths?\b|^progress since|\bsummary\b|^information about|^(the )?experiences? and progress|^(the )?impact of leaders|\bleadership, management and governance:|^inspection (findings|judgements?)|^(main |headline |key )?findings\b|^findings and|\bgood practice\b|^next steps|^overall effectiveness|^what the inspection|^contents$|^headline|^evaluation of progress|^areas covered|^background|^about this|^notes?$|^yours (sincerely|faithfully)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex OtherPart();

    [GeneratedRegex(@"(:|\bis|\bthat it|[–-])\s*(judged )?(is )?(to be )?(inadequate|outstanding|good|requires? improvement( to be good)?)\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Graded();

    [GeneratedRegex(@"\bstrengths?\b|\b(good|best|notable|effective) practice\b|\b(is|are) (working|done|doing) well\b|\bdo(es|ing)? well\b|\bworks well\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Praise();

    [GeneratedRegex(@"^\W*(the )?([\w’']+ ){0,3}(local )?safeguarding children['’]?s? board\b[^.]{0,60}$|\b(the )?LSCB\b.{0,20}(improve|strengths|judgement)|\b(improve|judgement)\b.{0,20}\bLSCB\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Board();

    [GeneratedRegex(@"^\W*(what the inspection judgements mean|information about (the|this) (inspection|review|visit)\b.*|contents|the inspection team|notes)\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex AlwaysTheSame();

    [GeneratedRegex(@"^\W*the (local authority|LSCB)\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Body();

    [GeneratedRegex(@"^\W*(key )?judgements? (judgement )?grade\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex TableHead();

    [GeneratedRegex(@"^\W*(the office for standards in education|any complaints about the (inspection|report)|if you (would like|are not happy)|piccadilly gate|you may (re-?use|copy) |© crown)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Imprint();

    [GeneratedRegex(@"^\W*((executive )?summary|inspection findings|findings|main findings|key findings)\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex General();
}
