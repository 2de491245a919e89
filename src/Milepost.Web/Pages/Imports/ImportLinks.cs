using System.Globalization;
using Milepost.Identity;
using Milepost.Store.Files;
using Milepost.Store.Importing;
using Milepost.Web.Pages.Plans;

namespace Milepost.Web.Pages.Imports;

/// <summary>The addresses of an import's steps.</summary>
public static class ImportLinks
{
    /// <summary>A file that begins a new plan.</summary>
    public const string New = "/import";

    public static string Index(string plan) => $"{PlanLinks.Overview(plan)}/imports";

    public static string Upload(string plan) => $"{PlanLinks.Overview(plan)}/import";

    public static string Work(Guid work) => $"/imports/work/{work}";

    public static string Found(string plan, Id<StoredFile> file, DateOnly asAt) => $"{Index(plan)}/found/{file}{Day(asAt)}";

    public static string Compare(string plan, Id<StoredFile> file, DateOnly asAt) => $"{Index(plan)}/compare/{file}{Day(asAt)}";

    public static string Report(string plan, Id<StoredFile> file) => $"{Index(plan)}/report/{file}";

    public static string Done(string plan, Id<Import> import) => $"{Index(plan)}/{import}";

    public static string Original(string plan, Id<Import> import) => $"{Index(plan)}/{import}/original";

    private static string Day(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"?asAt={day:yyyy-MM-dd}");
}
