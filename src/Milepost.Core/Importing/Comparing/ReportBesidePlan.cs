using Milepost.Facts;
using Milepost.Identity;
using Milepost.Importing.Reading;
using Milepost.Plans;

namespace Milepost.Importing.Comparing;

/// <summary>Holds an inspection report against a plan without keeping it, as though it were one of the plan's sources.</summary>
public static class ReportBesidePlan
{
    /// <summary>The facts with the report among them, and the source that it is. A report that was imported is the source it became.</summary>
    public static (PlanFacts Facts, Source Source) Of(PlanFacts facts, InspectionDraft report, SourceFile file)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(file);
        if (facts.Sources.FirstOrDefault(source => source.Sha256 == file.Sha256 && !source.Background) is { } known) return (facts, known);

        var made = new Source(Id<Source>.New(), facts.Plan.Id, report.Kind, report.Authority is { } council ? $"Inspection of {council}" : file.Name);
        made.Describe(report.Authority, report.Framework, report.Start, report.End);
        made.PublishedOn(report.Published);
        made.ReadFrom(file.Sha256);
        var asked = report.Recommendations.Select((draft, position) => Recommendation(facts.Plan.Id, made.Id, draft, position));
        return (facts with { Sources = [.. facts.Sources, made], Recommendations = [.. facts.Recommendations, .. asked] }, made);
    }

    private static Recommendation Recommendation(Id<Plan> plan, Id<Source> source, AskedDraft draft, int position)
    {
        var recommendation = new Recommendation(Id<Recommendation>.New(), plan, source, draft.Number, draft.Text);
        recommendation.Under(draft.Heading);
        recommendation.Place(position);
        return recommendation;
    }
}
