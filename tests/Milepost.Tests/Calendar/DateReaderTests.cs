using Milepost.Calendar;

namespace Milepost.Tests.Calendar;

public sealed class DateReaderTests
{
    [Theory]
    [InlineData("31.10.14", "2014-10-31")]
    [InlineData("4 .01.15", "2015-01-04")]
    [InlineData("1 .4.15", "2015-04-01")]
    [InlineData("15.10. 14", "2014-10-15")]
    [InlineData("31/3/2027", "2027-03-31")]
    [InlineData("03/04/2026", "2026-04-03")]
    [InlineData("31/10/2014 00:00:00", "2014-10-31")]
    [InlineData("2026-04-03", "2026-04-03")]
    [InlineData("3 Apr 26", "2026-04-03")]
    [InlineData("3-Apr-26", "2026-04-03")]
    [InlineData("3 April 2026", "2026-04-03")]
    [InlineData("Friday 3rd April, 2026", "2026-04-03")]
    [InlineData("23rd May 2014", "2014-05-23")]
    [InlineData("23 rd of May 2014", "2014-05-23")]
    [InlineData("April 3, 2026", "2026-04-03")]
    [InlineData("to procurement by 24.10.14", "2014-10-24")]
    [InlineData("by 30 Sept 2026", "2026-09-30")]
    public void A_day_is_read_with_the_day_before_the_month(string cell, string day) =>
        Assert.Equal(new WrittenDate(cell, DateOnly.Parse(day, null), DatePrecision.Day), Assert.Single(DateReader.Read(cell)));

    [Theory]
    [InlineData("Sept-19", "2019-09-01")]
    [InlineData("Oct - 19", "2019-10-01")]
    [InlineData("Feb- 20", "2020-02-01")]
    [InlineData("Mar 24", "2024-03-01")]
    [InlineData("Sep 23", "2023-09-01")]
    [InlineData("Nov-14", "2014-11-01")]
    [InlineData("Jan '27", "2027-01-01")]
    [InlineData("June2026", "2026-06-01")]
    [InlineData("DECEMBER 2026", "2026-12-01")]
    [InlineData("end of March 2027", "2027-03-01")]
    [InlineData("early March 2027", "2027-03-01")]
    [InlineData("10/2026", "2026-10-01")]
    [InlineData("2026-10", "2026-10-01")]
    public void A_month_begins_on_its_first_day(string cell, string day) =>
        Assert.Equal(new WrittenDate(cell, DateOnly.Parse(day, null), DatePrecision.Month), Assert.Single(DateReader.Read(cell)));

    [Theory]
    [InlineData("w/b 20.10.14", "2014-10-20")]
    [InlineData("w/c 3 November 2026", "2026-11-03")]
    [InlineData("wc 3 Nov 26", "2026-11-03")]
    [InlineData("WB 20.10.14", "2014-10-20")]
    [InlineData("week beginning 27.10.14", "2014-10-27")]
    [InlineData("week commencing: 27.10.14", "2014-10-27")]
    [InlineData("w/e 7 November 2026", "2026-11-01")]
    public void A_week_is_known_by_the_day_it_begins(string cell, string day) =>
        Assert.Equal(new WrittenDate(cell, DateOnly.Parse(day, null), DatePrecision.Week), Assert.Single(DateReader.Read(cell)));

    [Theory]
    [InlineData("2014/15", "2014-04-01", DatePrecision.Year)]
    [InlineData("2014-15", "2014-04-01", DatePrecision.Year)]
    [InlineData("2026/2027", "2026-04-01", DatePrecision.Year)]
    [InlineData("academic year 2026/27", "2026-09-01", DatePrecision.Year)]
    [InlineData("2026", "2026-01-01", DatePrecision.Year)]
    [InlineData("end of 2026", "2026-01-01", DatePrecision.Year)]
    [InlineData("Q3 2026/27", "2026-10-01", DatePrecision.Quarter)]
    [InlineData("Q4 of 2026/27", "2027-01-01", DatePrecision.Quarter)]
    [InlineData("2026-27 Quarter 1", "2026-04-01", DatePrecision.Quarter)]
    public void A_longer_period_keeps_its_length(string cell, string day, DatePrecision precision) =>
        Assert.Equal(new WrittenDate(cell, DateOnly.Parse(day, null), precision), Assert.Single(DateReader.Read(cell)));

    [Theory]
    [InlineData("Quarter 2 2025", "2025-04-01", "April to June")]
    [InlineData("Spring 2027", "2027-03-01", "March to May")]
    [InlineData("Autumn Term 2026", "2026-09-01", "September to November")]
    public void A_period_that_can_be_taken_two_ways_says_how_it_was_taken(string cell, string day, string months)
    {
        var date = Assert.Single(DateReader.Read(cell));
        Assert.Equal((DateOnly.Parse(day, null), DatePrecision.Quarter), (date.Date!.Value, date.Precision));
        Assert.Contains(months, date.Doubt);
    }

    [Theory]
    [InlineData("31.11.14", "2014-11-30", "There is no 31 November 2014; the nearest day is 30 November 2014.")]
    [InlineData("30/02/2026", "2026-02-28", "There is no 30 February 2026; the nearest day is 28 February 2026.")]
    [InlineData("29.02.2023", "2023-02-28", "There is no 29 February 2023; the nearest day is 28 February 2023.")]
    [InlineData("1 December 1014", "1014-12-01", "“1 December 1014” gives the year 1014, which can hardly be meant.")]
    public void A_day_that_cannot_be_is_kept_and_doubted(string cell, string nearest, string doubt)
    {
        var date = Assert.Single(DateReader.Read(cell));
        Assert.Equal(new WrittenDate(cell, DateOnly.Parse(nearest, null), DatePrecision.Day, doubt), date);
    }

    [Theory]
    [InlineData("03/13/2026", "has no month 13")]
    [InlineData("45.10.14", "is not a date")]
    [InlineData("after the summer, if funded", "No date can be read")]
    public void What_is_not_a_date_keeps_its_words_and_is_doubted(string cell, string doubt)
    {
        var date = Assert.Single(DateReader.Read(cell));
        Assert.Equal((cell, (DateOnly?)null, DatePrecision.None), (date.Text, date.Date, date.Precision));
        Assert.Contains(doubt, date.Doubt);
    }

    [Theory]
    [InlineData("Ongoing")]
    [InlineData("TBC")]
    [InlineData("Immediate")]
    [InlineData("N/A")]
    [InlineData("-")]
    public void A_usual_way_of_giving_no_date_is_not_doubted(string cell) =>
        Assert.Equal(new WrittenDate(cell, null, DatePrecision.None), Assert.Single(DateReader.Read(cell)));

    [Fact]
    public void Several_dates_in_a_cell_stay_several()
    {
        Assert.Equal(
            [new DateOnly(2014, 10, 31), new(2014, 11, 15), new(2014, 12, 8)],
            DateReader.Read("31.10.14\n15.11.14\n8.12.14").Select(date => date.Date!.Value));
        Assert.Equal(["31.10.14", "15.11.14", "8.12.14"], DateReader.Read("31.10.14 15.11.14 8.12.14").Select(date => date.Text));
        Assert.Equal(
            ["July 2019", "October 2019", "January 2020", "March 2020"],
            DateReader.Read("July-19 Oct-19 Jan-20 March-20").Select(date => date.Said));
        Assert.Equal(["15 October 2014", "December 2014"], DateReader.Read("15.10.14 Dec 14").Select(date => date.Said));
        Assert.Equal(["September 2023", "March 2024"], DateReader.Read("Sep 23\nMar 24").Select(date => date.Said));
    }

    [Fact]
    public void Dates_in_prose_keep_the_words_beside_them()
    {
        var dates = DateReader.Read("Cycle 2 of the school year due April 2014. Trial to run until January 15");
        Assert.Equal(["Cycle 2 of the school year due April 2014.", "Trial to run until January 15"], dates.Select(date => date.Text));
        Assert.Equal(["April 2014", "January 2015"], dates.Select(date => date.Said));
        Assert.All(dates, date => Assert.False(date.Completion));
    }

    [Theory]
    [InlineData("Completed31.10.14", true)]
    [InlineData("Completed 31.10.14", true)]
    [InlineData("31.10.14 (done)", true)]
    [InlineData("Form finalised May 2014. Checking ongoing.", true)]
    [InlineData("Complete", true)]
    [InlineData("To be completed by 31.10.14", false)]
    [InlineData("Complete by 31.10.14", false)]
    [InlineData("Incomplete at 31.10.14", false)]
    public void A_completion_is_told_from_a_promise(string cell, bool completion) =>
        Assert.Equal(completion, Assert.Single(DateReader.Read(cell)).Completion);

    [Theory]
    [InlineData("w/c 03.11", "2014-11-03", DatePrecision.Week)]
    [InlineData("14/11", "2014-11-14", DatePrecision.Day)]
    [InlineData("by 3 November", "2014-11-03", DatePrecision.Day)]
    [InlineData("By March", "2014-03-01", DatePrecision.Month)]
    [InlineData("Q3", "2014-07-01", DatePrecision.Quarter)]
    public void A_year_that_is_not_written_comes_from_the_plan_and_is_doubted(string cell, string day, DatePrecision precision)
    {
        var date = Assert.Single(DateReader.Read(cell, yearHint: 2014));
        Assert.Equal((DateOnly.Parse(day, null), precision), (date.Date!.Value, date.Precision));
        Assert.Contains("names no year; 2014 is taken", date.Doubt);
        Assert.Null(Assert.Single(DateReader.Read(cell)).Date);
    }

    [Fact]
    public void A_year_that_is_not_written_comes_first_from_the_date_beside_it() =>
        Assert.Equal(["September 2026", "December 2026"], DateReader.Read("Sept - Dec 2026", 2020).Select(date => date.Said));

    [Theory]
    [InlineData("")]
    [InlineData("  \n ")]
    public void An_empty_cell_has_no_dates(string cell) => Assert.Empty(DateReader.Read(cell));
}
