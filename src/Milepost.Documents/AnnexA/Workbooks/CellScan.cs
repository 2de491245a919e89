using System.Buffers.Text;
using System.Text;
using Milepost.AnnexA.Lists;
using Milepost.Documents.Reading;
using Milepost.Documents.Reading.Excel;

namespace Milepost.Documents.AnnexA.Workbooks;

/// <summary>Tells what a cell holds from the bytes inside it. What nearly all cells are is told at once, and the rest as the general reader tells it.</summary>
internal sealed class CellScan(ExcelCells values, SharedTexts texts, AnnexALimits limits)
{
    private const int MostDigits = 9;

    /// <summary>Whether the last cell said anything.</summary>
    public bool HasText { get; private set; }

    /// <summary>Hands a cell on; false where it is written as only the general reader understands it.</summary>
    public bool Hand(SheetReading sheet, int column, TagParts tag, ReadOnlySpan<byte> inside)
    {
        HasText = false;
        var type = tag.T;
        if (!Written(inside, type, out var written)) return false;
        if (written.IsEmpty) return true;
        if (type is [(byte)'s'])
        {
            return !Utf8Parser.TryParse(written, out int at, out var used) || used != written.Length || Text(sheet, column, texts[at]);
        }

        if (type.SequenceEqual("inlineStr"u8) && MarkedText.IsPlain(written)) return Text(sheet, column, written);
        var look = values.Style(!Utf8Parser.TryParse(tag.S, out int number, out _) ? 0 : number);
        if ((type.IsEmpty || type is [(byte)'n']) && Digits(written) is { } whole)
        {
            if (look.Format is { Kind: NumberKind.Number, Pattern: null or "0" }) return Text(sheet, column, written);
            if (look.Format.Kind == NumberKind.Date && sheet.Headings is not null && values.DayOf(whole) is { } day)
            {
                HasText = true;
                sheet.Day(column, day);
                return true;
            }
        }

        return Other(sheet, column, type, written, look);
    }

    private bool Other(SheetReading sheet, int column, ReadOnlySpan<byte> type, ReadOnlySpan<byte> written, ExcelStyle look)
    {
        if (MarkedText.Of(written) is not { } text) return false;
        var value = type.SequenceEqual("inlineStr"u8) ? new ExcelValue(SharedTexts.Shown(text), null, null, false)
            : values.Of(type.IsEmpty ? null : Encoding.UTF8.GetString(type), text, look);
        if (value.Date is not { } day || sheet.Headings is null) return Text(sheet, column, Encoding.UTF8.GetBytes(value.Text));
        HasText = true;
        sheet.Day(column, day);
        return true;
    }

    private bool Text(SheetReading sheet, int column, ReadOnlySpan<byte> text)
    {
        if (text.IsEmpty) return true;
        if (text.Length > limits.CellBytes) throw new RefusedException("cell-too-long", $"A cell of {sheet.Name} is longer than any list has.");
        HasText = true;
        if (column < limits.Columns) sheet.Cell(column, text);
        return true;
    }

    /// <summary>What is written of a cell: its value, or its own text where that is one piece.</summary>
    private static bool Written(ReadOnlySpan<byte> inside, ReadOnlySpan<byte> type, out ReadOnlySpan<byte> written)
    {
        written = [];
        var isText = type.SequenceEqual("inlineStr"u8);
        var begin = isText ? "<t"u8 : "<v"u8;
        var open = inside.IndexOf(begin);
        if (open < 0) return inside.IndexOf("<!"u8) < 0;
        var rest = inside[(open + 2)..];
        var close = rest.IndexOf((byte)'>');
        if (close < 0 || (close > 0 && rest[0] != (byte)' ' && rest[0] != (byte)'/')) return false;
        if (close > 0 && rest[close - 1] == (byte)'/') return true;
        rest = rest[(close + 1)..];
        var length = rest.IndexOf((byte)'<');
        if (length < 0 || !rest[length..].StartsWith(isText ? "</t>"u8 : "</v>"u8)) return false;
        written = rest[..length];

        // A text in several pieces has several looks.
        return !isText || rest[length..].IndexOf(begin) < 0;
    }

    private static int? Digits(ReadOnlySpan<byte> written)
    {
        if (written.Length > MostDigits || (written[0] == (byte)'0' && written.Length > 1)) return null;
        var number = 0;
        foreach (var digit in written)
        {
            if ((uint)(digit - '0') > 9) return null;
            number = (number * 10) + digit - '0';
        }

        return number;
    }
}
