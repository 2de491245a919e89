using System.Globalization;
using Milepost.Documents.Reading.Packages;

namespace Milepost.Documents.Reading.Excel;

/// <summary>What a cell of a sheet holds.</summary>
/// <param name="Text">As the workbook shows it, a date as dd/MM/yyyy.</param>
/// <param name="Date">The day, where it is one.</param>
/// <param name="Shade">The rating that its fill stands for.</param>
/// <param name="IsError">A formula in it had failed.</param>
internal readonly record struct ExcelValue(string Text, DateOnly? Date, string? Shade, bool IsError);

/// <summary>Turns what is written of a cell into what its reader would see.</summary>
internal sealed class ExcelCells(ExcelStyles styles, List<string> strings, bool from1904)
{
    private const int LastSerial = 2_958_465;

    /// <summary>Excel counts a 29 February 1900 that never was.</summary>
    private const int LeapDayThatNeverWas = 60;

    public ExcelValue Read(XmlCursor xml)
    {
        var style = styles[xml.Number("s") ?? 0];
        var type = xml.Plain("t");
        string? written = null;
        for (var depth = xml.Enter(); xml.NextChild(depth);)
        {
            if (xml.Name == "v") written = xml.Text();
            else if (xml.Name == "is") written = SharedStrings.ReadText(xml);
        }

        return Of(type, written, style);
    }

    /// <summary>The style of that number.</summary>
    public ExcelStyle Style(int number) => styles[number];

    public ExcelValue Of(string? type, string? written, ExcelStyle style)
    {
        if (string.IsNullOrEmpty(written)) return new ExcelValue("", null, style.Shade, false);
        return type switch
        {
            "s" => Plain(int.TryParse(written, CultureInfo.InvariantCulture, out var at) && at >= 0 && at < strings.Count ? strings[at] : "", style),
            "str" or "inlineStr" => Plain(Whitespace.FoldLines(written), style),
            "b" => Plain(written.Trim() == "1" ? "TRUE" : "FALSE", style),
            "e" => new ExcelValue(Whitespace.Fold(written), null, style.Shade, true),
            "d" when DateTime.TryParse(written, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var date) => Day(DateOnly.FromDateTime(date), style),
            _ => Number(written, style),
        };
    }

    private static ExcelValue Plain(string text, ExcelStyle style) => new(text, null, style.Shade, false);

    private ExcelValue Number(string written, ExcelStyle style)
    {
        if (!double.TryParse(written, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || !double.IsFinite(number))
        {
            return Plain(Whitespace.FoldLines(written), style);
        }

        return style.Format.Kind switch
        {
            NumberKind.Date when DayOf(number) is { } day => Day(day, style),
            NumberKind.Date when !from1904 && (int)number == LeapDayThatNeverWas => Plain("29/02/1900", style),
            NumberKind.Time when number is >= 0 and < LastSerial => Plain(TimeOf(number), style),
            NumberKind.Number => Plain(style.Format.Write(number), style),
            _ => Plain(NumberFormat.General.Write(number), style),
        };
    }

    private static ExcelValue Day(DateOnly day, ExcelStyle style) =>
        new(day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture), day, style.Shade, false);

    /// <summary>The day that a number stands for; null where it is none.</summary>
    public DateOnly? DayOf(double serial)
    {
        if (serial is < 0 or > LastSerial) return null;
        var whole = (int)serial;
        if (from1904) return whole <= LastSerial - 1462 ? new DateOnly(1904, 1, 1).AddDays(whole) : null;
        return whole switch
        {
            0 or LeapDayThatNeverWas => null,
            < LeapDayThatNeverWas => new DateOnly(1899, 12, 31).AddDays(whole),
            _ => new DateOnly(1899, 12, 30).AddDays(whole),
        };
    }

    private static string TimeOf(double days)
    {
        var minutes = (long)Math.Round(days * 24 * 60);
        return string.Create(CultureInfo.InvariantCulture, $"{minutes / 60:00}:{minutes % 60:00}");
    }
}
