using Milepost.Actions;
using Milepost.Assessing;
using Milepost.Facts;
using Milepost.Ledger;

namespace Milepost.Tests.Ledger;

public class DatesLedgerTests
{
    private static readonly Milepost.Plans.Priority Practice = A.Priority("2", "Practice");

    private static DatesLedger Of(params ActionFacts[] actions) => DatesLedger.Of(Assessor.Assess(A.Plan([Practice], actions), A.Day("2026-06-15")));

    [Fact]
    public void Each_move_says_from_when_to_when_why_and_who_agreed()
    {
        var action = An.Action("2.1", due: "2026-05-01", priority: Practice)
            .MovedFor(MoveReason.Recruitment, "2026-05-31", "2026-04-01", agreedBy: "Chair of the Board").MovedTo("2026-06-30", "2026-05-20");
        var line = Of(action).Lines.Single();

        Assert.Equal(("2.1", "1 May 2026", "30 June 2026", 60), (line.Name, line.FirstAgreed!.Said, line.Now!.Said, line.TotalDays));
        Assert.Equal(
            ["1 May 2026 to 31 May 2026, 30, Posts could not be filled: as the reason says, Chair of the Board", "31 May 2026 to 30 June 2026, 30, No reason was given, "],
            line.Moves.Select(move => $"{move.From!.Said} to {move.To!.Said}, {move.Days}, {move.Why}, {move.AgreedBy}"));
    }

    [Fact]
    public void Totals_are_of_leads_priorities_and_the_plan()
    {
        var ledger = Of(
            An.Action("2.1", due: "2026-05-01", priority: Practice, lead: "Head of Assessment").MovedTo("2026-05-11", "2026-04-01"),
            An.Action("2.2", due: "2026-05-01", priority: Practice, lead: "Head of Assessment").MovedTo("2026-05-21", "2026-04-01").MovedTo("2026-05-31", "2026-04-02"),
            An.Action("3.1", due: "2026-05-01", lead: "Designated Nurse").MovedTo("2026-04-21", "2026-04-01"),
            An.Action("3.2", due: "2026-05-01"));

        Assert.Equal([("Head of Assessment", 2, 3, 40), ("Designated Nurse", 1, 1, 0)], ledger.ByLead.Select(total => (total.Name, total.Dates, total.Moves, total.Days)));
        Assert.Equal([("2 Practice", 40), ("Under no priority", 0)], ledger.ByPriority.Select(total => (total.Name, total.Days)));
        Assert.Equal("3 dates moved 4 times, 40 days later in all.", ledger.Words);
    }

    [Fact]
    public void What_moved_since_a_day_is_told_farthest_first()
    {
        var ledger = Of(
            An.Action("2.1", due: "2026-05-01").MovedTo("2026-05-11", "2026-04-01").MovedTo("2026-05-12", "2026-06-02"),
            An.Action("2.2", due: "2026-05-01").MovedTo("2026-05-21", "2026-06-01"),
            An.Action("2.3", due: "2026-05-01").MovedTo("2026-07-21", "2026-05-01"));

        Assert.Equal([("2.2", 1), ("2.1", 1)], ledger.Since(A.Day("2026-06-01").AddDays(-1)).Select(line => (line.Name, line.Moves.Count)));
        Assert.Equal(3, ledger.Since(null).Count);
        Assert.Empty(ledger.Since(A.Day("2026-06-15")));
    }

    [Fact]
    public void Every_listed_reason_has_words_of_its_own() =>
        Assert.Equal(MoveReasons.All.Count, MoveReasons.All.Select(MoveReasons.Said).Distinct().Count());
}
