using Milepost.Actions;
using Milepost.Identity;
using Milepost.Web.Pages.Plans;

namespace Milepost.Web.Pages.Evidence;

/// <summary>The addresses of a plan's evidence.</summary>
public static class EvidenceLinks
{
    public static string Index(string plan) => $"{PlanLinks.Overview(plan)}/evidence";

    /// <summary>The same rows as the register shows, as a file.</summary>
    public static string Listed(string plan, EvidenceFilter filter, string ending) => $"{Index(plan)}/list{filter.Query("format=" + ending)}";

    public static string Gaps(string plan) => $"{Index(plan)}/gaps";
    public static string Add(string plan, Id<PlanAction>? action = null, Id<ExpectedEvidence>? meets = null) =>
        $"{Index(plan)}/add{(action is { } one ? $"?action={one}" : "")}{(meets is { } expected ? $"&meets={expected}" : "")}";

    /// <summary>Where evidence is given in the midst of an update, which one comes back to.</summary>
    public static string AddAndUpdate(string plan, Id<PlanAction> action) => Add(plan, action) + "&update=true";

    public static string Item(string plan, Id<EvidenceItem> id) => $"{Index(plan)}/{id}";
    public static string File(string plan, Id<EvidenceItem> id, int number) => $"{Item(plan, id)}/files/{number}";
    public static string Version(string plan, Id<EvidenceItem> id) => $"{Item(plan, id)}/version";
    public static string Weigh(string plan, Id<EvidenceItem> id) => $"{Item(plan, id)}/weigh";
    public static string Share(string plan, Id<EvidenceItem> id) => $"{Item(plan, id)}/share";
    public static string Describe(string plan, Id<EvidenceItem> id) => $"{Item(plan, id)}/describe";
    public static string Uses(string plan, Id<EvidenceItem> id) => $"{Item(plan, id)}/uses";
    public static string Retire(string plan, Id<EvidenceItem> id) => $"{Item(plan, id)}/retire";
    public static string Expected(string plan, Id<PlanAction> action) => $"{Index(plan)}/expected/{action}";
}
