using Microsoft.EntityFrameworkCore;
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
