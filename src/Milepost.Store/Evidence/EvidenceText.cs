using Milepost.Actions;
using Milepost.Identity;
using Milepost.Plans;
using Milepost.Store.History;

namespace Milepost.Store.Evidence;

/// <summary>The words of the latest file of an item of evidence, kept so that they can be found. It has the identity of its item.</summary>
[OutOfHistory]
public sealed class EvidenceText(Id<EvidenceText> id, Id<Plan> planId, Guid action)
{
    public Id<EvidenceText> Id { get; } = id;
    public Id<Plan> PlanId { get; } = planId;

    /// <summary>The action that the item was first given for.</summary>
    public Guid Action { get; } = action;

    /// <summary>The name of the file.</summary>
    public string Name { get; private set; } = "";

    public string Text { get; private set; } = "";
    public DateOnly On { get; private set; }

    public static Id<EvidenceText> IdOf(Id<EvidenceItem> item) => new(item.Value);

    public void Hold(string name, string text, DateOnly on) => (Name, Text, On) = (name, text, on);
}
