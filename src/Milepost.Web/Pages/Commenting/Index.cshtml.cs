using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Milepost.Actions;
using Milepost.Editing.Forms;
using Milepost.Facts;
using Milepost.Identity;
using Milepost.People;
using Milepost.Store.Commenting;
using Milepost.Web.Access;
using Milepost.Web.Components;
using Milepost.Web.Pages.Plans;

namespace Milepost.Web.Pages.Commenting;

/// <summary>What people say to one another of an action, beside the board's record.</summary>
public class IndexModel(OpenPlan plans, ActionComments comments, CommentReach reach) : PageModel
{
    private const int Longest = 4_000;

    public PlanFacts Facts { get; private set; } = null!;
    public ActionFacts Action { get; private set; } = null!;
    public IReadOnlyList<SaidComment> Comments { get; private set; } = [];
    public IReadOnlyList<Person> Others { get; private set; } = [];

    /// <summary>The comment that is being changed; null where a new one is written.</summary>
    public Comment? Changed { get; private set; }

    [BindProperty]
    public string? Words { get; set; }

    /// <summary>The short names of those who are to be told.</summary>
    [BindProperty]
    public string[] Told { get; set; } = [];

    [BindProperty(SupportsGet = true)]
    public Id<Comment>? Change { get; set; }

    public string Called => $"{Facts.Plan.Nouns.Action} {Action.Action.Reference}".Trim();
    public IReadOnlyList<Option> People => [.. Others.Select(person => new Option(person.Key, person.Name, person.Post))];

    public async Task<IActionResult> OnGetAsync(string name, Id<PlanAction> id, CancellationToken stop)
    {
        if (await RefusalAsync(name, id, stop) is { } refusal) return refusal;
        if (Changed is { } standing) Words ??= standing.Text;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string name, Id<PlanAction> id, CancellationToken stop)
    {
        if (await RefusalAsync(name, id, stop) is { } refusal) return refusal;
        var words = TypedText.Whole(Words);
        if (words.Length == 0) ModelState.AddModelError(nameof(Words), "Write the comment");
        else if (words.Length > Longest) ModelState.AddModelError(nameof(Words), $"It must be {Longest:N0} characters or fewer; it has {words.Length:N0}");
        if (!ModelState.IsValid) return Page();

        var me = User.Person()!;
        var named = Mentioned.In(words, Others).Concat(Others.Where(person => Told.Contains(person.Key))).DistinctBy(person => person.Id).ToList();
        if (Change is { } changed)
        {
            if (await comments.RewordAsync(changed, id, me, words, named, stop) is { } why)
            {
                ModelState.AddModelError(nameof(Words), why);
                return Page();
            }

            Done.Say(this, "Your comment is changed");
            return Redirect(CommentLinks.At(name, id, changed));
        }

        var said = await comments.SayAsync(Facts.Plan.Id, id, me, words, named, stop);
        Done.Say(this, named.Count == 0 ? "Your comment is there" : $"Your comment is there, and waits on My work for {Wording.Say.List([.. named.Select(person => person.Name)])}");
        return Redirect(CommentLinks.At(name, id, said));
    }

    public async Task<IActionResult> OnPostRemoveAsync(string name, Id<PlanAction> id, Id<Comment> comment, CancellationToken stop)
    {
        if (await RefusalAsync(name, id, stop) is { } refusal) return refusal;
        if (await comments.RemoveAsync(comment, id, User.Person()!, MayRemoveAny, stop) is { } why) ModelState.AddModelError(nameof(Words), why);
        else Done.Say(this, "The comment is taken away");
        return ModelState.IsValid ? Redirect(CommentLinks.Of(name, id)) : Page();
    }

    public bool MayReword(Comment comment) => comments.MayReword(comment, User.Person()!);

    public bool MayRemove(Comment comment) => comment.RemovedAt is null && (comment.PersonId == User.Person()!.Id || MayRemoveAny);

    /// <summary>Whoever edits the plan as a whole keeps order in what is said of it.</summary>
    private bool MayRemoveAny => User.May(Permission.EditPlan, Facts.Plan.Id, Action.Action.PriorityId, agency: null);

    private async Task<IActionResult?> RefusalAsync(string name, Id<PlanAction> id, CancellationToken stop)
    {
        if (await plans.FactsAsync(name, stop) is not { } facts || facts.Actions.FirstOrDefault(one => one.Action.Id == id) is not { } action) return NotFound();
        (Facts, Action) = (facts, action);
        if (!User.May(Permission.Comment, facts, action)) return NotFound();
        Comments = await comments.OfAsync(id, stop);
        Others = await reach.OthersAsync(User, facts, action, stop);
        Changed = Comments.FirstOrDefault(one => one.Comment.Id == Change && MayReword(one.Comment))?.Comment;
        new Shell(facts.Plan, PlanPart.Plan, Exactly: false).Put(this);
        return null;
    }
}
