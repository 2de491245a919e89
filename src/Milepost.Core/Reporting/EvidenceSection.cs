using Milepost.Assessing;
using Milepost.Evidencing;
using Milepost.Wording;

namespace Milepost.Reporting;

/// <summary>What stands behind what a board is told, and where nothing does.</summary>
internal static class EvidenceSection
{
    private const int Most = 12;

    public const string Heading = "Gaps in the evidence";

    /// <summary>What needs attention, with the gaps in the evidence at its end where there are any.</summary>
    public static Section Under(Section attention, PlanAssessment plan)
    {
        var gaps = EvidenceGaps.Of(plan);
        if (gaps.Count == 0) return attention;

        var all = new Paragraph($"{Counted(plan)} {Say.Count(gaps.Count, "gap")} {(gaps.Count == 1 ? "stands" : "stand")} against what is said of the plan.");
        var kinds = gaps.GroupBy(gap => gap.Kind).SelectMany(kind => new Block[] { new Paragraph($"{EvidenceGap.Heading(kind.Key)}:"), new BulletList(Items([.. kind])) });
        return attention with { Sections = [.. attention.Sections, new Section(Heading, [all, .. kinds])] };
    }

    private static List<Paragraph> Items(List<EvidenceGap> gaps)
    {
        List<Paragraph> items = [.. gaps.Take(Most).Select(gap => new Paragraph(gap.Detail, Say.Shorten($"{gap.Action.Facts.Action.Reference} {gap.Action.Facts.Action.Title}".Trim(), 110)))];
        if (gaps.Count > Most) items.Add(new Paragraph($"The same holds for {Say.Count(gaps.Count - Most, "more action")}."));
        return items;
    }

    private static string Counted(PlanAssessment plan)
    {
        var items = plan.Actions.SelectMany(action => EvidenceRegister.ServingAction(action.Facts)).DistinctBy(item => item.Id).Where(item => EvidenceRegister.Counts(item, plan.AsAt)).ToList();
        var impact = items.Count(item => item.Of == Actions.EvidenceOf.Impact);
        return items.Count == 0
            ? "No evidence is recorded in the plan."
            : $"The plan rests on {Say.Count(items.Count, "item")} of evidence, of which {impact} {(impact == 1 ? "is" : "are")} weighed as impact on children.";
    }
}
