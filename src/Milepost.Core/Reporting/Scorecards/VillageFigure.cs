using Milepost.Charting;
using Milepost.Measuring;
using Milepost.Measuring.Scoring;
using Milepost.Wording;

namespace Milepost.Reporting.Scorecards;

/// <summary>A village of 100 children as a picture with its numbers and what is to be known of them.</summary>
/// <param name="Figure">The picture, for a page or a paper.</param>
/// <param name="Narrow">The same for a narrow page.</param>
/// <param name="Remarks">What is to be known of it.</param>
public sealed record VillageFigure(Figure Figure, Drawing Narrow, IReadOnlyList<string> Remarks)
{
    /// <summary>Null where there are not two counts of children to put beside one another.</summary>
    public static VillageFigure? Of(ScorecardStanding card)
    {
        if (Village.Of(card) is not { } village) return null;
        var groups = village.Groups.Select(group => (group.Words, group.Of100)).ToList();
        return new(
            new Figure(village.Message, VillageDrawing.Draw(village.Message, groups), new(
                "The numbers behind the picture",
                "A row for each group with how many of 100 children it is, and where the count comes from.",
                [new("Children", 50, NamesRow: true), new("Of 100", 12, Number: true), new("Source", 38)],
                [.. village.Groups.Select(group => (IReadOnlyList<Cell>)[Say.Capital(group.Words), new NumberCell(group.Of100), group.Source])])),
            VillageDrawing.Draw(village.Message, groups, across: 10),
            [.. village.Remarks, .. village.LeftOut.Select(words => Say.Sentence($"Left out: {words}"))]);
    }
}
