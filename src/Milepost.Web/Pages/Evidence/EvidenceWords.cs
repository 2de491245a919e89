using System.Globalization;
using Milepost.Actions;
using Milepost.Evidencing;
using Milepost.Wording;

namespace Milepost.Web.Pages.Evidence;

/// <summary>How evidence is spoken of on the pages.</summary>
public static class EvidenceWords
{
    public static string Form(EvidenceForm form) => form switch
    {
        EvidenceForm.File => "File",
        EvidenceForm.Link => "Link",
        EvidenceForm.Minutes => "Minutes",
        EvidenceForm.MeasurePoint => "Measure point",
        _ => "Note",
    };

    public static string Of(EvidenceOf? of) => of switch
    {
        EvidenceOf.Activity => "Activity",
        EvidenceOf.Impact => "Impact",
        _ => "Not yet weighed",
    };

    /// <summary>"Impact, grade 2: checked".</summary>
    public static string Weight(EvidenceItem item) => item is { Of: null, Grade: null } ? "Not yet weighed" : $"{Of(item.Of)}, {EvidenceGrade.Said(item.Grade)}";

    public static string State(EvidenceRow row) => row.State switch
    {
        EvidenceState.Expiring => $"Expires {Say.Date(row.Item.ExpiresOn!.Value)}",
        EvidenceState.Expired => $"Expired {Say.Date(row.Item.ExpiresOn!.Value)}",
        EvidenceState.Retired => $"Retired {Say.Date(row.Item.RetiredOn!.Value)}",
        _ => "Current",
    };

    public static string StateColour(EvidenceState state) => state switch
    {
        EvidenceState.Expiring => "yellow",
        EvidenceState.Expired => "orange",
        EvidenceState.Retired => "grey",
        _ => "green",
    };

    public static string Scan(ScanResult scan) => scan switch
    {
        ScanResult.Clean => "Scanned for viruses, nothing found",
        ScanResult.Waiting => "Waits for the virus scanner; nobody can take it until then",
        ScanResult.Harmful => "The virus scanner found something harmful; nobody can take it",
        _ => "Not scanned for viruses",
    };

    public static string Kind(EvidenceFileKind kind) => kind switch
    {
        EvidenceFileKind.Pdf => "PDF",
        EvidenceFileKind.Csv => "CSV",
        EvidenceFileKind.Text => "text",
        EvidenceFileKind.Png or EvidenceFileKind.Jpeg => "picture",
        _ => kind.ToString(),
    };

    /// <summary>"14 KB", "3.2 MB".</summary>
    public static string Size(long bytes) => bytes < 1024 * 1024
        ? string.Create(CultureInfo.InvariantCulture, $"{Math.Max(1, (bytes + 512) / 1024)} KB")
        : string.Create(CultureInfo.InvariantCulture, $"{bytes / 1048576.0:0.#} MB");

    /// <summary>"1.3 Recruit to every vacant post".</summary>
    public static string Action(Facts.ActionFacts action) => Say.Shorten($"{action.Action.Reference} {action.Action.Title}".Trim(), 90);
}
