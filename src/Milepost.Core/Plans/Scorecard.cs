using Milepost.Identity;

namespace Milepost.Plans;

/// <summary>For whom and for what a scorecard brings measures together.</summary>
public enum ScorecardKind
{
    /// <summary>What the improvement board looks at.</summary>
    ImprovementBoard,

    /// <summary>The basics of practice that every team gets right.</summary>
    Basics,

    /// <summary>One service or team.</summary>
    Service,

    /// <summary>What partners such as health, the police and schools supply or answer for.</summary>
    Partner,

    /// <summary>Contacts, referrals and the first decision.</summary>
    FrontDoor,

    /// <summary>Who does the work: caseloads, supervision, vacancies.</summary>
    Workforce,

    /// <summary>How many of 100 children each of its counts would be.</summary>
    Village,

    Other,
}

/// <summary>Some measures of a scorecard under one heading, in their order.</summary>
/// <param name="Heading">The heading; empty for none.</param>
/// <param name="MeasureIds">The measures.</param>
public sealed record ScorecardGroup(string Heading, IReadOnlyList<Guid> MeasureIds);

/// <summary>Measures of the plan brought together for somebody to look at. It holds no figures of its own: every scorecard shows the same readings.</summary>
public sealed class Scorecard(Id<Scorecard> id, Id<Plan> planId, string name, ScorecardKind kind) : IWithdrawable
{
    public Id<Scorecard> Id { get; } = id;
    public Id<Plan> PlanId { get; } = planId;
    public string Name { get; private set; } = name;
    public ScorecardKind Kind { get; private set; } = kind;

    /// <summary>What it is to show; null where nobody said.</summary>
    public string? Purpose { get; private set; }

    /// <summary>Who looks at it; null where nobody said.</summary>
    public string? Audience { get; private set; }

    /// <summary>The measures under their headings, in order.</summary>
    public IReadOnlyList<ScorecardGroup> Groups { get; private set; } = [];

    /// <summary>What, so what and now what are asked for where a reading is more than chance or behind the trajectory.</summary>
    public bool AsksCommentary { get; private set; }

    public int Position { get; private set; }

    /// <summary>The day it was withdrawn; nothing is deleted from sight.</summary>
    public DateOnly? WithdrawnOn { get; private set; }

    public string? WithdrawnBecause { get; private set; }
    public Guid Version { get; private set; }

    public void Describe(string name, ScorecardKind kind, string? purpose, string? audience, bool asksCommentary) =>
        (Name, Kind, Purpose, Audience, AsksCommentary) = (name, kind, purpose, audience, asksCommentary);

    public void Arrange(IReadOnlyList<ScorecardGroup> groups) => Groups = groups;

    public void Place(int position) => Position = position;

    public void Withdraw(DateOnly on, string because) => (WithdrawnOn, WithdrawnBecause) = (on, because);

    public void Restore() => (WithdrawnOn, WithdrawnBecause) = (null, null);
}
