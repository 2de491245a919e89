using System.Globalization;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Milepost.Documents.Reading;
using Milepost.Importing;
using Milepost.Importing.Reading;
using Milepost.Store;
using Milepost.Store.History;
using Milepost.Store.Importing;

namespace Milepost.Web.Demo;

/// <summary>The invented Wexcombe Borough Council: the files it would send, loaded by the importer that reads a real council's.</summary>
public static class DemoCouncil
{
    public const string PlanName = "wexcombe";

    private const string Folder = "wexcombe/";

    /// <summary>What was said before is kept only to see what is found again and again.</summary>
    private static readonly DateOnly answersSince = new(2025, 1, 1);

    /// <summary>Loads the council where there is no plan yet; goes on with what is there otherwise.</summary>
    public static async Task LoadAsync(IServiceProvider services, CancellationToken stop)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<MilepostDb>();
        if (await db.Plans.AnyAsync(stop)) return;

        var counted = DemoLists.CountAsync(services, stop);
        db.Author = new Author("Priya Nair, programme manager");
        var importer = scope.ServiceProvider.GetRequiredService<PlanImporter>();
        var sources = scope.ServiceProvider.GetRequiredService<SourceImporter>();
        foreach (var (file, asAt) in Files()) await SendAsync(scope.ServiceProvider, db, importer, sources, file, asAt, stop);
        await DemoCycles.OpenLastAsync(scope.ServiceProvider, stop);
        await DemoCycles.ApproveAsync(scope.ServiceProvider, stop);
        await DemoAnswers.SayAsync(scope.ServiceProvider, stop);
        await DemoFindings.AcceptAsync(scope.ServiceProvider, stop);
        await KnowHoldersAsync(db, stop);
        await DemoPosts.KeepAsync(scope.ServiceProvider, stop);
        await DemoClosures.CloseAsync(scope.ServiceProvider, stop);
        await DemoTies.TieAsync(scope.ServiceProvider, stop);
        await DemoReadings.GiveAsync(scope.ServiceProvider, stop);
        await DemoEvidence.GiveAsync(scope.ServiceProvider, stop);
        await DemoComparators.GiveAsync(scope.ServiceProvider, stop);
        await DemoScorecards.ShowAsync(scope.ServiceProvider, stop);
        await DemoSubmissions.KeepAsync(scope.ServiceProvider, await counted, stop);
    }

    /// <summary>What the council sent, oldest first, each with the day that it speaks of: a file's name begins with it.</summary>
    public static IEnumerable<(SourceFile File, DateOnly AsAt)> Files() =>
        from resource in Assembly.GetExecutingAssembly().GetManifestResourceNames()
        where resource.StartsWith(Folder, StringComparison.Ordinal)
        let name = resource[Folder.Length..]
        orderby name
        select (new SourceFile(name, Bytes(resource)), DateOnly.ParseExact(name[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture));

    /// <summary>What came before the plan has no cycle; from the plan on, what was signed off stood as the files before had it.</summary>
    private static async Task SendAsync(
        IServiceProvider services, MilepostDb db, PlanImporter importer, SourceImporter sources, SourceFile file, DateOnly asAt, CancellationToken stop)
    {
        var known = await db.Cycles.AnyAsync(stop);
        if (known) await DemoCycles.FreezeBeforeAsync(services, asAt, stop);
        await ImportAsync(importer, sources, file, asAt, stop);
        if (!known && await db.Actions.AnyAsync(stop)) await DemoCycles.SetAsync(services, stop);
    }

    /// <summary>A plan becomes the plan; a report or a letter becomes a source that the plan is to answer.</summary>
    private static async Task ImportAsync(PlanImporter importer, SourceImporter sources, SourceFile file, DateOnly asAt, CancellationToken stop)
    {
        if (!DocumentReader.Read(file, stop).TryGetDocument(out var document, out var refusal)) throw new InvalidOperationException(refusal.Message);

        var reading = PlanReader.Read(document);
        if (reading.Inspection is not null) await sources.ApplyAsync(new SourceRequest(PlanName, file, reading, Background: asAt < answersSince, asAt), stop);
        if (reading.Plan is not { } draft) return;

        var preview = await importer.PreviewAsync(PlanName, draft, asAt, file.Sha256, stop);
        await importer.ApplyAsync(new ImportRequest(PlanName, file, reading, asAt, preview.Stamp), null, stop);
    }

    /// <summary>Whoever the plan names as holding a post, and who can sign in, is one and the same person.</summary>
    private static async Task KnowHoldersAsync(MilepostDb db, CancellationToken stop)
    {
        db.ChangeTracker.Clear();
        var people = await db.People.AsNoTracking().ToDictionaryAsync(person => person.Name, person => person.Id, stop);
        foreach (var holder in await db.Holders.Where(holder => holder.PersonId == null).ToListAsync(stop))
        {
            if (people.TryGetValue(holder.Name, out var person)) holder.Is(person);
        }

        await db.SaveChangesAsync(stop);
    }

    private static byte[] Bytes(string resource)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(resource)!;
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
