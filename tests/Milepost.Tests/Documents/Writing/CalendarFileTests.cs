using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Milepost.Actions;
using Milepost.Assessing;
using Milepost.Cycles;
using Milepost.Documents.Writing;
using Milepost.Updating;
using Milepost.Working.Dates;

namespace Milepost.Tests.Documents.Writing;

public class CalendarFileTests
{
    [Fact]
    public void A_lead_s_dates_are_written_as_calendars_read_them()
    {
        var action = An.Action("1.3", "A title that names somebody", due: "2026-12-31").WithStep("Write it", "2026-11-30").WithStep("Done already", "2026-10-01", "2026-10-01").MovedTo("2027-01-31", "2026-11-01", "Nobody applied");
        var test = new ImpactTest(new(Guid.Parse("00000000-0000-0000-0000-000000000009")), A.PlanId, action.Action.Id, A.Day("2027-03-01"), "Twenty records", "Head of Safeguarding");
        var cycle = new Cycle(new(Guid.Parse("00000000-0000-0000-0000-000000000007")), A.PlanId, CycleKind.Board, 4, A.Day("2026-11-16"), A.Day("2026-11-30"));
        cycle.Schedule(cycle.OpensOn, cycle.ClosesOn, A.Day("2026-12-07"));
        var plan = Assessor.Assess(A.Plan(action with { ImpactTests = [test] }, An.Action("9.9", lead: "Somebody else", due: "2026-12-01")) with { Cycles = [cycle] }, A.Day("2026-11-21"));

        var days = CalendarDays.Mine(plan, new Doer(null, "Head of Safeguarding"));
        var file = CalendarFile.Write("Milepost: my dates", days.Select(day => new CalendarEntry(day, new Uri("https://milepost.wexcombe.example/plans/wexcombe/plan"))), plan.AsAt);

        var told = file.Replace(action.Action.Id.ToString(), "ACTION", StringComparison.Ordinal).Replace(action.Steps[0].Step.Id.ToString(), "STEP", StringComparison.Ordinal);
        Golden.Matches(told, "ics");
        Assert.DoesNotContain("names somebody", file, StringComparison.Ordinal);
        Assert.DoesNotContain("9.9", file, StringComparison.Ordinal);
        Assert.Equal(file.Count(letter => letter == '\n'), file.Split("\r\n").Length - 1);
    }

    [Fact]
    public void Whoever_has_nothing_has_an_empty_calendar()
    {
        var plan = Assessor.Assess(A.Plan(An.Action("1.1", due: "2026-12-31")), A.Day("2026-11-21"));

        Assert.Empty(CalendarDays.Mine(plan, new Doer(null, "Nobody at all")));
    }

    [Fact]
    public void Any_text_is_folded_without_tearing_a_character_and_unfolds_to_itself() => Prop.ForAll(Lines.ToArbitrary(), line =>
    {
        var folded = CalendarFile.Fold(line);

        Assert.Equal(line, folded.Replace("\r\n ", "", StringComparison.Ordinal));
        Assert.All(folded.Split("\r\n"), part => Assert.True(Encoding.UTF8.GetByteCount(part) <= 75));
        Assert.All(folded.Split("\r\n"), part => Assert.Equal(part, new UTF8Encoding(false, true).GetString(Encoding.UTF8.GetBytes(part))));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Any_text_is_escaped_onto_one_line_and_read_back() => Prop.ForAll(Lines.Select(line => line + ";,\\ a\nb").ToArbitrary(), text =>
    {
        var escaped = CalendarFile.Escape(text);

        Assert.DoesNotContain('\n', escaped);
        Assert.Equal(text, System.Text.RegularExpressions.Regex.Replace(escaped, @"\\(.)", found => found.Groups[1].Value == "n" ? "\n" : found.Groups[1].Value));
    }).QuickCheckThrowOnFailure();

    private static readonly Gen<string> Lines =
        Gen.Elements("a", "é", "–", "₤", "👩‍👧", "日", ";", ",", "\\", " ", "plain words that run on ").ListOf().Select(parts => string.Concat(parts));
}
