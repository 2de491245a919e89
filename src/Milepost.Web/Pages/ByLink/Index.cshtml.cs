using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Milepost.Store.Updating;
using Milepost.Updating;
using Milepost.Web.Pages.Updating;

namespace Milepost.Web.Pages.ByLink;

/// <summary>The actions that a link opens, and nothing else.</summary>
[AllowAnonymous]
public class IndexModel(LinkVisit visit, UpdateDesk desk, UkClock clock) : PageModel
{
    public LinkVisit Visit => visit;
    public string Token { get; private set; } = "";

    /// <summary>What is asked of whoever has the link; null where the link opens nothing.</summary>
    public MyWork? Work { get; private set; }

    public DateOnly Today => clock.Today;
    public IReadOnlyDictionary<Guid, KeptUpdate> Drafts { get; private set; } = new Dictionary<Guid, KeptUpdate>();

    public async Task OnGetAsync(string token, CancellationToken stop)
    {
        Token = token;
        if (await visit.OpenAsync(this, token, stop) is not { } plan) return;
        var writer = Writer.Of(visit.Link!);
        Work = MyWork.Of(plan, writer.Doer);
        Drafts = (await desk.DraftsAsync(writer, stop)).ToDictionary(draft => draft.Action);
    }
}
