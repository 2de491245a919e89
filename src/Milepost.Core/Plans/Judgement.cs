using Milepost.Identity;

namespace Milepost.Plans;

/// <summary>The four grades of an Ofsted judgement since 2013.</summary>
public enum Grade
{
    Outstanding,
    Good,

    /// <summary>"Requires improvement to be good"; "requires improvement" in the single inspection framework.</summary>
    RequiresImprovement,
    Inadequate,
}

/// <summary>How a grade is said, the same for every framework.</summary>
public static class GradeWords
{
    /// <summary>"requires improvement to be good".</summary>
    public static string Said(this Grade grade) => grade switch
    {
        Grade.Outstanding => "outstanding",
        Grade.Good => "good",
        Grade.RequiresImprovement => "requires improvement to be good",
        _ => "inadequate",
    };
}

/// <summary>What an inspection judged, area by area, with the grade it gave.</summary>
public sealed class Judgement(Id<Judgement> id, Id<Plan> planId, Id<Source> sourceId, string area, Grade grade, int position)
{
    public Id<Judgement> Id { get; } = id;
    public Id<Plan> PlanId { get; } = planId;
    public Id<Source> SourceId { get; } = sourceId;

    /// <summary>The area in the report's own words: "The experiences and progress of care leavers".</summary>
    public string Area { get; } = area;

    public Grade Grade { get; } = grade;
    public int Position { get; } = position;
}
