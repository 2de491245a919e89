using System.Text;
using Milepost.Importing;
using Milepost.Importing.Reading;
using Milepost.Importing.Tables;
using Milepost.Store;
using Milepost.Store.Importing;

namespace Milepost.Tests.Store;

/// <summary>Files that were read to the draft that a test gives, and their way into the store.</summary>
internal static class Importing
{
    public static readonly DateOnly January = new(2026, 1, 31);
    public static readonly DateOnly February = new(2026, 2, 28);

    public static ImportRequest Request(PlanDraft draft, DateOnly asAt, Guid? seen, string content = "as sent", string plan = "wexcombe")
    {
        var file = new SourceFile("plan.csv", Encoding.UTF8.GetBytes(content));
        var document = new SourceDocument(file.Name, file.Sha256, FileFormat.Csv, [], []);
        return new(plan, file, new(document, FileKind.Plan, draft, [], null, []), asAt, seen);
    }

    /// <summary>Looks and agrees, as a person does.</summary>
    public static async Task<ImportOutcome> AgreeAsync(MilepostDb db, PlanDraft draft, DateOnly asAt, string content = "as sent", string plan = "wexcombe")
    {
        var stop = TestContext.Current.CancellationToken;
        var importer = new PlanImporter(db, TimeProvider.System);
        var preview = await importer.PreviewAsync(plan, draft, asAt, stop: stop);
        return await importer.ApplyAsync(Request(draft, asAt, preview.Stamp, content, plan), stop: stop);
    }
}
