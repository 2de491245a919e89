using Milepost.Web.Access;

namespace Milepost.Web.Demo;

/// <summary>Brings the invented people into the store before anybody can pick one.</summary>
internal sealed class DemoStart(IServiceProvider services) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken) => DemoPeople.SeedAsync(services, cancellationToken);

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
