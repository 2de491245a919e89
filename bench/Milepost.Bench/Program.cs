using BenchmarkDotNet.Running;
using Milepost.Bench;
using Milepost.Bench.Soaking;

switch (args)
{
    case ["floor", var database, var url]:
        await FloorPage.ServeAsync(database, url);
        return 0;
    case ["rows", var count, var file]:
        PlanWorkbook.Write(int.Parse(count, System.Globalization.CultureInfo.InvariantCulture), file);
        return 0;
    case ["checks", var database, var plan]:
        await PlanChecking.TimeAsync(database, plan);
        return 0;
    case ["judge", var database, var plan]:
        await PlanJudging.TimeAsync(database, plan);
        return 0;
    case ["charts"]:
        MeasureCharts.Time();
        return 0;
    case ["shelf", var store, var plan]:
        await FullShelf.TimeAsync(store, plan);
        return 0;
    case ["fill", var database, var actions]:
        return await FilledStore.FillAsync(database, int.Parse(actions, System.Globalization.CultureInfo.InvariantCulture));
    case ["soak", var site, var store, var minutes]:
        return await Soak.RunAsync(site, store, double.Parse(minutes, System.Globalization.CultureInfo.InvariantCulture));
    case ["kill", var milepost, var folder, var times]:
        return await Killing.RunAsync(milepost, folder, int.Parse(times, System.Globalization.CultureInfo.InvariantCulture));
    case ["annex-a", var folder, var asAt]:
        AnnexACounting.Time(folder, DateOnly.ParseExact(asAt, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), rounds: 20);
        return 0;
    case ["annex-a", var folder, var asAt, var rounds]:
        AnnexACounting.Time(folder, DateOnly.ParseExact(asAt, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), int.Parse(rounds, System.Globalization.CultureInfo.InvariantCulture));
        return 0;
    case ["annex-a-keep", var store, var plan, var folder, var asAt]:
        await AnnexAKeeping.TimeAsync(store, plan, folder, DateOnly.ParseExact(asAt, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        return 0;
    case ["word", .. var rest]:
        BenchmarkRunner.Run<WordTableReading>(args: rest);
        return 0;
    case ["coverage", .. var rest]:
        BenchmarkRunner.Run<CoverageProposals>(args: rest);
        return 0;
    default:
        Console.Error.WriteLine("bench: fill DATABASE ACTIONS | floor DATABASE URL | rows COUNT FILE.xlsx | checks DATABASE PLAN | judge DATABASE PLAN | charts | shelf DATABASE PLAN | soak SITE DATABASE MINUTES | kill MILEPOST.DLL FOLDER TIMES | annex-a PATH DATE [ROUNDS] | annex-a-keep DATABASE PLAN PATH DATE | word | coverage");
        return 2;
}
