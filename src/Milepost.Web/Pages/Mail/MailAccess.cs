using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Milepost.Web.Access;

namespace Milepost.Web.Pages.Mail;

/// <summary>Who may see what mail was sent and what was refused.</summary>
internal static class MailAccess
{
    public static void Apply(PageConventionCollection pages) => pages.Ask("/Mail", Permission.SeeMail);
}
