using Milepost.Documents.Scorecards;
using Milepost.Facts;
using Milepost.Importing;
using Milepost.Plans;
using Milepost.Scorecards;
using Milepost.Store.Facts;
using Milepost.Store.Scorecards;
using Milepost.Store.Undoing;

namespace Milepost.Web.Timers;

/// <summary>
/// Takes in what lies in the folder of a plan. A file is first moved to where only one host can have moved it, so that of several one takes it.
/// What is a link is never followed; what is not read goes to "refused", with the reason on the page.
/// </summary>
public sealed class DropFolder(GivenSheets sheets, SheetReadings readings, DoneActs acts, PlanFactsQuery facts, UkClock clock)
{
    public const string Author = "File-drop folder";
    public const string Done = "done";
    public const string RefusedFiles = "refused";
    public const string Taking = "taking";

    /// <summary>Whoever copies a file is done by then.</summary>
    private static readonly TimeSpan settled = TimeSpan.FromSeconds(10);

    /// <summary>A host that stopped in the middle leaves its file; after so long another takes it.</summary>
    private static readonly TimeSpan left = TimeSpan.FromMinutes(10);

    private const int MostAtOnce = 20;

    /// <summary>Takes in the files that are settled; tells how many it dealt with.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="home">Its folder.</param>
    /// <param name="now">The time.</param>
    /// <param name="stop">Stops it.</param>
    public async Task<int> TakeAsync(Plan plan, DirectoryInfo home, DateTime now, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(home);
        if (!home.Exists || home.Name != plan.Name || IsLink(home)) return 0;
        var taking = home.CreateSubdirectory(Taking);
        // Whatever the folders are called in it, none of them may lead elsewhere.
        if (IsLink(taking) || IsLink(home.CreateSubdirectory(Done)) || IsLink(home.CreateSubdirectory(RefusedFiles))) return 0;
        var count = 0;
        foreach (var file in home.EnumerateFiles().Where(file => IsSettled(file, now, settled)).Concat(taking.EnumerateFiles().Where(file => IsSettled(file, now, left))).OrderBy(file => file.LastWriteTimeUtc).Take(MostAtOnce).ToList())
        {
            if (Claim(file, taking, now) is not { } claimed) continue;
            await OneAsync(plan, home, claimed, NameOf(file.Name), stop);
            count++;
        }

        return count;
    }

    private static bool IsLink(FileSystemInfo one) => one.LinkTarget is not null || one.Attributes.HasFlag(FileAttributes.ReparsePoint);

    private static bool IsSettled(FileInfo file, DateTime now, TimeSpan age) => !file.Name.StartsWith('.') && !file.Name.StartsWith("~$", StringComparison.Ordinal) && (IsLink(file) || now - file.LastWriteTimeUtc >= age);

    /// <summary>Null where another host moved it first.</summary>
    private static FileInfo? Claim(FileInfo file, DirectoryInfo taking, DateTime now)
    {
        var place = Path.Combine(taking.FullName, $"{Guid.CreateVersion7():N}-{NameOf(file.Name)}");
        try
        {
            File.Move(file.FullName, place);
            var claimed = new FileInfo(place);
            // From now on it is this host's, for as long as a host may take.
            if (!IsLink(claimed)) File.SetLastWriteTimeUtc(place, now);
            return claimed;
        }
        catch (Exception gone) when (gone is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    /// <summary>The name without the mark of whoever took it before.</summary>
    private static string NameOf(string name) => name.Length > 33 && name[32] == '-' && Guid.TryParseExact(name[..32], "N", out _) ? name[33..] : name;

    private async Task OneAsync(Plan plan, DirectoryInfo home, FileInfo file, string name, CancellationToken stop)
    {
        if (IsLink(file)) await RefuseAsync(plan, home, file, name, "It is a link to somewhere else, and links are never followed.", stop);
        else if (file.Length == 0) await RefuseAsync(plan, home, file, name, "The file is empty.", stop);
        else if (file.Length > SheetFile.Limits.Bytes) await RefuseAsync(plan, home, file, name, $"The file is bigger than {SheetFile.Limits.Bytes / 1024 / 1024} MB.", stop);
        else
        {
            var source = new SourceFile(name, await File.ReadAllBytesAsync(file.FullName, stop));
            var read = SheetFile.Read(source, QuarterYear.Financial, null, clock.Today, stop);
            if (read.Reading is not { } reading) await RefuseAsync(plan, home, file, name, read.Refusal!.Message, stop);
            else
            {
                await KeepAsync(plan, source, read.Format, reading, stop);
                Move(file, home, Done, name);
            }
        }
    }

    private async Task RefuseAsync(Plan plan, DirectoryInfo home, FileInfo file, string name, string why, CancellationToken stop)
    {
        await sheets.RefuseAsync(plan.Id, Wording.Say.Beginning(name, 150), Author, why, stop);
        Move(file, home, RefusedFiles, name);
    }

    /// <summary>Takes it in where every line of it is known and nothing in it asks a person; otherwise it waits.</summary>
    private async Task KeepAsync(Plan plan, SourceFile source, FileFormat format, SheetReading reading, CancellationToken stop)
    {
        var known = SheetMapping.For(reading, await sheets.MappingsAsync(plan.Id, stop));
        if (known is { Quarters: QuarterYear.Calendar }) reading = SheetFile.Read(source, QuarterYear.Calendar, null, clock.Today, stop).Reading ?? reading;
        if (await facts.LoadAsync(plan.Id, stop) is not { } all) return;
        var comparison = known is null ? null : SheetComparison.Of(all, reading, known.Lines, known.Provisional, $"{known.Name} ({source.Name})", clock.Today);
        var why = Asks(all, reading, known, comparison);
        var sheet = await sheets.KeepAsync(plan.Id, source, format, Author, dropped: true, why, stop);
        if (why is not null) return;
        var outcome = await readings.TakeAsync(plan.Id, new(sheet.Id, known!.Id, reading, comparison!.Seen, null, new Dictionary<Guid, SaidDefinition>(), clock.Today, Author), stop);
        // Nobody pressed a button, so that what was done is kept to be undone in the name of the folder.
        if (outcome is SheetTaken) await acts.NoteAsync(Author, "/Sheets/Agree", $"{source.Name} taken from the folder", stop);
        else await sheets.WaitAsync(plan.Id, sheet.Id, "The record changed while it was taken in: compare it and agree.", stop);
    }

    /// <summary>What a person must look at first; null where there is nothing.</summary>
    private static string? Asks(PlanFacts all, SheetReading reading, SheetMapping? known, SheetComparison? comparison) =>
        known is null ? "Its shape is new: say which line is which measure."
        : known.Unknown(reading) is [var line, ..] unknown ? $"{Wording.Say.Count(unknown.Count, "line")} of it {(unknown.Count == 1 ? "is" : "are")} new, such as {Wording.Say.Shorten(line.Named, 60)}."
        : comparison!.Refused.FirstOrDefault() is { } refused ? $"{refused.Figure.Address}: {refused.Why}"
        : comparison.Corrected.FirstOrDefault() is { } corrected ? $"It changes a final reading, {corrected.Measure.Title} in {corrected.Figure.Period.Period!.Value.Named}: say why that was wrong."
        : SheetReadings.Elsewhere(all, known.Lines, comparison) is [_, ..] ? "A measure comes from elsewhere than before: say whether it is counted as it was."
        : null;

    /// <summary>A file of the same name that lies there already keeps its place.</summary>
    private static void Move(FileInfo file, DirectoryInfo home, string folder, string name)
    {
        var place = Path.Combine(home.FullName, folder, name);
        File.Move(file.FullName, File.Exists(place) ? Path.Combine(home.FullName, folder, $"{Guid.CreateVersion7():N}-{name}") : place);
    }
}
