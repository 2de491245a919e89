using System.Text.RegularExpressions;
using Milepost.Importing.Tables;

namespace Milepost.Importing.Reading.Headings;

/// <summary>What a cell looks like, whatever the heading over it says.</summary>
public enum CellNature
{
    Empty,
    Rating,
    Date,

    /// <summary>A few words with a date among them.</summary>
    DateInWords,
    Classification,
    Reference,
    Person,

    /// <summary>It begins with a number, a letter or a bullet of its own.</summary>
    Task,
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
        if (string.IsNullOrWhiteSpace(cell.Text)) return cell.Shade is null ? CellNature.Empty : CellNature.Rating;
        return cell.Date is not null ? CellNature.Date : Of(cell.Text);
    }

    public static CellNature Of(string text)
    {
        text = text.Trim();
        if (text.Length == 0) return CellNature.Empty;
        if (text.Length <= 60 && Ratings().IsMatch(text)) return CellNature.Rating;
        if (text.Length <= 60 && Classifications().IsMatch(text)) return CellNature.Classification;
        if (text.Length <= 12 && References().IsMatch(text)) return CellNature.Reference;
        if (text.Length <= LongestDateInWords && Dates().IsMatch(text))
        {
            return text.Length <= LongestDate && !Tasks().IsMatch(text) ? CellNature.Date : Loosely(text);
        }

        if (Tasks().IsMatch(text)) return CellNature.Task;
        if (text.Length <= LongestPerson && People().IsMatch(text)) return CellNature.Person;
        return text.Length >= ShortestProse ? CellNature.Prose : CellNature.Words;
    }

    private static CellNature Loosely(string text) => Tasks().IsMatch(text) ? CellNature.Task : CellNature.DateInWords;

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
