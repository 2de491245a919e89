using System.Globalization;
using Milepost.Identity;
using Milepost.Plans;
using Milepost.Web.Pages.Plans;

namespace Milepost.Web.Pages.Holding;

/// <summary>The addresses of posts, their holders and what is handed over.</summary>
public static class HoldingLinks
{
    public static string Index(string plan) => $"{PlanLinks.Overview(plan)}/posts";

    /// <summary>Where people say which post each written lead means.</summary>
    public static string Links(string plan) => $"{Index(plan)}/leads";

    public static string Post(string plan, Id<Post> post) => $"{Index(plan)}/{post}";

    /// <summary>Where somebody leaves, somebody comes.</summary>
    public static string Change(string plan, Id<Post> post) => $"{Post(plan, post)}/change";

    public static string Handover(string plan, Id<Post> post, DateOnly? asAt = null) => $"{Post(plan, post)}/handover{Day(asAt, '?')}";

    public static string HandoverFile(string plan, Id<Post> post, DateOnly asAt, string ending) => $"{Post(plan, post)}/handover/file?format={ending}{Day(asAt, '&')}";

    private static string Day(DateOnly? day, char before) => day is { } on ? string.Create(CultureInfo.InvariantCulture, $"{before}asAt={on:yyyy-MM-dd}") : "";
}
