using Milepost.Assessing;

namespace Milepost.Reporting;

/// <summary>Ends a paper with what its ratings and its words mean.</summary>
internal static class Appendix
{
    /// <summary>The paper with its terms expanded where they are first used, and a key and a glossary of them at the end.</summary>
    public static Report WithKey(Report report, PlanAssessment plan, string number)
    {
        var (expanded, used) = TermExpansion.Expand(report, plan.Facts.Glossary);
        var blocks = new List<Block> { Tables.Key(plan.Scheme) };
        if (Tables.States(plan) is { } states) blocks.Add(states);
        if (used.Count > 0) blocks.Add(Tables.Glossary(used));

        var heading = used.Count > 0 ? "Key to ratings, and words used" : "Key to ratings";
        return expanded with { Sections = [.. expanded.Sections, new Section(number + heading, blocks)] };
    }
}
