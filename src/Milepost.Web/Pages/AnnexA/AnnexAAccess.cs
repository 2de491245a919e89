using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Milepost.Web.Access;

namespace Milepost.Web.Pages.AnnexA;

/// <summary>Small numbers stand on these pages, so that only those see them who may load an Annex A.</summary>
internal static class AnnexAAccess
{
    public static void Apply(PageConventionCollection pages) => pages.Ask("/AnnexA", Permission.LoadAnnexA);
}
