using System.Globalization;
using System.Text;
using Milepost.Wording;
using Milepost.Working.Dates;

namespace Milepost.Documents.Writing;

/// <summary>One entry of a calendar, with the address of the page that says more.</summary>
public sealed record CalendarEntry(CalendarDay Day, Uri Page);

/// <summary>Writes days as calendar programs read them: RFC 5545, in UTF-8, its lines folded.</summary>
public static class CalendarFile
{
    public const string MediaType = "text/calendar; charset=utf-8";

    /// <summary>The most bytes of a line, without its end.</summary>
    private const int LongestLine = 75;

    /// <param name="name">What the calendar is called.</param>
    /// <param name="entries">What is in it.</param>
    /// <param name="asAt">The day it was made.</param>
    public static string Write(string name, IEnumerable<CalendarEntry> entries, DateOnly asAt)
    {
        ArgumentNullException.ThrowIfNull(entries);
        var file = new StringBuilder();
        void Line(string line) => file.Append(Fold(line)).Append("\r\n");

        Line("BEGIN:VCALENDAR");
        Line("VERSION:2.0");
        Line("PRODID:-//Milepost//Milepost//EN");
        Line("CALSCALE:GREGORIAN");
        Line("METHOD:PUBLISH");
        Line("NAME:" + Escape(name));
        Line("X-WR-CALNAME:" + Escape(name));
        Line("REFRESH-INTERVAL;VALUE=DURATION:PT6H");
        Line("X-PUBLISHED-TTL:PT6H");
        foreach (var (day, page) in entries)
        {
            Line("BEGIN:VEVENT");
            Line($"UID:{day.Uid}@milepost");
            Line($"DTSTAMP:{Day(asAt)}T000000Z");
            Line($"DTSTART;VALUE=DATE:{Day(day.From)}");
            // The end of an event is the first day that is no longer in it.
            Line($"DTEND;VALUE=DATE:{Day(day.Until.AddDays(1))}");
            Line($"SEQUENCE:{day.Moved.ToString(CultureInfo.InvariantCulture)}");
            Line("SUMMARY:" + Escape(day.Summary));
            Line("DESCRIPTION:" + Escape(day.Note.Length == 0 ? page.AbsoluteUri : $"{day.Note}\n{page.AbsoluteUri}"));
            Line("URL:" + page.AbsoluteUri);
            Line("TRANSP:TRANSPARENT");
            Line("END:VEVENT");
        }

        Line("END:VCALENDAR");
        return file.ToString();
    }

    /// <summary>Text as a calendar holds it.</summary>
    public static string Escape(string text)
    {
        var safe = new StringBuilder();
        foreach (var letter in Xml.Clean(text).ReplaceLineEndings("\n"))
        {
            if (letter == '\n') safe.Append("\\n");
            else if (letter is '\\' or ';' or ',') safe.Append('\\').Append(letter);
            else if (!char.IsControl(letter) || letter == '\t') safe.Append(letter);
        }

        return safe.ToString();
    }

    /// <summary>A line broken so that none is longer than 75 bytes, and no character is torn.</summary>
    public static string Fold(string line)
    {
        ArgumentNullException.ThrowIfNull(line);
        if (Encoding.UTF8.GetByteCount(line) <= LongestLine) return line;
        var folded = new StringBuilder(line.Length + 16);
        var room = LongestLine;
        foreach (var character in line.EnumerateRunes())
        {
            if (character.Utf8SequenceLength > room)
            {
                folded.Append("\r\n ");
                room = LongestLine - 1;
            }

            folded.Append(character.ToString());
            room -= character.Utf8SequenceLength;
        }

        return folded.ToString();
    }

    private static string Day(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);
}
