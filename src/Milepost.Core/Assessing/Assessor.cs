using Milepost.Facts;

namespace Milepost.Assessing;

/// <summary>Works out where a plan stands on a day. The only place where judgements are born.</summary>
public static class Assessor
{
    public static PlanAssessment Assess(PlanFacts facts, DateOnly asAt) => new(facts, asAt, [], []);
}
