namespace Milepost.Documents.Reading.Excel;

internal static class ExcelReader
{
    public const string MainType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
}
