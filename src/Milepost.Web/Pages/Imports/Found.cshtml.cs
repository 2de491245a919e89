using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Milepost.Identity;
using Milepost.Importing;
using Milepost.Importing.Reading;
using Milepost.Store;
using Milepost.Store.Files;
using Milepost.Wording;

namespace Milepost.Web.Pages.Imports;

/// <summary>What was found in a file: doubts first, then each row as the file has it beside what was read.</summary>
public class FoundModel(ImportSteps steps, MilepostDb db) : PageModel
{
    private const int ProblemsShown = 200;

    public string PlanName { get; private set; } = "";
    public StoredFile Stored { get; private set; } = null!;
    public DateOnly AsAt { get; private set; }
    public FileReading? Reading { get; private set; }
    public string? Refusal { get; private set; }
    public FoundRows Rows { get; private set; } = null!;
    public IReadOnlyList<HeadingChoice> Headings { get; private set; } = [];

    /// <summary>What a person should look at before agreeing.</summary>
    public IReadOnlyList<Problem> Doubts => [.. Reading!.Problems.Where(problem => problem.Severity > Severity.Note).Take(ProblemsShown)];

    /// <summary>What was worked out, and is most likely right.</summary>
    public IReadOnlyList<Problem> Notes => [.. Reading!.Problems.Where(problem => problem.Severity == Severity.Note).Take(ProblemsShown)];

    public int DoubtCount => Reading!.Problems.Count(problem => problem.Severity > Severity.Note);
    public int MoreProblems => Reading!.Problems.Count - Doubts.Count - Notes.Count;

    [BindProperty]
    public List<HeadingAnswer> Answers { get; set; } = [];

    public async Task<IActionResult> OnGetAsync(
        string name, Id<StoredFile> id, DateOnly asAt, [FromQuery(Name = "page")] int open, CancellationToken stop)
    {
        if (!await FindAsync(name, id, asAt, stop)) return NotFound();
        if (Reading?.Inspection is not null) return Redirect(ImportLinks.Report(name, id));
        if (Reading?.Plan is { } plan) Rows = new FoundRows(plan, open);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string name, Id<StoredFile> id, DateOnly asAt, CancellationToken stop)
    {
        if (!await FindAsync(name, id, asAt, stop)) return NotFound();
        foreach (var answer in Answers)
        {
            var asked = Headings.FirstOrDefault(heading => heading.Key == (answer.Key ?? "") && heading.Occurrence == answer.Occurrence);
            if (asked is not null && asked.Field != answer.Field) await steps.CorrectAsync(name, asked.Key, asked.Occurrence, answer.Field, stop);
        }

        Done.Say(this, "The headings are understood as you said, and the file was read again. The next file for this plan will be read the same way");
        return Redirect(ImportLinks.Found(name, id, asAt));
    }

    /// <summary>What the file holds, in one sentence.</summary>
    public string Counted(PlanDraft plan)
    {
        string[] parts =
        [
            Say.Count(plan.Actions.Count, "action"), Part(plan.Priorities.Count, "priority", "priorities"), Part(plan.Actions.Sum(action => action.Steps.Count), "step"),
            Part(plan.Actions.Sum(action => action.ChildrensStatements.Count), "children’s statement"), Part(plan.Recommendations.Count, "recommendation"),
            Part(plan.Measures.Count, "measure"), Part(plan.People.Count, "post holder"), Part(plan.Glossary.Count, "term of the glossary", "terms of the glossary"),
        ];
        return Say.List([.. parts.Where(part => part != "")]);
    }

    /// <summary>Something in the row should be looked at, so that it stands open.</summary>
    public bool IsDoubted(int number) => (doubted ??= [.. Doubts.Select(Rows.RowOf).OfType<int>()]).Contains(number);

    private HashSet<int>? doubted;

    private static string Part(int count, string one, string? several = null) => count == 0 ? "" : Say.Count(count, one, several);

    private async Task<bool> FindAsync(string name, Id<StoredFile> id, DateOnly asAt, CancellationToken stop)
    {
        if (await steps.FileAsync(name, id, stop) is not { } file) return false;
        (PlanName, Stored, AsAt) = (name, file, asAt);
        var read = await steps.ReadAsync(file, name, stop);
        (Reading, Refusal) = (read.Reading, read.Refusal?.Message);
        if (Reading is not null) Headings = HeadingChoice.Of(Reading);
        if (await db.Plans.AsNoTracking().FirstOrDefaultAsync(plan => plan.Name == name, stop) is { } plan)
        {
            new Shell(plan, PlanPart.Import, Exactly: false).Put(this);
        }

        return true;
    }
}

/// <summary>What a person says that a heading means.</summary>
public sealed class HeadingAnswer
{
    public string? Key { get; set; }
    public int Occurrence { get; set; }
    public PlanField Field { get; set; }
}
