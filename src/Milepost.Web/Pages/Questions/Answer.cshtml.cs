using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Milepost.Plans;
using Milepost.Questioning;
using Milepost.Store.Questioning;
using Milepost.Web.Access;
using Milepost.Web.Components;
using Milepost.Web.Pages.Plans;

namespace Milepost.Web.Pages.Questions;

/// <summary>Somebody answers a question of the record: says what is done about it, or why it may stand as it is.</summary>
public class AnswerModel(OpenPlan plans, QuestionAsker asker, UkClock clock) : PageModel
{
    private const int LongestAnswer = 2000;
    private const string Acting = "acting";
    private const string Accepting = "accepting";

    [BindProperty]
    public string? Verdict { get; set; }

    [BindProperty]
    public string? Answer { get; set; }

    public Plan Plan { get; private set; } = null!;
    public Question Question { get; private set; } = null!;

    /// <summary>Somebody else answered while this was typed; what was typed is still in the form.</summary>
    public bool Meanwhile { get; private set; }

    public IReadOnlyList<Option> Verdicts { get; } =
    [
        new(Acting, "Something is done about it") { Hint = "Say what, and by when. The rating, date or words are put right in the plan itself." },
        new(Accepting, "It may stand as it is") { Hint = "Say why. The board is told that it was accepted, with the reason." },
    ];

    public async Task<IActionResult> OnGetAsync(string name, string key, CancellationToken stop) => await FindAsync(name, key, stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string name, string key, CancellationToken stop)
    {
        if (!await FindAsync(name, key, stop)) return NotFound();
        if (Verdict is not (Acting or Accepting)) ModelState.AddModelError(nameof(Verdict), "Choose whether something is done about it or it may stand");
        if (string.IsNullOrWhiteSpace(Answer)) ModelState.AddModelError(nameof(Answer), "Say what is done about it, or why it may stand, such as “The audit of May found it; the report is with the Board”");
        else if (Answer.Length > LongestAnswer) ModelState.AddModelError(nameof(Answer), $"The answer must be {LongestAnswer} characters or fewer");
        if (!ModelState.IsValid) return Page();

        var reply = new Reply(key, Answer!.Trim(), Verdict == Accepting, User.Person()!.Author, clock.Today);
        if (await asker.ReplyAsync(Plan.Id, reply, stop) is not Replied replied)
        {
            Meanwhile = true;
            await FindAsync(name, key, stop);
            return Page();
        }

        Done.Say(this, $"{(reply.Accepted ? "Accepted" : "Answered")}: {replied.Question.Words}");
        return Redirect(replied.Question is { ActionId: { } action } ? Actions.ActionLinks.Details(name, action) + "#questions" : QuestionLinks.Index(name));
    }

    private async Task<bool> FindAsync(string name, string key, CancellationToken stop)
    {
        if (await plans.AssessAsync(name, clock.Today, stop) is not { } assessment) return false;
        if (JudgedPlan.Of(assessment).Questions.Find(key) is not { } found) return false;
        (Plan, Question) = (assessment.Facts.Plan, found);
        new Shell(Plan, PlanPart.Questions, Exactly: false).Put(this);
        return true;
    }
}
