using Milepost.Identity;
using Milepost.Plans;

namespace Milepost.Actions;

/// <summary>A question that the record itself raises, put to a lead on a day; later perhaps to the sponsor, and answered or let stand with a reason.</summary>
public sealed class AskedQuestion(Id<AskedQuestion> id, Id<Plan> planId, Id<PlanAction>? actionId, string kind, string about, DateOnly askedOn)
{
    public Id<AskedQuestion> Id { get; } = id;
    public Id<Plan> PlanId { get; } = planId;

    /// <summary>Null for a question about the plan.</summary>
    public Id<PlanAction>? ActionId { get; } = actionId;

    /// <summary>The lasting name of the rule that asks.</summary>
    public string Kind { get; } = kind;

    /// <summary>A mark of the facts that raised it: other facts raise a new question.</summary>
    public string About { get; } = about;

    public DateOnly AskedOn { get; } = askedOn;

    public string? Answer { get; private set; }

    /// <summary>True where the matter is accepted as it stands, with the answer as the reason; false where something is done about it.</summary>
    public bool Accepted { get; private set; }

    public string? AnsweredBy { get; private set; }
    public DateOnly? AnsweredOn { get; private set; }
    public Guid Version { get; private set; }

    public void Reply(string answer, bool accepted, string by, DateOnly on) => (Answer, Accepted, AnsweredBy, AnsweredOn) = (answer, accepted, by, on);
}
