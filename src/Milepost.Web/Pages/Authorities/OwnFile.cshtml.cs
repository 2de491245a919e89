using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Milepost.Store.Authorities;
using Milepost.Web.Hosting;
using Milepost.Web.Pages.Plans;

namespace Milepost.Web.Pages.Authorities;

/// <summary>A version of the council's own declarations as the file that the command takes in.</summary>
public class OwnFileModel(OpenPlan plans, AuthorityRecords records) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string name, int? version, CancellationToken stop)
    {
        if (await plans.FactsAsync(name, stop) is not { } facts) return NotFound();
        if ((await records.DeclarationsAsync(AuthorityRecords.Of(facts.Plan), stop)).LastOrDefault(one => version is null || one.Number == version) is not { } found) return NotFound();
        Response.Headers.ContentSecurityPolicy = SafeHeaders.FilePolicy;
        return File(Encoding.UTF8.GetBytes(found.Text + "\n"), "text/plain; charset=utf-8", string.Create(CultureInfo.InvariantCulture, $"{name}-measures-{version}.txt"));
    }
}
