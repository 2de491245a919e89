using System.Security.Cryptography;
using System.Text;
using Milepost.Web.Access;
using Milepost.Web.Pages;

namespace Milepost.Web.Hosting;

/// <summary>
/// Tells a browser that a page it holds is still true. The tag changes with the plan, the day, the person, their
/// session and what they may do, the address, and the build of the site. A page that says what was just done is true only once.
/// </summary>
public sealed class PageTags(Assets assets)
{
    private readonly string build = assets.Build + typeof(PageTags).Module.ModuleVersionId;

    /// <summary>Whether the page that the browser holds may be shown again as it is. It is tagged either way.</summary>
    /// <param name="context">The request.</param>
    /// <param name="stamp">Changes with everything in the plan.</param>
    /// <param name="day">The day that the page speaks of.</param>
    /// <param name="besides">What else the page shows that neither the plan nor the address says, such as columns that the person chose.</param>
    public bool Unchanged(HttpContext context, Guid stamp, DateOnly day, string besides = "")
    {
        var request = context.Request;
        if (Done.IsSaidIn(request)) return false;
        var session = context.User.FindFirst(SignedIn.SessionClaim)?.Value;
        var facts = $"{build}|{stamp}|{day:O}|{session}|{context.User.Visitor()?.Rights}|{request.Path}{request.QueryString}|{besides}";
        var tag = $"\"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(facts)).AsSpan(0, 16))}\"";
        context.KeepButAsk(tag);
        return request.Headers.IfNoneMatch.Any(held => held is not null && held.Contains(tag, StringComparison.Ordinal));
    }
}
