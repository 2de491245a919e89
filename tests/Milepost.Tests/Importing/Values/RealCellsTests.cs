using System.Text.Json;
using Milepost.Calendar;
using Milepost.Importing.Reading.Values;

namespace Milepost.Tests.Importing.Values;

/// <summary>Holds the readers against cells of real plans, which lie beside the repository on some machines and never in it.</summary>
public sealed class RealCellsTests
{
    private static readonly string? Expected = Find();

    [Fact]
    public void Every_date_of_a_real_tracker_is_read()
    {
        using var tracker = Open("manchester.json");
        var dates = tracker.RootElement.GetProperty("improvements").EnumerateObject()
            .SelectMany(improvement => improvement.Value.GetProperty("actions").EnumerateArray())
            .Select(action => action.GetProperty("due_text").GetString()!)
            .SelectMany(cell => DateReader.Read(cell))
            .ToList();
        Assert.All(dates, date => Assert.NotNull(date.Date));
        Assert.Equal(4, dates.Count(date => date.Doubt is not null));
        Assert.All(dates, date => Assert.True(date.Doubt is null || date is { Text: "31.11.14", Date: { Month: 11, Day: 30 } }));
        Assert.Equal(4, dates.Count(date => date.Completion));

        var slipped = DateNeighbours.Doubts(dates);
        Assert.Equal(["21.02.14", "8.2.14"], slipped.Keys.Order().Select(index => dates[index].Text));
    }

    [Fact]
    public void A_due_month_of_the_wrong_year_is_doubted_and_nothing_else_is()
    {
        using var plan = Open("trafford.json");
        var dates = plan.RootElement.GetProperty("actions").EnumerateArray()
            .SelectMany(action => action.GetProperty("due").EnumerateArray())
            .SelectMany(month => DateReader.Read(month.GetString()!))
            .ToList();
        Assert.All(dates, date => Assert.Equal(DatePrecision.Month, date.Precision));
        Assert.Equal(new DateOnly(2020, 12, 1), dates[Assert.Single(DateNeighbours.Doubts(dates)).Key].Date);
    }

    [Fact]
    public void A_long_commission_among_well_spread_dates_is_not_doubted()
    {
        using var plan = Open("tameside.json");
        var dates = plan.RootElement.GetProperty("actions").EnumerateArray()
            .SelectMany(action => action.GetProperty("end").EnumerateArray())
            .SelectMany(month => DateReader.Read(month.GetString()!))
            .ToList();
        Assert.Empty(DateNeighbours.Doubts(dates));
    }

    [Fact]
    public void Posts_run_together_without_a_mark_are_parted()
    {
        using var plan = Open("tameside.json");
        var cells = plan.RootElement.GetProperty("actions").EnumerateArray()
            .Select(action => string.Join('\n', action.GetProperty("leads_p").EnumerateArray().Select(line => line.GetString())))
            .ToList();
        var known = KnownPeople.From(cells, []);
        Assert.All(cells, cell => Assert.Equal(
            string.Join(' ', cell.Split('\n')), string.Join(' ', PeopleReader.Split(cell, known))));
        Assert.Equal(2, PeopleReader.Split(cells[2], known).Count);
        Assert.Equal(
            [
                "AD Adults", "AD Children's Social Care", "AD Education", "AD People and Workforce Development", "AD QA and Improvement",
                "AD Quality Assurance and Improvement", "Assistant Director of People and Workforce Development", "Chair of Safeguarding Board",
                "Children's Performance Lead", "DCS", "DMT", "Head of Audit", "Head of Commissioning", "Head of Improvement", "Head of SEND",
                "Head of Virtual School", "Lead Member", "SLT",
            ],
            cells.SelectMany(cell => PeopleReader.Split(cell, known)).Distinct().Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(" / ")]
    [InlineData("/ ")]
    [InlineData(" & ")]
    [InlineData(" and ")]
    [InlineData("\n")]
    public void Every_lead_of_a_real_plan_is_apart_whatever_the_mark(string mark)
    {
        using var plan = Open("trafford.json");
        var cells = plan.RootElement.GetProperty("actions").EnumerateArray()
            .Select(action => action.GetProperty("leads").EnumerateArray().Select(lead => lead.GetString()!).ToArray())
            .ToList();
        var known = KnownPeople.From(cells.Select(leads => string.Join(" / ", leads)), []);
        Assert.All(cells, leads => Assert.Equal(leads, PeopleReader.Split(string.Join(mark, leads), known)));
        Assert.Equal(2, NameSpellings.Pairs(cells.SelectMany(leads => leads)).Count);
    }

    [Fact]
    public void Tags_are_taken_from_every_real_title()
    {
        using var plan = Open("tameside.json");
        Assert.All(plan.RootElement.GetProperty("actions").EnumerateArray(), action =>
        {
            var (title, tags) = ProvenanceReader.Split(action.GetProperty("title").GetString()!);
            Assert.Equal(action.GetProperty("tags").EnumerateArray().Select(tag => tag.GetString()!), tags);
            Assert.Equal(action.GetProperty("bullets").GetInt32(), StepSplitter.Split(title).Steps.Count);
        });
    }

    private static JsonDocument Open(string name)
    {
        Assert.SkipWhen(Expected is null, "The folder of real plans (shared/expected beside the repository) is not on this machine.");
        return JsonDocument.Parse(File.ReadAllText(Path.Combine(Expected!, name)));
    }

    private static string? Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var expected = Path.Combine(folder.FullName, "shared", "expected");
            if (Directory.Exists(expected)) return expected;
        }

        return null;
    }
}
