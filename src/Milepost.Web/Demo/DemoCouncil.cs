using System.Globalization;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Milepost.Checking;
using Milepost.Documents.Reading;
using Milepost.Identity;
using Milepost.Importing;
using Milepost.Importing.Reading;
using Milepost.Plans;
using Milepost.Store;
using Milepost.Store.Facts;
using Milepost.Store.History;
using Milepost.Store.Importing;

namespace Milepost.Web.Demo;

/// <summary>The invented Wexcombe Borough Council: the files it would send, loaded by the importer that reads a real council's.</summary>
public static class DemoCouncil
{
    public const string PlanName = "wexcombe";

    private const string Folder = "wexcombe/";

    /// <summary>Loads the council where there is no plan yet; goes on with what is there otherwise.</summary>
    public static async Task LoadAsync(IServiceProvider services, CancellationToken stop)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<MilepostDb>();
        if (await db.Plans.AnyAsync(stop)) return;

        db.Author = new Author("Priya Nair, programme manager");
        var importer = scope.ServiceProvider.GetRequiredService<PlanImporter>();
        foreach (var (file, asAt) in Files()) await ImportAsync(importer, file, asAt, stop);
        await AcceptAsync(db, scope.ServiceProvider.GetRequiredService<PlanFactsQuery>(), stop);
    }

    /// <summary>What people of the council looked at in the plan as written, and why they let it stand.</summary>
    private static async Task AcceptAsync(MilepostDb db, PlanFactsQuery query, CancellationToken stop)
    {
        (CheckRule Rule, string Reference, string Because)[] reasons =
        [
            (CheckRules.DateDoubted, "4.6", "The virtual school plans by terms. The term ends on 18 December, and that is the date we hold it to."),
            (CheckRules.NoMeasure, "1.1", "The board judges this one itself, by its yearly review of how it works. A figure would only count meetings."),
        ];
        var plan = await db.Plans.SingleAsync(one => one.Name == PlanName, stop);
        var facts = (await query.LoadAsync(plan.Id, stop))!;
        var asAt = facts.Imports[^1].AsAt.AddDays(3);
        var found = PlanChecks.Of(facts, asAt).Findings;
        foreach (var (rule, reference, because) in reasons)
        {
            if (found.FirstOrDefault(finding => finding.Rule == rule && finding.Place.Reference == reference) is not { } finding) continue;
            db.Add(new AcceptedFinding(Id<AcceptedFinding>.New(), plan.Id, rule.Code, finding.Place.Id, finding.Fingerprint, because, asAt, "Marcus Oyelaran, assistant director, social care"));
        }

        await db.SaveChangesAsync(stop);
    }

    /// <summary>What the council sent, oldest first, each with the day that it speaks of: a file's name begins with it.</summary>
    public static IEnumerable<(SourceFile File, DateOnly AsAt)> Files() =>
        from resource in Assembly.GetExecutingAssembly().GetManifestResourceNames()
        where resource.StartsWith(Folder, StringComparison.Ordinal)
        let name = resource[Folder.Length..]
        orderby name
        select (new SourceFile(name, Bytes(resource)), DateOnly.ParseExact(name[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture));

    /// <summary>The inspector's letters hold no plan; they wait until letters are read.</summary>
    private static async Task ImportAsync(PlanImporter importer, SourceFile file, DateOnly asAt, CancellationToken stop)
    {
        if (!DocumentReader.Read(file, stop).TryGetDocument(out var document, out var refusal)) throw new InvalidOperationException(refusal.Message);

        var reading = PlanReader.Read(document);
        if (reading.Plan is not { } draft) return;

        var preview = await importer.PreviewAsync(PlanName, draft, asAt, file.Sha256, stop);
        await importer.ApplyAsync(new ImportRequest(PlanName, file, reading, asAt, preview.Stamp), null, stop);
    }

    private static byte[] Bytes(string resource)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(resource)!;
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
