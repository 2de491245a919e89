using Milepost.Facts;
using Milepost.Plans;
using Milepost.Web.Access;
using static Milepost.Web.Api.Lists.RowColumns;

namespace Milepost.Web.Api.Lists;

/// <summary>Posts and those who hold them, and words: what stands beside the actions of a plan.</summary>
internal static class PeopleLists
{
    private sealed record Of<T>(ReadPlan In, T What);

    private static PlanRows<Of<Post>> AllPosts { get; } = new(
        "posts", "Posts", "The posts and groups of each plan, who holds each on the day, and how much work is theirs.", Permission.SeePlan,
        plan => plan.Facts.Posts.Select(post => new Of<Post>(plan, post)), row => row.What.Id.ToString())
    {
        Shown = new ColumnsOf<Of<Post>>()
            .Id("post", row => row.What.Id.Value).Plan(row => row.In)
            .Text("title", "What it is called.", "Head of assessment", row => row.What.Title)
            .Truth("group", "Whether it is a group rather than one person’s job.", false, row => row.What.IsGroup)
            .Text("agency", "The agency that it belongs to; empty for the council’s own.", "Wexcombe Police", row => row.What.Agency)
            .Texts("heldBy", "Who holds it on the day.", ["Dana Whitlock"], row => Posts.HoldersOf(row.In.Facts, row.What, row.In.Assessment.AsAt).Select(holder => holder.Name))
            .Truth("empty", "Whether nobody is there to do its work.", false, row => Posts.IsEmpty(row.In.Facts, row.What, row.In.Assessment.AsAt))
            .Number("actions", "How many actions it leads.", 4, row => Led(row).Count(lead => lead.StepId is null))
            .Number("steps", "How many steps it leads.", 7, row => Led(row).Count(lead => lead.StepId is not null))
            .Text("recruitment", "How far filling it has come.", "advertised", row => Word(row.What.Recruitment))
            .Day("expectedOn", "The day on which somebody is expected to begin.", "2027-01-04", row => row.What.ExpectedOn),
        MadeOf = row => [row.What.Id.Value, .. row.In.Facts.Holders.Where(holder => holder.PostId == row.What.Id).Select(holder => holder.Id.Value)],
        OnAnyDay = false,
    };

    private static PlanRows<Of<Holder>> Holders { get; } = new(
        "holders", "Holders", "Who held which post, from when until when.", Permission.SeePlan,
        plan => plan.Facts.Holders.Select(holder => new Of<Holder>(plan, holder)), row => row.What.Id.ToString())
    {
        Shown = new ColumnsOf<Of<Holder>>()
            .Id("holding", row => row.What.Id.Value).Plan(row => row.In)
            .Text("postId", "The id of the post.", OtherId, row => row.What.PostId.ToString())
            .Text("post", "What the post is called.", "Head of assessment", row => row.In.Facts.Posts.FirstOrDefault(post => post.Id == row.What.PostId)?.Title)
            .Text("name", "Who holds or held it.", "Dana Whitlock", row => row.What.Name)
            .Day("from", "The day it began, where that is known.", "2026-02-02", row => row.What.From)
            .Day("until", "The last day; empty while it lasts.", "2026-12-31", row => row.What.Until)
            .Truth("interim", "Whether it is for a time, until the post is filled.", false, row => row.What.IsInterim)
            .Truth("now", "Whether they hold it on the day.", true, row => Posts.Holds(row.What, row.In.Assessment.AsAt)),
        MadeOf = row => [row.What.Id.Value],
        OnAnyDay = false,
    };

    private static PlanRows<Of<GlossaryTerm>> Glossary { get; } = new(
        "glossary", "Glossary", "The words that not everybody knows, and what they mean.", Permission.SeePlan,
        plan => plan.Facts.Glossary.Select(term => new Of<GlossaryTerm>(plan, term)), row => row.What.Id.ToString())
    {
        Shown = new ColumnsOf<Of<GlossaryTerm>>()
            .Id("word", row => row.What.Id.Value).Plan(row => row.In)
            .Text("term", "The word.", "MASH", row => row.What.Term)
            .Text("meaning", "What it means.", "Multi-agency safeguarding hub", row => row.What.Meaning),
        MadeOf = row => [row.What.Id.Value],
    };

    private static PlanRows<Of<PlanStatement>> Statements { get; } = new(
        "statements", "Statements", "The sentences of each plan that stand beside its actions: introductions, pledges, stages, seats on the board.", Permission.SeePlan,
        plan => plan.Facts.Statements.Select(statement => new Of<PlanStatement>(plan, statement)), row => row.What.Id.ToString())
    {
        Shown = new ColumnsOf<Of<PlanStatement>>()
            .Id("statement", row => row.What.Id.Value).Plan(row => row.In)
            .Text("kind", "introduction, success, pledge, stage, linkedStrategy, boardSeat or other.", "pledge", row => Word(row.What.Kind))
            .Text("heading", "The heading that it stood under.", "Medium term", row => row.What.Heading)
            .Text("priority", "The reference of its priority.", "1", row => Priority(row.In, row.What.PriorityId))
            .Text("text", "The sentence.", "We will listen before we decide.", row => row.What.Text)
            .Number("position", "Its place, from 0.", 0, row => row.What.Position),
        MadeOf = row => [row.What.Id.Value],
    };

    public static IReadOnlyList<ApiList> All { get; } = [AllPosts, Holders, Glossary, Statements];

    private static IEnumerable<Milepost.Actions.Lead> Led(Of<Post> row) => Posts.Leads(row.In.Facts).Where(lead => lead.PostId == row.What.Id);
}
