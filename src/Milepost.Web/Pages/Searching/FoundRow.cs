using Microsoft.AspNetCore.Html;
using Milepost.Actions;
using Milepost.Identity;
using Milepost.Plans;
using Milepost.Searching;
using Milepost.Store.Commenting;
using Milepost.Store.Facts;
using Milepost.Store.Searching;
using Milepost.Web.Components;
using Milepost.Web.Pages.Actions;
using Milepost.Web.Pages.Commenting;
using Milepost.Web.Pages.Evidence;
using Milepost.Web.Pages.Holding;
using Milepost.Web.Pages.Measures;
using Milepost.Web.Pages.Plans;
using Milepost.Web.Pages.Questions;
using Milepost.Web.Pages.Withdrawn;

namespace Milepost.Web.Pages.Searching;

/// <summary>One thing that was found, as it is shown: what it is, where it leads, and its words with those that were looked for marked.</summary>
public sealed class FoundRow
{
    private const int Room = 260;

    public FoundRow(FoundEntry entry, ListedPlan plan, SearchQuery query)
    {
        (Entry, Plan) = (entry, plan);
        var (title, text) = entry.Title.Length > 0 ? (entry.Title, entry.Text) : (entry.Of is { } of ? Named(of) : entry.Read is { } read ? read.Title : $"{entry.Kind.Said()} of the plan", entry.Text);
        Title = Excerpt.Of(title, query, Room);
        // What is called by its own words need not say them twice.
        Words = text.Length == 0 || entry.Kind is SearchKind.Evidence && text.Trim() == title ? [] : Excerpt.Of(text, query, Room);
        Within = entry.Title.Length > 0 && entry.Of is { } action ? Named(action) : null;
        Href = Leads(plan.Name, entry);
    }

    public FoundEntry Entry { get; }
    public ListedPlan Plan { get; }
    public IReadOnlyList<ExcerptPart> Title { get; }
    public IReadOnlyList<ExcerptPart> Words { get; }

    /// <summary>The action that it belongs to, where its own name does not say so.</summary>
    public string? Within { get; }

    public string Href { get; }

    /// <summary>It, or the action that it belongs to, was withdrawn from the plan.</summary>
    public bool Withdrawn => Entry.Withdrawn || Entry.Of is { Withdrawn: true };

    /// <summary>The words with those that were looked for marked; whatever else stands in them is text.</summary>
    public static IHtmlContent Marked(IReadOnlyList<ExcerptPart> parts) =>
        Markup.Joined(parts.Select(part => part.Found ? Markup.Of($"<mark>{part.Text}</mark>") : Markup.Of($"{part.Text}")));

    private static string Named(FoundAction action) => $"{action.Reference} {action.Title}".Trim();

    /// <summary>The page that says it, at the paragraph where the page has one.</summary>
    private static string Leads(string plan, FoundEntry entry)
    {
        if (entry.Action is { } of && AnchorIn(entry) is { } anchor) return ActionLinks.Details(plan, new Id<PlanAction>(of)) + anchor;
        return entry.Kind switch
        {
            SearchKind.Evidence or SearchKind.EvidenceFile => EvidenceLinks.Item(plan, new Id<EvidenceItem>(entry.Record)),
            SearchKind.Priority when !entry.Withdrawn => $"{PlanLinks.Table(plan)}#priority-{entry.Record}",
            SearchKind.Recommendation when !entry.Withdrawn => $"{PlanLinks.Recommendations(plan)}#r-{entry.Record}",
            SearchKind.Reading or SearchKind.StepChange or SearchKind.Commentary when entry.Read is { } read => MeasureLinks.Measure(plan, new Id<Measure>(read.Id)),
            SearchKind.Measure when !entry.Withdrawn => $"{PlanLinks.Measures(plan)}#m-{entry.Record}",
            SearchKind.Post when entry is { Withdrawn: true, Held: { } held } => held.Withdrawn ? $"{WithdrawnLinks.Index(plan)}#r-{held.Id}" : HoldingLinks.Post(plan, new Id<Post>(held.Id)),
            SearchKind.Post or SearchKind.Term when !entry.Withdrawn => PlanLinks.People(plan),
            SearchKind.ReportParagraph when !entry.Withdrawn => PlanLinks.Recommendations(plan),
            SearchKind.Comment when entry.Action is { } on => CommentLinks.At(plan, new Id<PlanAction>(on), new Id<Comment>(entry.Record)),
            SearchKind.Question => QuestionLinks.Index(plan),
            _ when entry.Withdrawn => $"{WithdrawnLinks.Index(plan)}#r-{entry.Record}",
            _ => PlanLinks.Overview(plan),
        };
    }

    /// <summary>Where on the page of its action; null for what has a page of its own.</summary>
    private static string? AnchorIn(FoundEntry entry) => entry.Kind switch
    {
        SearchKind.Action or SearchKind.Rating => "",
        SearchKind.Step when !entry.Withdrawn => $"#step-{entry.Record}",
        SearchKind.SuccessTest when !entry.Withdrawn => $"#test-{entry.Record}",
        SearchKind.ChildrensStatement when !entry.Withdrawn => $"#voice-{entry.Record}",
        SearchKind.Update or SearchKind.WorkingNote => $"#said-{entry.Record}",
        SearchKind.DateMove => "#dates",
        SearchKind.Question => "#questions",
        SearchKind.Decision => "#closing",
        SearchKind.ExpectedEvidence when !entry.Withdrawn => "#evidence",
        _ => null,
    };
}
