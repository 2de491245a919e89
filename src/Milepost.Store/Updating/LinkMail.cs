using Milepost.Identity;
using Milepost.People;
using Milepost.Plans;
using Milepost.Store.Mailing;
using Milepost.Wording;

namespace Milepost.Store.Updating;

/// <summary>The mail with a partner's link. It waits in the same save as the link itself, and its words go once it is sent.</summary>
/// <param name="To">Where it goes.</param>
/// <param name="Link">Makes the whole address of a link from its token.</param>
/// <param name="At">Now, in UTC.</param>
public sealed record LinkMail(string To, Func<string, string> Link, DateTime At)
{
    internal void Add(MilepostDb db, Id<PartnerLink> id, Id<Plan> plan, string token, DateOnly until, string by) => Outbox.AddTo(
        db, $"link/{id}", MailKind.Link, To, plan, "Milepost: your actions to update", $"""
            Hello

            {Say.Shorten(by, 120)} asks you to say how your actions in the council’s improvement plan are going. This link opens them, until {Say.Date(until)}:

            {Link(token)}

            No account is needed. Whoever has the link can update your actions: pass it on to nobody.

            """.ReplaceLineEndings("\n"), At);
}
