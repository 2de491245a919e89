using Milepost.Calendar;
using Milepost.Wording;

namespace Milepost.Importing.Comparing;

/// <summary>When two things that a file says are the same thing: white space and the way of writing a date do not count.</summary>
internal static class Same
{
    public static bool Text(string? a, string? b) => a == b || Folded.Line(a) == Folded.Line(b);

    public static bool Texts(IReadOnlyList<string> a, IReadOnlyList<string> b) =>
        a.Count == b.Count && a.Zip(b).All(pair => Text(pair.First, pair.Second));

    public static bool Date(WrittenDate a, WrittenDate b) => a.Completion == b.Completion && a.Date == b.Date
        && (a.Date is null ? Text(a.Text, b.Text) : a.Precision == b.Precision);

    public static bool Dates(IReadOnlyList<WrittenDate> a, IReadOnlyList<WrittenDate> b) =>
        a.Count == b.Count && a.Zip(b).All(pair => Date(pair.First, pair.Second));
}
