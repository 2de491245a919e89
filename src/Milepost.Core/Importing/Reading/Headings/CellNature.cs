using System.Text.RegularExpressions;
using Milepost.Importing.Reading.Values;
using Milepost.Importing.Tables;

namespace Milepost.Importing.Reading.Headings;

/// <summary>What a cell looks like, whatever the heading over it says.</summary>
public enum CellNature
{
    Empty,

    /// <summary>A rating and nothing else.</summary>
    Colour,
    Day,

    /// <summary>A few words with a day among them.</summary>
    DayInWords,

    /// <summary>The weight of a finding: PI, AfI.</summary>
    Weight,

    /// <summary>A reference such as 1.3 or B17.</summary>
    Number,
    Person,

    /// <summary>It begins with a number, a letter or a bullet of its own.</summary>
    Marked,
    Words,

    /// <summary>A sentence or more.</summary>
    Prose,
}

/// <summary>Tells what a cell looks like. Quick and rough on purpose: it only decides which column a cell belongs to.</summary>
public static partial class CellNatures
{
    private const int MostLettersBesideDate = 14;
    private const int LongestReference = 12;
    private const int LongestDateInWords = 90;
    private const int LongestPerson = 140;
    private const int ShortestProse = 60;

    private static readonly HashSet<string> Joining = ["of", "for", "and", "the", "de", "le", "von", "van", "to", "in", "-", "–"];

    public static CellNature Of(Cell cell)
    {
        if (string.IsNullOrWhiteSpace(cell.Text)) return cell.Shade is null ? CellNature.Empty : CellNature.Colour;
        return cell.Date is not null ? CellNature.Day : Of(cell.Text);
    }

    public static CellNature Of(string text)
    {
        text = text.Trim();
        if (text.Length == 0) return CellNature.Empty;
        if (text.Length <= 60 && Ratings().IsMatch(text)) return CellNature.Colour;
        if (text.Length <= 60 && Classifications().IsMatch(text)) return CellNature.Weight;
        if (text.Length <= LongestReference && ReferenceReader.TryRead(text, out _)) return CellNature.Number;
        if (text.Length <= LongestDateInWords && Dates().IsMatch(text))
        {
            return Tasks().IsMatch(text) ? CellNature.Marked : SaysMore(text) ? CellNature.DayInWords : CellNature.Day;
        }

        if (Tasks().IsMatch(text)) return CellNature.Marked;
        if (text.Length <= LongestPerson && IsNames(text)) return CellNature.Person;
        return text.Length >= ShortestProse ? CellNature.Prose : CellNature.Words;
    }

    /// <summary>More than a few letters are left when the dates are taken away.</summary>
    private static bool SaysMore(string text) => Dates().Replace(text, "").Count(char.IsLetter) > MostLettersBesideDate;

    [GeneratedRegex(
        @"^((r|a|g|b|red|amber|green|blue|yellow|grey|purple|complete|completed|on track|off track|behind|not started|in progress)([\s/,]+|$))+$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Ratings();

    [GeneratedRegex(@"^(p\s*[/&]?\s*i|af[il]|priority (and|&) immediate( action)?|areas? for improvement)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Classifications();

    [GeneratedRegex(
        @"\d{1,2}\s?[./-]\s?\d{1,2}\s?[./-]\s?\d{2,4}|\b\d{4}-\d{2}-\d{2}\b|(jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)(r?uary|ch|il|e|y|ust|t?ember|ober|ember)?\s*[-–,.' ]?\s*['’]?\d{2,4}\b|\b(19|20)\d\d\s*[/-]\s*\d{2}\b|\bq[1-4]\b|\bw/[cbe]\b|^(ongoing|continuous|immediate(ly)?|(bi-?)?(weekly|monthly|annually|quarterly)|tbc|tba|tbd|asap)$|^completed?\s*\d",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Dates();

    [GeneratedRegex(@"^(\(?(\d{1,2}|[a-z]|[ivx]{1,4})(\.\d{1,2})?\)?[.)]+\s*\p{L}|\d{1,2}\s+\p{Lu}|[•\-–*▪◦●]\s*\S)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Tasks();

    /// <summary>Every word begins with a capital, apart from the small ones that join names and posts, and nothing ends a sentence.</summary>
    private static bool IsNames(string text)
    {
        var names = 0;
        foreach (var word in text.Split([' ', '\n', '\t', '/', ',', '&', ';', '+'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (char.IsUpper(word[0]) && !word.Any(char.IsDigit)) names++;
            else if (!Joining.Contains(word)) return false;
        }

        return names > 0 && text[^1] != '.';
    }
}
