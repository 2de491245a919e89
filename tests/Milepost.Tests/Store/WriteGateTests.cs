using Microsoft.EntityFrameworkCore;
using Milepost.Identity;
using Milepost.Plans;
using Milepost.Store.Writing;

namespace Milepost.Tests.Store;

public class WriteGateTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Writers_are_served_in_the_order_they_came()
    {
        var gate = new WriteGate();
        var served = new List<int>();
        var first = await gate.EnterAsync(Stop);
        var waiting = Enumerable.Range(0, 20).Select(async i =>
        {
            using var turn = await gate.EnterAsync(Stop);
            served.Add(i);
        }).ToList();

        first.Dispose();
        await Task.WhenAll(waiting);

        Assert.Equal(Enumerable.Range(0, 20), served);
    }

    [Fact]
    public async Task Whoever_gives_up_leaves_the_line_and_holds_nobody_up()
    {
        var gate = new WriteGate();
        using var impatient = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        var first = await gate.EnterAsync(Stop);
        var second = gate.EnterAsync(impatient.Token);
        var third = gate.EnterAsync(Stop);

        await impatient.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);
        first.Dispose();
        first.Dispose();

        (await third.WaitAsync(TimeSpan.FromSeconds(5), Stop)).Dispose();
        gate.Enter().Dispose();
    }

    [Fact]
    public async Task Sixteen_writers_of_one_file_all_get_through_and_none_is_passed_over()
    {
        await using var database = await TestDatabase.CreateAsync(Engine.Sqlite);
        await using (var first = database.Open())
        {
            first.Add(new Plan(Id<Plan>.New(), "the-first", "A plan"));
            await first.SaveChangesAsync(Stop);
        }

        var longest = TimeSpan.Zero;
        var door = new Lock();
        var all = System.Diagnostics.Stopwatch.StartNew();

        await Task.WhenAll(Enumerable.Range(0, 16).Select(writer => Task.Run(async () =>
        {
            for (var i = 0; i < 20; i++)
            {
                await using var db = database.Open();
                db.Add(new Plan(Id<Plan>.New(), $"plan-{writer}-{i}", "A plan"));
                var watch = System.Diagnostics.Stopwatch.StartNew();
                await db.SaveChangesAsync(Stop);
                lock (door) longest = watch.Elapsed > longest ? watch.Elapsed : longest;
            }
        }, Stop)));

        await using var reading = database.Open();
        Assert.Equal(321, await reading.Plans.CountAsync(Stop));
        // In a line each waits for fifteen others of 320; who is passed over waits for most of them.
        Assert.True(longest < all.Elapsed / 3, $"one waited {longest} of {all.Elapsed}");
    }

    [Fact]
    public async Task A_transaction_begun_past_the_gate_is_refused()
    {
        await using var database = await TestDatabase.CreateAsync(Engine.Sqlite);
        await using var db = database.Open();
        await using var transaction = await db.Database.BeginTransactionAsync(Stop);
        db.Add(new Plan(Id<Plan>.New(), "wexcombe", "A plan"));

        await Assert.ThrowsAsync<InvalidOperationException>(() => db.SaveChangesAsync(Stop));
    }
}
