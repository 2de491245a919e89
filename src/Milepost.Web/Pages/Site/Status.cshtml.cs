using Microsoft.AspNetCore.Mvc.RazorPages;
using Milepost.Documents.Evidence;
using Milepost.Store.Evidence;
using Milepost.Web.Access.SignOn;
using Milepost.Web.Pages.Evidence;
using Milepost.Wording;

namespace Milepost.Web.Pages.Site;

/// <summary>How one part of the site is doing.</summary>
/// <param name="Part">The part.</param>
/// <param name="State">How it is, in a word or two.</param>
/// <param name="Good">Nothing need be done.</param>
/// <param name="Meaning">What it means, and what to do.</param>
public sealed record StatusLine(string Part, string State, bool Good, string Meaning);

/// <summary>How the parts are doing that the site rests on, for those who look after it.</summary>
public class StatusModel(EvidenceFolder folder, EvidenceCare care, Clamd clamd, SiteSettings settings, Provider provider, UkClock clock) : PageModel
{
    public DateOnly Today => clock.Today;
    public IReadOnlyList<StatusLine> Lines { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken stop)
    {
        var (kept, waiting, harmful) = await care.CountsAsync(stop);
        Lines = [await ScannerAsync(waiting, harmful, stop), Folder(kept), Pdf(), .. await SignOnAsync(stop)];
    }

    private async Task<StatusLine> ScannerAsync(int waiting, int harmful, CancellationToken stop)
    {
        const string Part = "Virus scanner";
        var counted = (waiting > 0 ? $" {Say.Count(waiting, "file")} {(waiting == 1 ? "waits" : "wait")} for it, and nobody can take {(waiting == 1 ? "it" : "them")}." : "")
            + (harmful > 0 ? $" It found {Say.Count(harmful, "harmful file")}, which nobody can take." : "");
        if (clamd.Address is null) return new(Part, "None", false, "Files of evidence are looked over but not scanned for viruses. To have them scanned, install clamd and set MILEPOST_CLAMD." + counted);
        return await clamd.AnswersAsync(stop)
            ? new(Part, "Answers", harmful == 0, "Every file of evidence is scanned before it is kept." + counted)
            : new(Part, "Does not answer", false, "New files of evidence are kept apart until it answers again; they are scanned then by themselves. Start clamd, or look at MILEPOST_CLAMD." + counted);
    }

    private async Task<IReadOnlyList<StatusLine>> SignOnAsync(CancellationToken stop)
    {
        const string Part = "Sign-on with the council’s account";
        if (!settings.HasSignOn) return [];
        return await provider.FindAsync(stop) is not null && !provider.IsSilent
            ? [new(Part, "Answers", true, $"People sign in with {settings.SignOn!.Account} at {settings.SignOn.Authority}.")]
            : [new(Part, "Does not answer", false, $"Nobody can sign in with {settings.SignOn!.Account} at this moment; passwords work. The log says why {settings.SignOn.Authority} cannot be used. Look at the MILEPOST_OIDC settings if it is not the provider’s own trouble.")];
    }

    private StatusLine Folder(int kept)
    {
        const string Part = "Evidence folder";
        var room = new DriveInfo(Path.GetPathRoot(folder.Home) is { Length: > 0 } root ? root : "/").AvailableFreeSpace;
        var said = $"{Say.Count(kept, "version")} of files, {EvidenceWords.Size(folder.Size)} in the folder evidence beside the data. Back it up together with the database.";
        return room > 1024L * 1024 * 1024 ? new(Part, "Has room", true, said) : new(Part, "Nearly full", false, $"{said} Less than 1 GB is left on the disk.");
    }

    private static StatusLine Pdf() => EvidenceLook.ReadsPdf
        ? new("Reading PDFs", "Works", true, "PDFs are read and searched by the program poppler.")
        : new("Reading PDFs", "Not there", false, "The free program poppler is not on this computer, so PDFs given as evidence cannot be searched for names and are not shared until somebody looks. Install poppler-utils.");
}
