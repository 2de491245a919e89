using Milepost.Actions;
using Milepost.Assessing;
using Milepost.Identity;

namespace Milepost.Questioning;

/// <summary>How a question stands.</summary>
public enum QuestionStanding
{
    /// <summary>It waits for the lead.</summary>
    WithLead,

    /// <summary>The lead had time and did not answer, or there is no lead: it waits for the sponsor.</summary>
    WithSponsor,

    /// <summary>Somebody said what is done about it.</summary>
    Answered,

    /// <summary>Somebody said why it may stand as it is.</summary>
    Accepted,

    /// <summary>Nobody answered, and the facts that raised it are gone.</summary>
    NoLongerSo,
}

/// <summary>A question that the record itself raises, put to the lead first and then to the sponsor.</summary>
public sealed record Question
{
    public required QuestionRule Rule { get; init; }

    /// <summary>The question, in plain words.</summary>
    public required string Words { get; init; }

    /// <summary>What it rests on, in words.</summary>
    public IReadOnlyList<string> Facts { get; init; } = [];

    /// <summary>The mark of the facts that raised it.</summary>
    public required string About { get; init; }

    /// <summary>The actions it is about; the first is the one that it was put to the lead of.</summary>
    public IReadOnlyList<PlanAction> Actions { get; init; } = [];

    /// <summary>The action it is kept under; null for one about the plan.</summary>
    public Id<PlanAction>? ActionId { get; init; }

    public IReadOnlyList<string> Leads { get; init; } = [];
    public IReadOnlyList<string> Sponsors { get; init; } = [];

    /// <summary>The priorities of the actions it is about.</summary>
    public IReadOnlyList<PriorityAssessment> Priorities { get; init; } = [];

    /// <summary>The day it was first asked: today for one that nobody has put yet.</summary>
    public required DateOnly AskedOn { get; init; }

    /// <summary>The day from which it is the sponsor's.</summary>
    public required DateOnly SponsorFrom { get; init; }

    public required QuestionStanding Standing { get; init; }

    /// <summary>The facts that raised it are there today.</summary>
    public required bool StillSo { get; init; }

    public string? Answer { get; init; }
    public string? AnsweredBy { get; init; }
    public DateOnly? AnsweredOn { get; init; }

    /// <summary>The record of its asking; null while it was only raised.</summary>
    public Id<AskedQuestion>? RecordId { get; init; }

    /// <summary>Its name among the questions of one plan, short enough for an address.</summary>
    public required string Key { get; init; }

    public bool IsOpen => Standing is QuestionStanding.WithLead or QuestionStanding.WithSponsor;

    public bool Concerns(Id<PlanAction> action) => Actions.Any(one => one.Id == action);

    /// <summary>Whether it waits for somebody: for the lead it was put to, or for the sponsor.</summary>
    /// <param name="means">Whether words of the plan, a post or a name, mean them.</param>
    public bool WaitsFor(Func<string, bool> means) => Standing switch
    {
        QuestionStanding.WithLead => Leads.Any(means),
        QuestionStanding.WithSponsor => Sponsors.Concat(Rule.ToSponsor ? [] : Leads).Any(means),
        _ => false,
    };
}

/// <summary>How many questions there are, and how they stand.</summary>
public sealed record QuestionCounts(int Asked, int Answered, int Accepted, int Open, int WithSponsor, int NoLongerSo);
