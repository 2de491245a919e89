using Microsoft.Extensions.DependencyInjection;
using Milepost.Web.Tests.Host;
using Milepost.Web.Working;

namespace Milepost.Web.Tests.Working;

public sealed class BacklogTests : IAsyncLifetime
{
    private Site site = null!;

    public async ValueTask InitializeAsync() => site = await Site.StartAsync();

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task Work_that_is_stopped_stops_and_the_next_goes_on()
    {
        var backlog = site.Services.GetRequiredService<Backlog>();
        var first = backlog.Add("a", "Reading for ever", "/import", async (_, _, stop) =>
        {
            await Task.Delay(Timeout.Infinite, stop);
            return new WorkResult("/");
        })!;
        var second = backlog.Add("a", "Reading", "/import", (_, _, _) => Task.FromResult(new WorkResult("/next")))!;

        first.Stop();

        Assert.Equal("/next", (await second.Done.WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken)).Next);
        Assert.True(first.Done.IsCanceled);
    }

    [Fact]
    public async Task Work_that_fails_says_so_to_whoever_asks_and_the_next_goes_on()
    {
        var backlog = site.Services.GetRequiredService<Backlog>();
        var first = backlog.Add("a", "Reading", "/import", (_, _, _) => throw new InvalidOperationException("it broke"))!;
        var second = backlog.Add("a", "Reading", "/import", (_, _, _) => Task.FromResult(new WorkResult("/next")))!;

        await second.Done.WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);

        await Assert.ThrowsAsync<InvalidOperationException>(() => first.Done);
    }

    [Fact]
    public void Nobody_sees_the_work_of_another()
    {
        var backlog = site.Services.GetRequiredService<Backlog>();
        var work = backlog.Add("a", "Reading", "/import", (_, _, _) => Task.FromResult(new WorkResult("/")))!;

        Assert.NotNull(backlog.Find(work.Id, "a"));
        Assert.Null(backlog.Find(work.Id, "b"));
    }
}
