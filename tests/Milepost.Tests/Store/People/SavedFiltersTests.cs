using Microsoft.EntityFrameworkCore;
using Milepost.Identity;
using Milepost.People;
using Milepost.Plans;
using Milepost.Store.People;
using Milepost.Store.Writing;

namespace Milepost.Tests.Store.People;

public class SavedFiltersTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Two_windows_that_save_the_same_name_at_once_save_one_filter(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await using var db = database.Open();
        var (plan, amina) = (new Plan(Id<Plan>.New(), "wexcombe", "The plan"), new Person(Id<Person>.New(), "amina", "Amina Osei", A.Day("2026-01-01")));
        db.AddRange(plan, amina);
        await db.SaveChangesAsync(Stop);

        // Both come while somebody else has the plan's turn.
        var together = await db.InTurnAsync(plan.Id, async () =>
        {
            Task<string?>[] both = [SaveAsync("?overdue=true"), SaveAsync("?overdue=false")];
            await Task.Delay(200, Stop);
            return both;
        }, Stop);

        Assert.All(await Task.WhenAll(together), Assert.Null);
        Assert.Equal("Late", (await db.SavedFilters.SingleAsync(Stop)).Name);

        async Task<string?> SaveAsync(string query)
        {
            await using var own = database.Open();
            return await new SavedFilters(own, TimeProvider.System).SaveAsync(plan.Id, amina, "Late", query, shared: false, Stop);
        }
    }
}
