using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Milepost.Identity;
using Milepost.Store.Commenting;
using Milepost.Web.Access;

namespace Milepost.Web.Pages.Commenting;

/// <summary>The comments that name the reader and that they have not said to have seen.</summary>
public class MentionsModel(ActionComments comments, CommentReach reach) : PageModel
{
    public IReadOnlyList<MentionRow> Rows { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken stop) => Rows = await reach.MineAsync(User, stop);

    /// <summary>They have seen one of them.</summary>
    public async Task<IActionResult> OnPostAsync(Id<Mention> mention, CancellationToken stop)
    {
        await comments.SeeAsync(mention, User.Person()!.Id, stop);
        Done.Say(this, "It waits for you no longer");
        return Redirect(CommentLinks.Seen);
    }
}
