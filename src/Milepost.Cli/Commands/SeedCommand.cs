using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Milepost.Store.Importing;
using Milepost.Store.Volume;
using Milepost.Wording;

namespace Milepost.Cli.Commands;

/// <summary>milepost seed --profile small|council|region --rng N: invented plans for volume.</summary>
internal static class SeedCommand
{
    /// <summary>A plan is updated every six weeks; these are the updates of nine months.</summary>
    private const int Cycles = 6;

    public static Command Create()
    {
        var profile = new Option<string>("--profile") { Description = "small (40 actions), council (300), region (15 plans of 300)", DefaultValueFactory = _ => "small" };
        profile.AcceptOnlyFromAmong("small", "council", "region");
        var rng = new Option<int>("--rng") { Description = "The same number gives the same plans", DefaultValueFactory = _ => 1 };
        var command = new Command("seed", "Fills the store with invented plans, to see how it does with a full shelf.") { profile, rng };
        command.SetAction((result, stop) => RunAsync(result.GetRequiredValue(profile), result.GetValue(rng), stop));
        return command;
    }

    private static async Task<int> RunAsync(string profile, int rng, CancellationToken stop)
    {
        var (plans, actions) = profile switch
        {
            "council" => (1, 300),
            "region" => (15, 300),
            _ => (1, 40),
        };
        return await StoreScope.UseAsync(async services =>
        {
            var importer = services.GetRequiredService<PlanImporter>();
            for (var number = 1; number <= plans; number++)
            {
                if (await FillAsync(importer, $"volume-{number}", actions, rng + number, stop) is { } refusal) return Terminal.Refuse(refusal);
                Console.Out.WriteLine($"volume-{number}: {Say.Count(actions, "action")}, {Say.Count(Cycles, "cycle")} of updates");
            }

            return Terminal.Good;
        }, stop);
    }

    private static async Task<string?> FillAsync(PlanImporter importer, string name, int actions, int rng, CancellationToken stop)
    {
        var today = PlanOption.Today();
        for (var cycle = 0; cycle <= Cycles; cycle++)
        {
            var asAt = today.AddDays(-42 * (Cycles - cycle));
            var (file, reading) = VolumePlan.File(name, VolumePlan.Draft(actions, rng, cycle, today));
            var preview = await importer.PreviewAsync(name, reading.Plan!, asAt, file.Sha256, stop);
            if (await importer.ApplyAsync(new ImportRequest(name, file, reading, asAt, preview.Stamp), null, stop) is ImportRefused refused) return refused.Reason;
        }

        return null;
    }
}
