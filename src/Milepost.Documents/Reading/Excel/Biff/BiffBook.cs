using System.Buffers.Binary;

namespace Milepost.Documents.Reading.Excel.Biff;

/// <summary>How the cells of an old workbook look, sheet by sheet: what the library that reads their values leaves out.</summary>
internal sealed class BiffBook
{
    /// <summary>Excel 97 and all that came after it. The workbooks of Excel 95 write their formats in another way.</summary>
    private const int Version = 0x0600;

    private const int Worksheet = 0;
    private const uint MostSharedTexts = 300_000;

    private readonly CompoundStream stream;
    private readonly Allowance allowance;
    private readonly BiffFills fills = new();
    private readonly List<uint> sheets = [];

    private BiffBook(CompoundStream stream, Allowance allowance) => (this.stream, this.allowance) = (stream, allowance);

    public int Sheets => sheets.Count;

    /// <summary>The book; null where it is older than Excel 97, or its records are encrypted.</summary>
    public static BiffBook? Read(CompoundFile file, Allowance allowance)
    {
        if (file.Stream("Workbook") is not { } stream) return null;
        var records = new BiffRecords(stream, 0, allowance);
        if (!records.Next() || records.Kind != BiffKind.Begin || BinaryPrimitives.ReadUInt16LittleEndian(records.Body(4)) != Version) return null;

        var book = new BiffBook(stream, allowance);
        var endless = false;
        while (records.Next())
        {
            switch (records.Kind)
            {
                case BiffKind.Encrypted:
                    return null;
                case BiffKind.GoesOn when endless:
                    throw new InvalidDataException("The workbook does not say how many texts its cells share.");
                case BiffKind.Sheet when records.Body(6)[5] == Worksheet:
                    book.sheets.Add(BinaryPrimitives.ReadUInt32LittleEndian(records.Body(6)));
                    break;
                case BiffKind.Format:
                    book.fills.AddFormat(records.Body(20));
                    break;
                case BiffKind.Palette:
                    book.fills.SetPalette(records.Body(2));
                    break;
                case BiffKind.FormatExtension:
                    book.fills.AddExtension(records.Body(20));
                    break;
            }

            endless = records.Kind == BiffKind.SharedTexts && SaysNoCount(records);
        }

        book.RefuseTooMuch();
        return book;
    }

    /// <summary>The sheet of that number, from 0, in the order of the workbook.</summary>
    public BiffSheet Sheet(int number) => BiffSheet.Read(new BiffRecords(stream, sheets[number], allowance), fills, allowance);

    /// <summary>The library keeps as many of the texts that cells share as the book says, or all where it says none.</summary>
    private static bool SaysNoCount(BiffRecords records)
    {
        var count = BinaryPrimitives.ReadUInt32LittleEndian(records.Body(8)[4..]);
        return count > MostSharedTexts ? throw Allowance.TooMuch("too-many-cells", "texts", MostSharedTexts) : count == 0;
    }

    /// <summary>Counts what the book holds before any of it is kept, so that one that holds too much costs no memory.</summary>
    private void RefuseTooMuch()
    {
        long rows = 0, cells = 0;
        for (var number = 0; number < sheets.Count; number++)
        {
            var sheet = Sheet(number);
            if ((rows += sheet.Rows) > allowance.Limits.Rows) throw Allowance.TooMuch("too-many-rows", "rows of tables", allowance.Limits.Rows);
            if ((cells += sheet.Cells) > allowance.Limits.Cells) throw Allowance.TooMuch("too-many-cells", "cells", allowance.Limits.Cells);
        }
    }
}
