using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Milepost.Calendar;
using Milepost.Tests.Importing.Values;

namespace Milepost.Tests.Calendar;

public sealed class DateReaderProperties
{
    private static readonly Arbitrary<DateOnly> Days =
        Gen.Choose(0, 365 * 80).Select(days => new DateOnly(2000, 1, 1).AddDays(days)).ToArbitrary();

    [Theory]
    [InlineData("dd.MM.yy")]
    [InlineData("d.M.yy")]
    [InlineData("dd/MM/yyyy")]
    [InlineData("yyyy-MM-dd")]
    [InlineData("d MMMM yyyy")]
    [InlineData("d MMM yy")]
    [InlineData("d-MMM-yy")]
    [InlineData("d MMM ''yy")]
    public void Any_day_comes_back_from_every_way_of_writing_it(string form) =>
        Prop.ForAll(Days, day =>
        {
            if (form.Contains("yy") && !form.Contains("yyyy") && day.Year > 2079) return true;
            var read = DateReader.Read(day.ToString(form, CultureInfo.GetCultureInfo("en-GB")));
            return read is [{ Precision: DatePrecision.Day, Doubt: null } only] && only.Date == day;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Every_date_of_a_list_comes_back_in_order() =>
        Prop.ForAll(Gen.NonEmptyListOf(Days.Generator).ToArbitrary(), days =>
        {
            var cell = string.Join('\n', days.Select(day => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture)));
            return DateReader.Read(cell).Select(date => date.Date!.Value).SequenceEqual(days);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Any_words_are_read_without_failing_and_none_are_lost() =>
        Prop.ForAll(Cells.Any, cell =>
        {
            var dates = DateReader.Read(cell, 2026);
            return string.IsNullOrWhiteSpace(cell)
                ? dates.Count == 0
                : dates.Count > 0 && Cells.Letters(string.Concat(dates.Select(date => date.Text))) == Cells.Letters(cell);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Every_date_that_was_moved_to_a_real_day_is_doubted() =>
        Prop.ForAll(Gen.Choose(1, 31).ToArbitrary(), Gen.Choose(1, 12).ToArbitrary(), (day, month) =>
        {
            var read = DateReader.Read(string.Create(CultureInfo.InvariantCulture, $"{day:00}.{month:00}.2027")).Single();
            return read.Date!.Value.Month == month && (read.Date.Value.Day == day || read.Doubt is not null);
        }).QuickCheckThrowOnFailure();
}
