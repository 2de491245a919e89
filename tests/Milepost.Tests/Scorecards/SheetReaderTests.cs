using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Milepost.Documents.Reading;
using Milepost.Importing;
using Milepost.Measuring;
using Milepost.Scorecards;

namespace Milepost.Tests.Scorecards;

/// <summary>What council spreadsheets of measures are read to say.</summary>
public sealed class SheetReaderTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public void A_dozen_scorecards_and_what_they_were_read_to_say()
    {
        var said = new StringBuilder();
        void Line(string line) => said.Append(line).Append('\n');
        foreach (var file in Invented.All)
        {
            var reading = Read(file);
            Line($"== {file.Name}: {reading.Lie}; known by {string.Join(" | ", reading.Shape.Skip(1))}");
            foreach (var doubt in reading.Doubts) Line($"   {doubt.Severity}: {doubt.Message}");
            foreach (var note in reading.Notes) Line($"   note {note.Key} = {note.Value}");
            foreach (var line in reading.Lines)
            {
                Line($"   {line.Address}: {(line.Section is null ? "" : line.Section + " / ")}{line.Named} [{line.Unit}{(line.PartsOfOne ? ", parts of one" : "")}]");
                foreach (var figure in line.Figures) Line($"      {figure.Period.Period?.Said ?? $"({figure.Period.Text})"}: {Of(figure.Value)}{(figure.Numerator.Kind is FigureKind.Empty ? "" : $" n={Of(figure.Numerator)}")}{(figure.Denominator.Kind is FigureKind.Empty ? "" : $" d={Of(figure.Denominator)}")}{(figure.Provisional ? " provisional" : "")} at {figure.Address}");
            }
        }

        Golden.Matches(said.ToString());
    }

    [Theory]
    [InlineData("Apr-26", "April 2026"), InlineData("apr 26", "April 2026"), InlineData("APRIL 2026", "April 2026"), InlineData("Sept ’26", "September 2026"), InlineData("2026-04", "April 2026"), InlineData("04/2026", "April 2026")]
    [InlineData("Q1 2025/26", "1 April to 30 June 2025"), InlineData("2025/26 Q4", "1 January to 31 March 2026"), InlineData("Q3 25/26", "1 October to 31 December 2025"), InlineData("Quarter 2 2025-26", "1 July to 30 September 2025")]
    [InlineData("2025/26", "1 April 2025 to 31 March 2026"), InlineData("2025-26", "1 April 2025 to 31 March 2026"), InlineData("202526", "1 April 2025 to 31 March 2026"), InlineData("25/26", "1 April 2025 to 31 March 2026"), InlineData("FY 2025/26", "1 April 2025 to 31 March 2026")]
    [InlineData("w/e 05/04/2026", "30 March to 5 April 2026"), InlineData("w/c 30/03/2026", "30 March to 5 April 2026"), InlineData("as at 30/09/2026", "as at 30 September 2026"), InlineData("As at 5 Apr 2026", "as at 5 April 2026")]
    [InlineData("12 months to Mar-26", "1 April 2025 to 31 March 2026"), InlineData("Year ending 31/03/2026", "1 April 2025 to 31 March 2026"), InlineData("Apr-Jun 2026", "1 April to 30 June 2026"), InlineData("Oct 2026 (p)", "October 2026")]
    [InlineData("04/15/2026", null), InlineData("31/04/2026", null), InlineData("26-Apr", null), InlineData("Apr", null), InlineData("Q1", null), InlineData("2010-11", null), InlineData("Target", null), InlineData("Visits in April 2026", null), InlineData("85%", null), InlineData("12/13", null)]
    public void A_heading_is_a_time_never_month_first_and_never_guessed(string heading, string? said) => Assert.Equal(said, PeriodReader.Read(heading)?.Period?.Said);

    [Fact]
    public void Months_are_read_however_they_are_written() => Prop.ForAll(Gen.Choose(0, 400).ToArbitrary(), month =>
    {
        var first = new DateOnly(2013, 1, 1).AddMonths(month);
        if (first.Year > 2045) return;
        var meant = new ReadingPeriod(first, first.AddMonths(1).AddDays(-1));
        var uk = System.Globalization.CultureInfo.GetCultureInfo("en-GB");
        foreach (var form in new[] { "MMMM yyyy", "MMM-yy", "MMM yy", "MMM/yyyy", "yyyy-MM", "MM/yyyy", "MMM ’yy" }) Assert.Equal(meant, PeriodReader.Read(first.ToString(form, uk))!.Period);
        var fiscal = first.Month >= 4 ? first.Year : first.Year - 1;
        Assert.Equal(meant, PeriodReader.Read(first.ToString("MMM", uk), above: new(fiscal, Financial: true))!.Period);
        var day = first.AddDays(month % 28);
        Assert.Equal(new(day, day), PeriodReader.Read(day.ToString("dd/MM/yyyy", uk))!.Period);
        Assert.Equal(day.Day > 12 ? null : new ReadingPeriod(new(day.Year, day.Day, day.Month), new(day.Year, day.Day, day.Month)), PeriodReader.Read(day.ToString("MM/dd/yyyy", System.Globalization.CultureInfo.InvariantCulture))!.Period);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Figures_are_what_is_written_whatever_stands_round_them() => Prop.ForAll(Gen.Choose(0, 2_000_000).ToArbitrary(), whole =>
    {
        var number = whole / 100m;
        var plain = number.ToString("0.##", System.Globalization.CultureInfo.InvariantCulture);
        foreach (var form in new[] { plain, $" {plain} ", $"{number:#,##0.##}", $"{plain}*", $"{plain} (p)", $"{plain}p", $"{plain} [1]", $"{plain}²" }) Assert.Equal((FigureKind.Value, number), (FigureReader.Read(form).Kind, FigureReader.Read(form).Value));
        Assert.Equal((number, "percentage"), (FigureReader.Read($"{plain}%").Value, FigureReader.Read($"{plain} %*").Unit));
        var counts = FigureReader.Read($"{whole % 100} of {(whole % 100) + 7}");
        Assert.Equal((whole % 100, (whole % 100) + 7m), (counts.Numerator, counts.Denominator));
        foreach (var wrong in new[] { $">{plain}", $"about {plain}", $"{plain}-{plain}", $"{plain} or so", $"{plain},{plain},", $"1:{plain}" }) Assert.Equal(FigureKind.Unread, FigureReader.Read(wrong).Kind);
    }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("n/a"), InlineData("-"), InlineData("c"), InlineData("z"), InlineData(":"), InlineData("x"), InlineData("low"), InlineData("k"), InlineData("<5"), InlineData("#DIV/0!"), InlineData("TBC"), InlineData("n/a*")]
    public void A_mark_says_why_there_is_no_figure(string mark)
    {
        var figure = FigureReader.Read(mark);
        Assert.Equal(FigureKind.None, figure.Kind);
        Assert.NotNull(figure.Why);
    }

    [Theory]
    [InlineData("85% (17 of 20)", 17, 20), InlineData("85.0% (17/20)", 17, 20), InlineData("17/20 (85%)", 17, 20), InlineData("1,024 of 1,280", 1024, 1280)]
    public void Counts_beside_a_percentage_are_kept_where_both_say_the_same(string text, int numerator, int denominator)
    {
        var figure = FigureReader.Read(text);
        Assert.Equal((FigureKind.Counts, numerator, denominator), (figure.Kind, figure.Numerator, figure.Denominator));
    }

    [Theory]
    [InlineData("90% (3 of 4)"), InlineData("12.5.2"), InlineData("12,5"), InlineData("20/17"), InlineData("nil"), InlineData("1.234,5"), InlineData("85 percent or more")]
    public void What_has_no_sure_meaning_is_not_guessed(string text) => Assert.Equal(FigureKind.Unread, FigureReader.Read(text).Kind);

    [Fact]
    public void Anything_at_all_is_read_without_a_fault() => Prop.ForAll(ArbMap.Default.ArbFor<string?>(), text =>
    {
        var figure = FigureReader.Read(text);
        Assert.True(figure.IsFigure || figure.Why is not null || figure.Kind is FigureKind.Empty);
        PeriodReader.Read(text);
    }).QuickCheckThrowOnFailure();

    private static string Of(Figure figure) => figure.Kind switch
    {
        FigureKind.Value => ReadingValue.Said(figure.Value!.Value, figure.Unit ?? "number"),
        FigureKind.Counts => $"{ReadingValue.Said(figure.Numerator!.Value)} of {ReadingValue.Said(figure.Denominator!.Value)}{(figure.Value is { } value ? $", said to be {ReadingValue.Said(value, figure.Unit!)}" : "")}",
        FigureKind.None => $"none ({figure.Why})",
        FigureKind.Unread => $"unread “{figure.Text}”",
        _ => "",
    };

    internal static SheetReading Read(SourceFile file)
    {
        Assert.True(DocumentReader.Read(file, Stop).TryGetDocument(out var document, out var refused), refused?.Message);
        return SheetReader.Read(document);
    }
}
