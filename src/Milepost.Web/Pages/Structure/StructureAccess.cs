using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Milepost.Web.Access;

namespace Milepost.Web.Pages.Structure;

/// <summary>Who may renumber, move, merge, split, withdraw and restore.</summary>
internal static class StructureAccess
{
    public static void Apply(PageConventionCollection pages) => pages.Ask("/Structure", Permission.EditPlan);
}
