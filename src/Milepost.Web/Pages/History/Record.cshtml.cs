using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Milepost.Facts;
using Milepost.Plans;
using Milepost.Store;
using Milepost.Store.History;
using Milepost.Web.Components;
using Milepost.Web.Pages.Editing;
using Milepost.Web.Pages.Plans;
using Milepost.Web.Timers;

namespace Milepost.Web.Pages.History;

/// <summary>Everything that was ever changed in one record, and in what hangs on it: before, after, who and when.</summary>
public class RecordModel(OpenPlan plans, MilepostDb db, HistoryStanding standing) : PageModel
{
    private const int EachPage = 50;

    private static readonly string[] NoNews = ["SourceRow", "SourcePlace", "Position"];

    public PlanFacts Facts { get; private set; } = null!;
    public Plan Plan => Facts.Plan;
    public Guid Id { get; private set; }
    public string Noun { get; private set; } = "Record";
    public string Called { get; private set; } = "";

    /// <summary>The page that the record is seen on.</summary>
    public string Back { get; private set; } = "";

    public IReadOnlyList<SaidChange> Changes { get; private set; } = [];
    public IReadOnlyList<Option> Fields { get; private set; } = [];
    public IReadOnlyList<Option> People { get; private set; } = [];

    /// <summary>The address of the changes before these; null where there are none.</summary>
    public string? Older { get; private set; }

    public HistoryStanding Standing => standing;

    /// <summary>The kind of record and its field: "PlanAction.Title".</summary>
    [BindProperty(SupportsGet = true)]
    public string? Field { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Who { get; set; }

    [BindProperty(SupportsGet = true)]
    public DateFields Day { get; set; } = new();

    /// <summary>Only the changes before that entry.</summary>
    [BindProperty(SupportsGet = true)]
    public long? Before { get; set; }

    public HistoryFilter Filter => new(Field, Who, Day, Before);

    public async Task<IActionResult> OnGetAsync(string name, Guid id, CancellationToken stop)
    {
        if (await plans.FactsAsync(name, stop) is not { } facts) return NotFound();
        (Facts, Id) = (facts, id);
        var names = new RecordNames(facts);
        var ids = names.With(id);
        var whole = db.History.AsNoTracking().Where(change => ids.Contains(change.RecordId) && change.PlanId == facts.Plan.Id.Value && !NoNews.Contains(change.Field));
        var kinds = await whole.Select(change => new { change.Record, change.RecordId, change.Field, change.By }).Distinct().ToListAsync(stop);
        if (kinds.Count == 0) return NotFound();

        var found = names.Find(id);
        (Noun, Called) = found is { } known ? (known.Noun, known.Called) : (SaidChange.Words(kinds.First(one => one.RecordId == id).Record), "");
        Back = found is { } seen ? EditLinks.Seen(facts, seen.Record) : HistoryLinks.Index(name);
        Fields =
        [
            new("", "Everything"),
            .. kinds.Select(one => (one.Record, one.Field)).Distinct().Select(one => new Option($"{one.Record}.{one.Field}", Said(one.Record, one.Field))).OrderBy(one => one.Text, StringComparer.Ordinal),
        ];
        People = [new("", "Anybody"), .. kinds.Select(one => one.By).Distinct().Order(StringComparer.Ordinal).Select(by => new Option(by, by))];
        await ShowAsync(whole, names, stop);
        new Shell(Plan, PlanPart.History, Exactly: false).Put(this);
        return Page();
    }

    private static string Said(string record, string field) =>
        field == Change.Whole ? $"{SaidChange.Words(record)} added or removed" : $"{SaidChange.Words(record)}: {SaidChange.Field(field).ToLowerInvariant()}";

    private async Task ShowAsync(IQueryable<Change> whole, RecordNames names, CancellationToken stop)
    {
        var day = Day.IsEmpty ? null : Day.Read(ModelState, nameof(Day), "the day");
        var changes = await Filter.In(whole, day).Take(EachPage + 1).ToListAsync(stop);
        if (changes.Count > EachPage) Older = HistoryLinks.Record(Plan.Name, Id) + Filter.Older(changes[EachPage - 1].Sequence);
        Changes = [.. changes.Take(EachPage).Select(change => SaidChange.Of(change, other => other == Id ? null : names.Called(other)))];
    }
}
