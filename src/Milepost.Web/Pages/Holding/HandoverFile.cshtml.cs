using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Milepost.Assessing.Handing;
using Milepost.Documents.Writing;
using Milepost.Identity;
using Milepost.Plans;
using Milepost.Reporting;
using Milepost.Store.History.Chain;
using Milepost.Web.Hosting;
using Milepost.Web.Pages.Plans;

namespace Milepost.Web.Pages.Holding;

/// <summary>The handover of a post as a file.</summary>
public class HandoverFileModel(OpenPlan plans, ChainReader history, UkClock clock) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string name, Id<Post> id, string? format, DateOnly? asAt, CancellationToken stop)
    {
        if (await OpenPost.FindAsync(this, plans, name, id, asAt ?? clock.Today, stop) is not { } open) return NotFound();
        var kind = ReportFormat.Of(format ?? "") ?? ReportFormat.Word;
        using var made = new MemoryStream();
        var report = HandoverReport.From(open.Assessment, Handover.Of(open.Assessment, open.Post), new ReportDetails { History = await history.AnchorAsync(stop) });
        if (await kind.WriteAsync(report, made, stop) is not null) return Redirect(HoldingLinks.Handover(name, id, asAt));
        Response.Headers.ContentSecurityPolicy = SafeHeaders.FilePolicy;
        return File(made.ToArray(), kind.MediaType, string.Create(CultureInfo.InvariantCulture, $"{name}-handover-{open.Assessment.AsAt:yyyy-MM-dd}.{kind.Ending}"));
    }
}
