using Milepost.Actions;
using Milepost.Facts;
using Milepost.Plans;
using Milepost.Wording;

namespace Milepost.Web.Pages.Editing;

/// <summary>What hangs on a record and has forms of its own.</summary>
public sealed record RecordParts(PlanFacts Facts, object? Record)
{
    private const int Room = 120;

    /// <summary>Each kind of part with a heading, what there is of it, and where one is added.</summary>
    public IReadOnlyList<PartList> Lists => Record switch
    {
        PlanAction action => Of(action),
        Source source => [Of(source)],
        Post post => [Of(post)],
        _ => [],
    };

    private List<PartList> Of(PlanAction action)
    {
        var facts = Facts.Actions.First(one => one.Action.Id == action.Id);
        var noun = Facts.Plan.Nouns.Step;
        return
        [
            new(Say.Several(noun), noun.ToLowerInvariant(), "step", action.Id.Value,
                [.. facts.Steps.Where(one => one.Step.WithdrawnOn is null).Select(one => Link("step", one.Step.Id.Value, $"{one.Step.Reference} {one.Step.Title}"))]),
            new("How we will know", "success test", "success-test", action.Id.Value,
                [.. facts.SuccessTests.Select(one => Link("success-test", one.Id.Value, one.Text))]),
            new("What children will be able to say", "children’s statement", "childrens-statement", action.Id.Value,
                [.. facts.ChildrensStatements.Select(one => Link("childrens-statement", one.Id.Value, one.Text))]),
        ];
    }

    private PartList Of(Source source) => new(
        "Recommendations", source.IsLocked ? null : "recommendation", "recommendation", source.Id.Value,
        [.. Facts.Recommendations.Where(one => one.SourceId == source.Id).Select(one => Link("recommendation", one.Id.Value, $"{one.Number} {one.Text}"))]);

    private PartList Of(Post post) => new(
        "Who holds or held it", "holder", "holder", post.Id.Value,
        [.. Facts.Holders.Where(one => one.PostId == post.Id).Select(one => Link("holder", one.Id.Value, $"{one.Name}{Span(one)}"))]);

    private static string Span(Holder holder) => (holder.From, holder.Until) switch
    {
        ({ } from, { } until) => $", {Say.Date(from)} to {Say.Date(until)}",
        ({ } from, null) => $", from {Say.Date(from)}",
        (null, { } until) => $", until {Say.Date(until)}",
        _ => "",
    };

    private Part Link(string kind, Guid id, string text) =>
        new(EditLinks.Edit(Facts.Plan.Name, kind, id), Say.Shorten(text, Room));
}

/// <summary>The parts of one kind.</summary>
/// <param name="Heading">The heading over them.</param>
/// <param name="Noun">What one of them is called; null where none is added.</param>
/// <param name="Kind">The kind in addresses.</param>
/// <param name="Under">The record that they hang on; null for the plan itself.</param>
/// <param name="Parts">What there is.</param>
public sealed record PartList(string Heading, string? Noun, string Kind, Guid? Under, IReadOnlyList<Part> Parts);

/// <summary>One part, by what people know it by, and its form.</summary>
public sealed record Part(string Href, string Text);
