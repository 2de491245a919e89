using System.Security.Claims;
using Milepost.Identity;
using Milepost.People;
using Milepost.Plans;
using Milepost.Updating;
using Milepost.Web.Access;

namespace Milepost.Web.Pages.Updating;

/// <summary>Whoever writes an update: somebody who is signed in, or who came by a link.</summary>
/// <param name="Key">By what their drafts are kept.</param>
/// <param name="Doer">Who they are to a plan.</param>
/// <param name="Any">They may update any action.</param>
public sealed record Writer(string Key, Doer Doer, bool Any)
{
    public static Writer Of(ClaimsPrincipal user)
    {
        var person = user.Person() ?? throw new InvalidOperationException("Only somebody who is signed in has work.");
        return new(person.Key, new Doer(null, person.Name), user.May(Permission.UpdateAnyAction));
    }

    public static Writer Of(PartnerLink link)
    {
        ArgumentNullException.ThrowIfNull(link);
        return new($"link:{link.Id}", new Doer(null, link.Post is null ? link.Holder : null, link.Post is { } post ? new Id<Post>(post) : null), Any: false);
    }
}
