namespace Milepost.Web.Pages.Webhooks;

/// <summary>The address of the page about webhooks.</summary>
public static class WebhookLinks
{
    public const string Index = "/administration/webhooks";
}
