using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Milepost.Store;
using Milepost.Store.Volume;
using Milepost.Wording;

namespace Milepost.Cli.Commands;

/// <summary>milepost seed --profile small|council|region --rng N: invented plans for volume; with --annex-a, invented lists.</summary>
internal static class SeedCommand
{
    public static Command Create()
    {
        var profile = new Option<string>("--profile")
        {
            Description = "small (a plan of 40 actions), council (ten years: 10 plans of 500 actions, a million changes), region (15 plans of 300)",
            DefaultValueFactory = _ => "small",
        };
        profile.AcceptOnlyFromAmong("small", "council", "region");
        var rng = new Option<int>("--rng") { Description = "The same number gives the same plans", DefaultValueFactory = _ => 1 };
        var command = new Command("seed", "Fills an empty store with invented plans and their history, to see how it does with a full shelf; or writes invented lists of Annex A.") { profile, rng };
        var annexA = new SeedAnnexA();
        annexA.AddTo(command);
        command.SetAction((result, stop) => annexA.Write(result, result.GetValue(rng)) is { } written ? Task.FromResult(written) : RunAsync(VolumeProfile.Of(result.GetRequiredValue(profile))!, result.GetValue(rng), stop));
        return command;
    }

    private static Task<int> RunAsync(VolumeProfile profile, int rng, CancellationToken stop) => StoreScope.UseAsync(async services =>
    {
        var watch = Stopwatch.StartNew();
        var years = new VolumeYears(services.GetRequiredService<MilepostDb>());
        if (await years.FillAsync(profile, rng, PlanOption.Today(), stop: stop) is { } refusal) return Terminal.Refuse(refusal);

        for (var number = 1; number <= profile.Plans; number++) Console.Out.WriteLine($"{VolumeYears.NameOf(number)}: {Say.Count(profile.Actions, "action")}");
        Console.Error.WriteLine($"{profile.Changes.ToString("N0", CultureInfo.InvariantCulture)} changes in {watch.Elapsed.TotalSeconds.ToString("F0", CultureInfo.InvariantCulture)} s");
        return Terminal.Good;
    }, stop);
}
