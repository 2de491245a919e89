using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Milepost.Store;
using Milepost.Store.Migrating;
using Milepost.Wording;

namespace Milepost.Cli.Commands;

/// <summary>milepost migrate: brings the database to this version.</summary>
internal static class MigrateCommand
{
    public static Command Create()
    {
        var command = new Command("migrate", "Brings the database to this version.");
        command.SetAction((_, stop) => RunAsync(stop));
        return command;
    }

    private static async Task<int> RunAsync(CancellationToken stop)
    {
        var services = new ServiceCollection();
        services.AddMilepostStore(StoreSettings.FromEnvironment(Environment.GetEnvironmentVariable));
        await using var provider = services.BuildServiceProvider();
        await using var scope = provider.CreateAsyncScope();
        var outcome = await scope.ServiceProvider.GetRequiredService<Migrator>().MigrateAsync(stop);
        if (outcome.Refusal is { } refusal) return Terminal.Refuse(refusal);

        Console.Out.WriteLine(outcome.Applied.Count == 0
            ? "The database was up to date already."
            : $"The database is up to date; {Say.Count(outcome.Applied.Count, "migration")} applied.");
        if (outcome.Copy is { } copy) Console.Out.WriteLine($"A copy of what stood before is at {copy}");
        return Terminal.Good;
    }
}
