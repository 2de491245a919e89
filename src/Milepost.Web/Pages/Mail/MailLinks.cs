namespace Milepost.Web.Pages.Mail;

/// <summary>The address of the page about mail.</summary>
public static class MailLinks
{
    public const string Index = "/mail";
}
