using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Milepost.Plans;
using Milepost.Questioning;
using Milepost.Updating;
using Milepost.Web.Access;
using Milepost.Web.Components;
using Milepost.Web.Hosting;
using Milepost.Web.Pages.Plans;
using Milepost.Web.Pages.Updating;
using Milepost.Wording;

namespace Milepost.Web.Pages.Questions;

/// <summary>What the record of a plan asks, of whom, and what was said.</summary>
public class IndexModel(OpenPlan plans, PageTags tags, UkClock clock) : PageModel
{
    private const int Few = 4;

    private Func<string, bool> meansMe = _ => false;

    [BindProperty(SupportsGet = true)]
    public QuestionFilter Filter { get; set; } = new();

    public PlanQuestions Questions { get; private set; } = null!;
    public Plan Plan => Questions.Plan.Facts.Plan;
    public IReadOnlyList<IGrouping<QuestionRule, Question>> Groups { get; private set; } = [];

    /// <summary>More of one kind than this are under a heading that opens; all of them where one kind was asked for.</summary>
    public int ShownAtOnce => Filter.Kind is null ? Few : int.MaxValue;

    public int Mine { get; private set; }
    public string Counted => PlanQuestions.Counted(Questions.Counts);

    public IReadOnlyList<Option> Standings { get; } =
    [
        new("", "Open"), .. Enum.GetValues<QuestionStanding>().Select(standing => new Option(standing.ToString(), QuestionWords.Standing(standing))),
    ];

    public IReadOnlyList<Option> Kinds =>
        [new("", "All"), .. Questions.All.Select(question => question.Rule).Distinct().Select(rule => new Option(rule.Kind, rule.Name))];

    public IReadOnlyList<Option> Leads => Names("Anybody", question => question.Leads);

    public IReadOnlyList<Option> Sponsors => Names("Anybody", question => question.Sponsors);

    /// <summary>Ways to look at the questions: the address, what it is called, and whether it is the one that is shown.</summary>
    public IReadOnlyList<(string Href, string Text, bool Here)> Views =>
    [
        (QuestionLinks.Index(Plan.Name), $"All open ({Questions.Counts.Open})", !Filter.IsAny),
        ($"{QuestionLinks.Index(Plan.Name)}?mine=true", $"For me ({Mine})", Filter.Mine),
        (QuestionLinks.Index(Plan.Name, QuestionStanding.WithSponsor), $"With sponsors ({Questions.Counts.WithSponsor})", Filter.Standing == QuestionStanding.WithSponsor),
        ($"{QuestionLinks.Index(Plan.Name)}?all=true", $"All ever asked ({Questions.Counts.Asked})", Filter.All),
    ];

    public async Task<IActionResult> OnGetAsync(string name, CancellationToken stop)
    {
        if (await plans.StampAsync(name) is not { } stamp) return NotFound();
        if (tags.Unchanged(HttpContext, stamp, clock.Today)) return StatusCode(StatusCodes.Status304NotModified);
        if (await plans.AssessAsync(name, clock.Today, stop) is not { } assessment) return NotFound();

        Questions = JudgedPlan.Of(assessment).Questions;
        meansMe = Whose.Means(assessment.Facts, Writer.Of(User).Doer, clock.Today);
        Mine = Questions.Open.Count(question => question.WaitsFor(meansMe));
        Groups = [.. Filter.Apply(Questions.All, meansMe).GroupBy(question => question.Rule).OrderBy(group => QuestionRules.All.ToList().IndexOf(group.Key))];
        new Shell(Plan, PlanPart.Questions).Put(this);
        return Page();
    }

    public bool MayAnswer(Question question) => User.May(Permission.AnswerQuestions, Questions.Plan.Facts, question);

    private List<Option> Names(string any, Func<Question, IReadOnlyList<string>> names) =>
    [
        new("", any),
        .. Questions.All.SelectMany(names).Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.CurrentCulture).Select(name => new Option(name, Say.Shorten(name, 60))),
    ];
}
