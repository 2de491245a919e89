using System.Globalization;
using System.Web;

namespace Milepost.Store.Mailing;

/// <summary>Where mail goes, whom it is from, and the address of the site that its links lead to.</summary>
/// <param name="Server">The mail server; null where mail is dropped in a folder or not sent at all.</param>
/// <param name="Folder">The folder to drop mail in; null where there is a server.</param>
/// <param name="From">The sender.</param>
/// <param name="Site">The address of the site. It is set, and never taken from a request.</param>
/// <param name="Refusal">Why the setting cannot be used, in words; null where it can.</param>
public sealed record MailSettings(MailServer? Server, string? Folder, string From, Uri Site, string? Refusal = null)
{
    public bool IsSet => Refusal is null && (Server is not null || Folder is not null);

    /// <summary>MILEPOST_MAIL (smtp://user:password@host:587, or a folder), MILEPOST_MAIL_FROM, and MILEPOST_ADDRESS.</summary>
    public static MailSettings FromEnvironment(Func<string, string?> variable)
    {
        ArgumentNullException.ThrowIfNull(variable);
        var from = Given(variable("MILEPOST_MAIL_FROM")) ?? "milepost@localhost";
        var nothing = new MailSettings(null, null, from, SiteAddress.Usual).At(SiteAddress.Of(variable("MILEPOST_ADDRESS"), variable("MILEPOST_URLS")));
        if (nothing.Refusal is not null) return nothing;
        if (!System.Net.Mail.MailAddress.TryCreate(from, out _)) return nothing with { Refusal = "MILEPOST_MAIL_FROM must be an address, such as milepost@wexcombe.example" };
        if (Given(variable("MILEPOST_MAIL")) is not { } mail) return nothing;
        if (!mail.Contains("://", StringComparison.Ordinal)) return nothing with { Folder = Path.GetFullPath(mail) };
        return MailServer.Of(mail) is { } server
            ? nothing with { Server = server }
            : nothing with { Refusal = "MILEPOST_MAIL must be a folder, or a mail server such as smtp://mail.wexcombe.example:587" };
    }

    /// <summary>The same for a site at that address; null for one that is none.</summary>
    public MailSettings At(Uri? site) => site is not null
        ? this with { Site = site }
        : this with { Refusal = Refusal ?? "MILEPOST_ADDRESS must be the address of the site, such as https://milepost.wexcombe.example" };

    /// <summary>The whole address of a page, as it is printed or sent. Never made from what a browser said the site is called.</summary>
    public string Link(string path) => Site.ToString().TrimEnd('/') + path;

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

/// <summary>A mail server, spoken to by SMTP with STARTTLS.</summary>
/// <param name="Host">Its name.</param>
/// <param name="Port">Its port; 587 where none is given.</param>
/// <param name="User">Who signs in to it; null where nobody does.</param>
/// <param name="Password">With what.</param>
/// <param name="Encrypted">Whether the connection is encrypted; it is unless the address says ?tls=off.</param>
public sealed record MailServer(string Host, int Port, string? User, string? Password, bool Encrypted)
{
    public static MailServer? Of(string address)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Scheme != "smtp" || uri.Host.Length == 0) return null;
        var user = uri.UserInfo.Split(':', 2);
        return new(
            uri.Host, uri.Port > 0 ? uri.Port : 587,
            user[0].Length > 0 ? Uri.UnescapeDataString(user[0]) : null, user.Length > 1 ? Uri.UnescapeDataString(user[1]) : null,
            HttpUtility.ParseQueryString(uri.Query)["tls"] != "off");
    }

    /// <summary>Without the password, for people to read.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Host}:{Port}{(Encrypted ? "" : ", not encrypted")}");
}
