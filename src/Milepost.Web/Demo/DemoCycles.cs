using Microsoft.EntityFrameworkCore;
using Milepost.Actions;
using Milepost.Cycles;
using Milepost.Identity;
using Milepost.Plans;
using Milepost.Store;
using Milepost.Store.Cycles;
using Milepost.Store.History;

namespace Milepost.Web.Demo;

/// <summary>The cycles of Wexcombe: six that were signed off, each as the council's files stood on its last day, and one that is open.</summary>
internal static class DemoCycles
{
    private const string Director = "Helen Castle, director of children’s services";
    private const string Board = "Wexcombe Children’s Improvement Board";

    /// <summary>Every six weeks on a Monday, with time until the Friday of the third week.</summary>
    private static readonly CycleCalendar calendar = new() { StartsOn = new(2026, 3, 2), DaysOpen = 18, DaysToBoard = 7 };

    private static readonly DateOnly opened = new(2026, 11, 17);

    private static readonly (string Reference, string Who, string Text)[] updates =
    [
        ("2.4", "Gareth Musgrove, head of front door", "Health joined every strategy meeting of the last fortnight. Two began late because the room was taken."),
        ("2.6", "Marcus Thorley, head of youth justice and exploitation", "Eleven of fourteen conversations were held in time. The three that were not are with the night team, who meet on Tuesday."),
        ("3.4", "Grace Adeyemi-Holt, principal social worker", "Forty chronologies were sampled and thirty-one are up to date. The nine are named to their managers."),
        ("4.1", "Colin Ashdown, head of commissioning and placements", "The strategy went to members with the lower number of homes. They ask for the cost of each before they agree."),
        ("4.5", "Rosalind Ebbs, designated nurse for children in care", "Reviews are in time for nine in ten. First assessments wait for a second clinic, which opens in January."),
        ("5.5", "Yvonne Brathwaite, head of leaving care", "The offer is on two pages and care leavers wrote the part about money themselves."),
        ("6.1", "Craig Pennock, head of workforce development", "Six of the eight who were offered posts have accepted. One team still has an agency manager."),
        ("1.2", "Helen Castle, director of children’s services", "All six visits of the month were made. What staff said about waiting for minutes went to the head of digital."),
        ("2.1", "Gareth Musgrove, head of front door", "The desk answered nine calls in ten within a minute. Monday mornings are the exception."),
        ("2.2", "Bev Tattersley, head of early help", "Schools have had the first of three briefings. The second is on 3 December."),
        ("2.3", "Gareth Musgrove, head of front door", "Police send every notice the same day now. A quarter still come without the address."),
        ("2.5", "Dana Whitlock, head of assessment and family safeguarding", "First conferences were in time for twelve of fifteen families. The three wait for a chair."),
        ("3.1", "Grace Adeyemi-Holt, principal social worker", "Every team has practised the standard on one of its own cases."),
        ("3.2", "Dana Whitlock, head of assessment and family safeguarding", "Four in five assessments say what the child wants. Two teams are below and have a coach."),
        ("3.3", "Tomasz Wilk, head of children in care", "Plans were read by three parents who said what they did not understand. They are being written again."),
        ("3.7", "Dana Whitlock, head of assessment and family safeguarding", "Letters before proceedings went out in time. The tracker is looked at each Friday."),
        ("4.2", "Tomasz Wilk, head of children in care", "Two children have moved to their permanent homes. Three plans came late to the panel."),
        ("4.3", "Meera Joshi, head of fostering and adoption", "Five households asked about fostering and two began the course."),
        ("4.7", "Siân Rees, participation lead", "The council of children in care chose what they will ask the board in December."),
        ("5.1", "Yvonne Brathwaite, head of leaving care", "Forty of fifty pathway plans are signed by the young person."),
        ("6.4", "Owen Blythe, head of quality assurance and safeguarding", "Twenty audits were done with the practitioner in the room. Managers moderated half of them."),
        ("6.7", "Owen Blythe, head of quality assurance and safeguarding", "The learning of the summer was told to every team by somebody who was in it."),
        ("6.5", "Li Na Sutcliffe, head of performance and data", "Every manager has the weekly list. Two thirds opened it last week."),
    ];

    /// <summary>Sets the calendar with the first file of the plan, as its programme manager did then.</summary>
    public static async Task SetAsync(IServiceProvider services, CancellationToken stop) =>
        await services.GetRequiredService<CycleRecords>().SetAsync(await PlanAsync(services, stop), calendar, calendar.StartsOn!.Value, stop);

    /// <summary>Signs off every cycle whose window ended before the next file came.</summary>
    public static async Task FreezeBeforeAsync(IServiceProvider services, DateOnly day, CancellationToken stop)
    {
        var db = services.GetRequiredService<MilepostDb>();
        var plan = await PlanAsync(services, stop);
        foreach (var cycle in await db.Cycles.AsNoTracking().Where(one => one.PlanId == plan && one.FrozenOn == null && one.ClosesOn < day).OrderBy(one => one.Number).ToListAsync(stop))
        {
            var before = db.Author;
            db.Author = new Author(Director);
            await services.GetRequiredService<CycleRecords>().FreezeAsync(plan, cycle.Id, cycle.ClosesOn, Director, stop);
            db.Author = before;
        }
    }

    /// <summary>The last file came before its window: the board meets later this time. Some have said since how it goes; the others are still waited for.</summary>
    public static async Task OpenLastAsync(IServiceProvider services, CancellationToken stop)
    {
        var db = services.GetRequiredService<MilepostDb>();
        var cycles = services.GetRequiredService<CycleRecords>();
        var plan = await PlanAsync(services, stop);
        await cycles.ExtendAsync(plan, opened, stop);
        var last = await db.Cycles.AsNoTracking().SingleAsync(one => one.PlanId == plan && one.Kind == CycleKind.Board && one.Number == 7, stop);
        await cycles.MoveAsync(plan, last.Id, opened, new(2026, 11, 27), new(2026, 12, 4), stop);
        var author = db.Author;
        var actions = await db.Actions.AsNoTracking().Where(one => one.PlanId == plan && one.Reference != null).ToDictionaryAsync(one => one.Reference!, one => one.Id, stop);
        foreach (var (reference, who, text) in updates)
        {
            db.Author = new Author(who);
            db.Add(new ProgressEntry(Id<ProgressEntry>.New(), plan, actions[reference], null, text, opened.AddDays(2), who));
            await db.SaveChangesAsync(stop);
        }

        db.Author = author;
    }

    /// <summary>The board approved the plan when it first saw it, and again in July.</summary>
    public static async Task ApproveAsync(IServiceProvider services, CancellationToken stop)
    {
        var cycles = services.GetRequiredService<CycleRecords>();
        var plan = await PlanAsync(services, stop);
        await cycles.ApproveAsync(plan, 1, "Version 1", Board, new(2026, 3, 27), Director, stop);
        await cycles.ApproveAsync(plan, 4, "Version 2", Board, new(2026, 7, 31), Director, stop);
    }

    private static async Task<Id<Plan>> PlanAsync(IServiceProvider services, CancellationToken stop) =>
        (await services.GetRequiredService<MilepostDb>().Plans.AsNoTracking().SingleAsync(one => one.Name == DemoCouncil.PlanName, stop)).Id;
}
