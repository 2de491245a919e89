using System.CommandLine;
using System.Globalization;
using System.Text;
using Milepost.AnnexA.Inventing;
using Milepost.Wording;

namespace Milepost.Cli.Commands;

/// <summary>milepost seed --annex-a DIR: invented lists of Annex A, a folder of CSV files for each month.</summary>
internal sealed class SeedAnnexA
{
    private const int MostMonths = 60;

    private readonly Option<string?> folder = new("--annex-a") { Description = "Write invented lists of Annex A into this folder, a folder for each month; nothing is stored" };
    private readonly Option<string> size = new("--authority-size") { Description = "How big the invented council is: small, median, large, or wexcombe, which is that of the demonstration", DefaultValueFactory = _ => "median" };
    private readonly Option<int> months = new("--months") { Description = "How many months, each with its lists", DefaultValueFactory = _ => 1 };
    private readonly Option<double> dirt = new("--dirt") { Description = "How badly the lists are kept, from 0 (without a fault) to 1", DefaultValueFactory = _ => 0 };
    private readonly Option<DateOnly?> last = new("--last") { Description = "The day of the last lists; as usual the end of last month", CustomParser = PlanOption.Day };

    public SeedAnnexA() => size.AcceptOnlyFromAmong("small", "median", "large", "wexcombe");

    public void AddTo(Command command)
    {
        foreach (Option option in (Option[])[folder, size, months, dirt, last]) command.Options.Add(option);
    }

    /// <summary>Writes them where they are asked for; null where they are not.</summary>
    public int? Write(ParseResult result, int rng)
    {
        if (result.GetValue(folder) is not { } where) return null;
        var (count, faults) = (result.GetValue(months), result.GetValue(dirt));
        if (count is < 1 or > MostMonths) return Terminal.Refuse($"--months is a number from 1 to {MostMonths}.");
        if (faults is < 0 or > 1) return Terminal.Refuse("--dirt is a number from 0 to 1, such as 0.2.");
        if (Directory.Exists(where) && Directory.EnumerateFileSystemEntries(where).Any()) return Terminal.Refuse($"{where} is not empty. Name a folder that is new or empty.");
        var today = PlanOption.Today();
        var end = result.GetValue(last) ?? new DateOnly(today.Year, today.Month, 1).AddDays(-1);
        DateOnly[] days = [.. Enumerable.Range(0, count).Select(back => EndOfMonth(end, back)).Reverse()];
        if (!Calendar.WorkingDays.England.Knows(days[0].AddYears(-4)) || !Calendar.WorkingDays.England.Knows(end.AddYears(1))) return Terminal.Refuse("The bank holidays of those years are not known. Name a later --last or fewer months.");

        var authority = InventedAuthority.Of(AuthoritySize.Of(result.GetRequiredValue(size))!, days[0], end, rng);
        foreach (var day in days)
        {
            var month = Directory.CreateDirectory(Path.Combine(where, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
            var lists = InventedLists.On(authority, day, faults);
            foreach (var (number, rows) in lists) File.WriteAllText(Path.Combine(month.FullName, $"List_{number}.csv"), InventedLists.Csv(rows), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            Console.Out.WriteLine($"{month.FullName}: {Say.Count(lists.Values.Sum(rows => rows.Count - 1), "row")}");
        }

        return Terminal.Good;
    }

    /// <summary>The last lists are of the day itself; each month before of its last day.</summary>
    private static DateOnly EndOfMonth(DateOnly end, int back) => back == 0 ? end : new DateOnly(end.Year, end.Month, 1).AddMonths(1 - back).AddDays(-1);
}
