using System.Text.RegularExpressions;
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
    private const int LongestDate = 40;
    private const int LongestDateInWords = 90;
    private const int LongestPerson = 140;
    private const int ShortestProse = 60;

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
        if (text.Length <= 12 && References().IsMatch(text)) return CellNature.Number;
        if (text.Length <= LongestDateInWords && Dates().IsMatch(text))
        {
            return text.Length <= LongestDate && !Tasks().IsMatch(text) ? CellNature.Day : Loosely(text);
        }

        if (Tasks().IsMatch(text)) return CellNature.Marked;
        if (text.Length <= LongestPerson && People().IsMatch(text)) return CellNature.Person;
        return text.Length >= ShortestProse ? CellNature.Prose : CellNature.Words;
    }

    private static CellNature Loosely(string text) => Tasks().IsMatch(text) ? CellNature.Marked : CellNature.DayInWords;

    [GeneratedRegex(
        @"^((r|a|g|b|red|amber|green|blue|yellow|grey|purple|complete|completed|on track|off track|behind|not started|in progress)([\s/,]+|$))+$",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Ratings();

    [GeneratedRegex(@"^(p\s*[/&]?\s*i|af[il]|priority (and|&) immediate( action)?|areas? for improvement)$", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Classifications();

    [GeneratedRegex(@"^([a-z]{1,4}[ .-]?)?\d{1,3}([.]\d{1,3}){0,3}[a-z]?[.]?$", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex References();

    [GeneratedRegex(
        @"\d{1,2}\s?[./-]\s?\d{1,2}\s?[./-]\s?\d{2,4}|\b\d{4}-\d{2}-\d{2}\b|(jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)(r?uary|ch|il|e|y|ust|t?ember|ober|ember)?\s*[-–,.' ]?\s*['’]?\d{2,4}\b|\b(19|20)\d\d\s*[/-]\s*\d{2}\b|\bq[1-4]\b|\bw/[cbe]\b|^ongoing$|^tbc$|^completed?\s*\d",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Dates();

    [GeneratedRegex(@"^(\(?(\d{1,2}|[a-z]|[ivx]{1,4})(\.\d{1,2})?\)?[.)]+\s*\p{L}|\d{1,2}\s+\p{Lu}|[•\-–*▪◦●]\s*\S)", RegexOptions.NonBacktracking)]
    private static partial Regex Tasks();

    [GeneratedRegex(
        @"^(((\p{Lu}[\p{L}'’.-]*|\p{Lu}+)([ \t]+|$|(?=[/,&\n])))([ \t]*(of|for|and|the|de|le|von|van|&|to|in)[ \t]+)?([/,&;+\n][ \t]*)?)+$",
        RegexOptions.NonBacktracking)]
    private static partial Regex People();
}
