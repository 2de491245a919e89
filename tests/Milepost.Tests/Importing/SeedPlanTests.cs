using System.Globalization;
using Milepost.Actions;
using Milepost.Calendar;
using Milepost.Importing.Reading;
using Milepost.Plans;

namespace Milepost.Tests.Importing;

/// <summary>The real plans, held against what a person read in them by hand.</summary>
public sealed class SeedPlanTests
{
    [Fact]
    public void The_tracker_of_2014_gives_every_improvement_with_every_numbered_action()
    {
        var plan = Expected.Seed("000").Plan!;
        var expected = Expected.Json("manchester.json").GetProperty("improvements").EnumerateObject().ToList();

        Assert.Equal(expected.Select(each => each.Name).Where(name => name[0] != '?'), plan.Actions.Select(action => action.Reference).OfType<string>());
        foreach (var improvement in expected)
        {
            var name = improvement.Name[0] == '?' ? null : improvement.Name;
            var action = Assert.Single(plan.Actions, each => each.Reference == name && each.Steps.Count > 0);
            Assert.Equal(improvement.Value.Text("lead"), action.Leads is [var lead, ..] ? lead : "");
            var said = action.Steps.Select(step => $"{Letter(step.Ratings.Overall)}|{Letter(step.Ratings.Action)}|{string.Join(' ', step.Due.Select(due => due.Text))}");
            Assert.Equal(improvement.Value.GetProperty("actions").EnumerateArray().Select(each => $"{each.Text("overall")}|{each.Text("task")}|{each.Text("due_text")}"), said);
        }
    }

    [Fact]
    public void The_tracker_of_2014_gives_its_counts()
    {
        var reading = Expected.Seed("000");
        var steps = reading.Plan!.Actions.SelectMany(action => action.Steps).ToList();

        Assert.Equal(115, steps.Count);
        Assert.Equal((39, 46), (steps.Count(step => step.Ratings.Overall?.Key == "green"), steps.Count(step => step.Ratings.Overall?.Key == "amber")));
        Assert.Equal(["green 53", "amber 30", "red 1"], new[] { "green", "amber", "red" }.Select(key => $"{key} {steps.Count(step => step.Ratings.Action?.Key == key)}"));
        Assert.Equal(4, reading.Problems.Count(problem => problem.Code == "date-impossible" && problem.Message.Contains("31.11.14", StringComparison.Ordinal)));
        Assert.Equal(4, reading.Plan.Priorities.Count);
        Assert.Equal(Classification.PriorityAndImmediate, reading.Plan.Actions.Single(action => action.Reference == "A5").Classification);
        Assert.Equal(3, reading.Plan.Actions.Single(action => action.Reference == "B17").Steps[1].Due.Count);
        Assert.Equal(reading.Plan.Actions.Count(action => action.Reference is null), reading.Problems.Count(problem => problem.Code == "improvement-missing"));
    }

    [Fact]
    public void The_plan_of_2019_gives_every_action_step_lead_and_date()
    {
        var plan = Expected.Seed("004").Plan!;
        var expected = Expected.Json("trafford.json").GetProperty("actions").EnumerateArray().ToList();
        var titles = plan.Priorities.ToDictionary(priority => priority.Reference!, priority => $"{priority.Reference}. {priority.Title}");

        Assert.Equal(
            expected.Select(each => $"{each.Text("ref")}|{each.Text("group")}|{each.Text("title")}|{each.GetProperty("steps").GetInt32()}|{string.Join(", ", each.Texts("leads"))}|{string.Join(", ", each.Texts("due"))}"),
            plan.Actions.Select(action => $"{action.Reference}|{(action.Section is null ? titles[action.Priority!] : $"{action.Priority} / {action.Section}")}|{action.Title}|{action.Steps.Count}|{string.Join(", ", action.Leads)}|{Months(action.Due)}"));
        Assert.Equal(94, plan.Actions.Sum(action => action.Steps.Count));
        Assert.All(plan.Actions, action => Assert.NotEmpty(action.ChildrensStatements));
        Assert.All(plan.Actions, action => Assert.NotEmpty(action.SuccessTests));
    }

    [Fact]
    public void The_plan_of_2019_gives_what_stands_beside_its_actions()
    {
        var reading = Expected.Seed("004");
        var plan = reading.Plan!;

        Assert.Equal(["1", "2", "3", "4", "5", "6"], plan.Recommendations.Select(recommendation => recommendation.Number));
        Assert.EndsWith("service development.", plan.Recommendations[5].Text, StringComparison.Ordinal);
        Assert.Equal(16, plan.Statements.Count(statement => statement.Kind == StatementKind.BoardSeat));
        Assert.Equal(3, plan.Statements.Count(statement => statement.Kind == StatementKind.Stage));
        Assert.Equal(44, plan.Glossary.Count);
        Assert.Equal(["Complete", "On track", "Behind", "Off track"], plan.Scheme!.Levels.Select(level => level.Meaning));
        Assert.Contains(reading.Problems, problem => problem is { Code: "date-doubtful" } && problem.Message.StartsWith("7.1", StringComparison.Ordinal));
        Assert.DoesNotContain(reading.Problems, problem => problem.Code == "cell-unplaced");
    }

    [Fact]
    public void The_plan_of_2023_gives_every_action_with_its_section_tags_and_bullets()
    {
        var plan = Expected.Seed("002").Plan!;
        var expected = Expected.Json("tameside.json").GetProperty("actions").EnumerateArray().ToList();
        var priorities = plan.Priorities.ToDictionary(priority => priority.Reference!, priority => $"{priority.Reference}: {priority.Title}");

        Assert.Equal(
            expected.Select(each => $"{each.Text("ref")}|{each.Text("priority")}|{each.Text("section")}|{string.Join(", ", each.Texts("tags"))}|{each.GetProperty("bullets").GetInt32()}|{string.Join(", ", each.Texts("start"))}|{string.Join(", ", each.Texts("end"))}|{each.Text("child")}"),
            plan.Actions.Select(action => $"{action.Reference}|{priorities[action.Priority!]}|{action.Section}|{string.Join(", ", action.Provenance)}|{action.Steps.Count}|{Months(action.Start)}|{Months(action.Due)}|{string.Join(' ', action.ChildrensStatements)}"));
        Assert.Equal(
            expected.Select(each => Expected.Plain(each.Text("title"))),
            plan.Actions.Select(action => Expected.Plain(action.Title + string.Concat(action.Provenance) + string.Concat(action.Steps.Select(step => step.Title)))));
        Assert.All(expected, each => Assert.Equal(
            Expected.Plain(each.Text("lead_text")), Expected.Plain(string.Concat(plan.Actions.Single(action => action.Reference == each.Text("ref")).Leads))));
    }

    [Fact]
    public void The_plan_of_2023_gives_its_appendices()
    {
        var reading = Expected.Seed("002");
        var plan = reading.Plan!;
        var measures = Expected.Json("tameside-measures.json").EnumerateArray().ToList();

        Assert.Equal(["DCS", "SLT", "Head of Improvement"], plan.Actions.Single(action => action.Reference == "4.2").Leads);
        Assert.Equal(
            measures.Select(each => $"{each.Text("focus")}|{string.Join(", ", each.Texts("refs"))}|{each.Text("measure")}|{each.Text("source")}"),
            plan.Measures.Select(measure => $"{measure.FocusArea}|{string.Join(", ", measure.Actions)}|{measure.Title}|{measure.Source}"));
        Assert.Equal((53, 13, 23), (plan.Measures.Count, plan.Measures.Select(measure => measure.FocusArea).Distinct().Count(), plan.Measures.Count(measure => !measure.Ready)));
        Assert.Equal(27, plan.Actions.Count(action => action.ChildrensStatements.Count > 0));
        Assert.Equal(9, plan.People.Count);
        Assert.Equal(["blue", "green", "amber", "red"], plan.Scheme!.Levels.Select(level => level.Key));
        Assert.All(plan.Priorities, priority => Assert.Single(priority.Leads));
        Assert.Single(reading.Problems, problem => problem.Code == "heading-repeated");
    }

    [Fact]
    public void The_update_of_2015_gives_seventeen_areas_with_their_overview_as_progress()
    {
        var plan = Expected.Seed("003").Plan!;

        Assert.Equal(Enumerable.Range(1, 17).Select(number => number.ToString(CultureInfo.InvariantCulture)), plan.Actions.Select(action => action.Reference));
        Assert.All(plan.Actions, action => Assert.Single(action.Progress));
        Assert.Contains("consistently of good quality", plan.Actions[14].Title, StringComparison.Ordinal);
        Assert.Contains("to improve the quality of written", plan.Actions[14].Progress[0], StringComparison.Ordinal);
    }

    [Fact]
    public void The_report_without_a_table_is_known_for_what_it_is()
    {
        var reading = Expected.Seed("001");

        Assert.Equal((FileKind.Unknown, null), (reading.Kind, reading.Plan));
        Assert.Equal("Progress Report", reading.Narrative!.Title);
        Assert.Equal(["A1", "A2"], reading.Narrative.References);
        Assert.Contains(reading.Problems, problem => problem.Code == "no-action-table");
    }

    private static string Letter(WrittenRating? rating) => rating is null ? "" : rating.Key[..1].ToUpperInvariant();

    private static string Months(IEnumerable<WrittenDate> dates) =>
        string.Join(", ", dates.Select(date => date.Date?.ToString("yyyy-MM", CultureInfo.InvariantCulture) ?? date.Text));
}
