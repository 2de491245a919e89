namespace Milepost.Calendar;

/// <summary>A date found in a cell's words, before it is known to be real: "31.11.14" says day 31 of month 11.</summary>
/// <param name="Start">Where its words begin.</param>
/// <param name="End">Where the words after it begin.</param>
/// <param name="Precision">What kind of date its words say.</param>
/// <param name="Year">The year, where one is written.</param>
/// <param name="Month">The month, or the first month of a longer period, as written: 13 is kept to be doubted.</param>
/// <param name="Day">The day as written.</param>
/// <param name="Doubt">What is doubtful in the words themselves.</param>
internal sealed record SaidDate(
    int Start, int End, DatePrecision Precision, int? Year, int Month, int Day = 1, string? Doubt = null);
