using Microsoft.AspNetCore.Mvc.RazorPages;
using Milepost.Assessing;
using Milepost.People;
using Milepost.Store;
using Milepost.Store.History;
using Milepost.Store.Updating;
using Milepost.Web.Pages.Plans;

namespace Milepost.Web.Pages.ByLink;

/// <summary>Somebody who comes by a link: which it is, whether it still opens, and the plan as it stands. They sign with its name.</summary>
public sealed class LinkVisit(PartnerLinks links, OpenPlan plans, MilepostDb db, UkClock clock)
{
    public const string Root = "/u";

    /// <summary>No token is longer; a longer one is not looked for.</summary>
    private const int LongestToken = 100;

    /// <summary>The link; null where there never was one of that token.</summary>
    public PartnerLink? Link { get; private set; }

    public bool HasEnded => Link is { } link && !link.IsOpen(clock.Today);

    /// <summary>An address without the token that it may hold, for what is written down.</summary>
    public static string Hide(string path) => path.StartsWith(Root + "/", StringComparison.OrdinalIgnoreCase) ? Root + "/…" : path;

    /// <summary>Whether the token opens anything, before a byte of what is sent with it is read.</summary>
    public async Task<bool> IsOpenAsync(string token, CancellationToken stop)
    {
        Link = token.Length > LongestToken ? null : await links.FindAsync(token, stop);
        return Link?.IsOpen(clock.Today) == true;
    }

    /// <summary>The plan that the link opens; null where it opens nothing, and then the page says so politely.</summary>
    public async Task<PlanAssessment?> OpenAsync(PageModel page, string token, CancellationToken stop)
    {
        if (await IsOpenAsync(token, stop) && Link is { } link && await plans.AssessAsync(link.PlanId, clock.Today, stop) is { } plan)
        {
            db.Author = new Author(link.Author);
            return plan;
        }

        page.Response.StatusCode = Link is null ? StatusCodes.Status404NotFound : StatusCodes.Status410Gone;
        return null;
    }
}
