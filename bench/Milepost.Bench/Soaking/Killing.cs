using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Milepost.Actions;
using Milepost.Store;
using Milepost.Store.History.Chain;

namespace Milepost.Bench.Soaking;

/// <summary>
/// The site is killed at any moment while ten people save as fast as they can, again and again. Whatever it said was saved is
/// looked for, once and whole, and the database and the chain of its history are verified.
/// </summary>
internal static class Killing
{
    private const int People = 10;

    public static async Task<int> RunAsync(string milepost, string folder, int times)
    {
        var chance = new Random(7);
        var said = new List<string>();
        var database = Path.Combine(folder, "demo", "milepost.db");
        var wrong = 0;
        for (var time = 1; time <= times; time++)
        {
            var address = new Uri($"http://127.0.0.1:{26000 + chance.Next(4000)}");
            using var site = await StartAsync(milepost, folder, address);
            var visitors = new List<SoakVisitor>();
            for (var number = 0; number < People; number++) visitors.Add(await SoakVisitor.SignInAsync(address, (time * People) + number, new Tally(), SoakVisitor.Manager));
            var writing = Task.WhenAll(visitors.Select(visitor => visitor.WriteUntilItEndsAsync()));
            await Task.Delay(chance.Next(200, 5000));
            site.Kill();
            await site.WaitForExitAsync();
            await writing;

            said.AddRange(visitors.SelectMany(visitor => visitor.Saved));
            visitors.ForEach(visitor => visitor.Dispose());
            var verdict = await VerifyAsync(database, said);
            if (verdict.Length > 0) wrong++;
            Say($"kill {time}: {said.Count} updates said to be saved so far; {(verdict.Length > 0 ? verdict : "all there, once; the database and its history are whole")}");
        }

        return wrong == 0 ? 0 : 1;
    }

    private static async Task<Process> StartAsync(string milepost, string folder, Uri address)
    {
        var start = new ProcessStartInfo("dotnet", [milepost, "demo", "--keep", "--urls", address.GetLeftPart(UriPartial.Authority)]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["MILEPOST_DATA"] = folder;
        var site = Process.Start(start)!;
        site.OutputDataReceived += (_, _) => { };
        site.ErrorDataReceived += (_, _) => { };
        site.BeginOutputReadLine();
        site.BeginErrorReadLine();
        using var http = new HttpClient { BaseAddress = address };
        var watch = Stopwatch.StartNew();
        while (watch.Elapsed < TimeSpan.FromMinutes(1))
        {
            try
            {
                if ((await http.GetAsync(new Uri("/sign-in", UriKind.Relative))).IsSuccessStatusCode) return site;
            }
            catch (HttpRequestException)
            {
                // It is not listening yet.
            }

            await Task.Delay(100);
        }

        throw new InvalidOperationException("The site did not start within a minute.");
    }

    /// <summary>What is wrong, in words; empty where nothing is.</summary>
    private static async Task<string> VerifyAsync(string database, List<string> said)
    {
        // SQLite's check of a full-text index goes by what its connection read of it last, and finds fault where another process wrote since.
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        await using var db = new SqliteDb(StoreOptions.Sqlite(database, TimeProvider.System));
        var whole = await db.Database.SqlQueryRaw<string>("SELECT integrity_check AS Value FROM pragma_integrity_check").ToListAsync();
        if (whole is not ["ok"]) return $"integrity: {string.Join("; ", whole)}";
        var loose = await db.Database.SqlQueryRaw<string>("SELECT \"table\" AS Value FROM pragma_foreign_key_check").ToListAsync();
        if (loose.Count > 0) return $"{loose.Count} rows belong to nothing";
        var verdict = await new ChainReader(db, TimeProvider.System).VerifyAsync([]);
        if (verdict.Fault is { } fault) return fault.Words;
        var kept = await db.Set<ProgressEntry>().AsNoTracking().Where(entry => entry.Text.Contains(SoakVisitor.Mark)).Select(entry => entry.Text).ToListAsync();
        var lost = said.Count(mark => !kept.Exists(text => text.Contains(mark, StringComparison.Ordinal)));
        var twice = kept.Count - kept.Distinct().Count();
        return lost + twice == 0 ? "" : $"{lost} lost, {twice} twice";
    }

    private static void Say(FormattableString words) => Console.Out.WriteLine(words.ToString(CultureInfo.InvariantCulture));
}
