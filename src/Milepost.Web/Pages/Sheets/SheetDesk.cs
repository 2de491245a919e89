using System.Security.Claims;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Milepost.Documents.Scorecards;
using Milepost.Facts;
using Milepost.Identity;
using Milepost.Plans;
using Milepost.Scorecards;
using Milepost.Store.Scorecards;
using Milepost.Web.Access;
using Milepost.Web.Pages.Plans;

namespace Milepost.Web.Pages.Sheets;

/// <summary>A sheet that was given, with what it says and the feeds that are known.</summary>
public sealed record OpenSheet(PlanFacts Facts, GivenSheet Sheet, SheetReading? Reading, string? Refusal, IReadOnlyList<SheetMapping> Mappings, int? Year)
{
    public string Plan => Facts.Plan.Name;

    /// <summary>The feed that it is of, as far as anybody knows.</summary>
    public SheetMapping? Known => Reading is null ? null : SheetMapping.For(Reading, Mappings);
}

/// <summary>What the pages of a sheet share: the plan, the file and how it is read.</summary>
public sealed class SheetDesk(OpenPlan plans, GivenSheets sheets, UkClock clock)
{
    /// <summary>The plan, where the person may give readings of it.</summary>
    public async Task<PlanFacts?> PlanAsync(PageModel page, string name, CancellationToken stop)
    {
        if (await plans.FactsAsync(name, stop) is not { } facts || !MayGive(page.User, facts.Plan)) return null;
        new Shell(facts.Plan, PlanPart.Measures, Exactly: false).Put(page);
        return facts;
    }

    public static bool MayGive(ClaimsPrincipal user, Plan plan) => user.May(Permission.GiveReadings, plan.Id, priority: null, agency: null);

    /// <summary>The sheet as it is read now: nothing is kept between the pages but the file.</summary>
    public async Task<OpenSheet?> FindAsync(PageModel page, string name, Id<GivenSheet> id, int? year, CancellationToken stop)
    {
        if (await PlanAsync(page, name, stop) is not { } facts || await sheets.FindAsync(facts.Plan.Id, id, stop) is not var (sheet, file)) return null;
        var mappings = await sheets.MappingsAsync(facts.Plan.Id, stop);
        int? said = year is > 2000 and < 2100 ? year : null;
        var read = SheetFile.Read(file.ToSource(), QuarterYear.Financial, said, clock.Today, stop);
        if (read.Reading is { } reading && SheetMapping.For(reading, mappings) is { Quarters: QuarterYear.Calendar }) read = SheetFile.Read(file.ToSource(), QuarterYear.Calendar, said, clock.Today, stop);
        return new(facts, sheet, read.Reading, read.Refusal?.Message, mappings, said);
    }
}
