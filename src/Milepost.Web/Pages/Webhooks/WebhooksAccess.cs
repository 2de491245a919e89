using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Milepost.Web.Access;

namespace Milepost.Web.Pages.Webhooks;

/// <summary>Who may say which programs outside are told when something happens.</summary>
internal static class WebhooksAccess
{
    public static void Apply(PageConventionCollection pages) => pages.Ask("/Webhooks", Permission.ManageWebhooks);
}
