using Milepost.Actions;
using Milepost.Identity;
using Milepost.Store.Commenting;
using Milepost.Web.Pages.Actions;

namespace Milepost.Web.Pages.Commenting;

/// <summary>The addresses of the comments on an action.</summary>
public static class CommentLinks
{
    public static string Of(string plan, Id<PlanAction> action) => $"{ActionLinks.Details(plan, action)}/comments";

    /// <summary>At one of them.</summary>
    public static string At(string plan, Id<PlanAction> action, Id<Comment> comment) => $"{Of(plan, action)}#comment-{comment}";

    public static string Reword(string plan, Id<PlanAction> action, Id<Comment> comment) => $"{Of(plan, action)}?change={comment}#Words";

    public static string Remove(string plan, Id<PlanAction> action) => $"{Of(plan, action)}?handler=Remove";

    /// <summary>The mentions that wait for whoever is signed in.</summary>
    public const string Seen = "/my-mentions";
}
