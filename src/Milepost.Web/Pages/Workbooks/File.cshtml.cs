using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Milepost.Documents.Writing;
using Milepost.Documents.Writing.Workbooks;
using Milepost.Web.Access;
using Milepost.Web.Hosting;
using Milepost.Web.Pages.Plans;
using Milepost.Web.Pages.Updating;

namespace Milepost.Web.Pages.Workbooks;

/// <summary>Gives somebody their actions as a workbook.</summary>
public class FileModel(OpenPlan plans, WorkbookDesk desk, UkClock clock) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public TableFilter Filter { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(string name, bool shown, CancellationToken stop)
    {
        if (await plans.AssessAsync(name, clock.Today, stop) is not { } plan) return NotFound();
        var (writer, by) = (Writer.Of(User), User.Person()!.Author);
        var book = shown ? desk.Shown(plan, Filter, writer, by) : desk.Mine(plan, writer, by);
        if (book.Rows.Count == 0) return Redirect(WorkbookLinks.Index(name, Filter));

        using var made = new MemoryStream();
        ActionWorkbookFile.Write(book, desk.Sealed(book), made);
        Response.Headers.ContentSecurityPolicy = SafeHeaders.FilePolicy;
        return File(made.ToArray(), ReportFormat.Sheet.MediaType, string.Create(CultureInfo.InvariantCulture, $"{name}-actions-{clock.Today:yyyy-MM-dd}.xlsx"));
    }
}
