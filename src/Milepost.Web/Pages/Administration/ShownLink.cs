namespace Milepost.Web.Pages.Administration;

/// <summary>A link by which somebody sets their password, shown once.</summary>
/// <param name="Address">The whole of it.</param>
/// <param name="MailedTo">The address that it is mailed to as well; null where it is not.</param>
public sealed record ShownLink(string Address, string? MailedTo);
