using Milepost.Assessing;
using Milepost.Checking;

namespace Milepost.Questioning;

/// <summary>A question as the facts of the day raise it, before anybody looked whether it was asked already.</summary>
/// <param name="Rule">Which way of asking.</param>
/// <param name="Words">The question.</param>
/// <param name="Facts">What it rests on.</param>
/// <param name="About">What makes it this question and no other.</param>
/// <param name="Actions">The actions it is about; the first is the one it is put to the lead of. Empty for one about the plan.</param>
internal sealed record Raised(QuestionRule Rule, string Words, IReadOnlyList<string> Facts, string About, IReadOnlyList<ActionAssessment> Actions)
{
    /// <summary>It is about the plan rather than about one action.</summary>
    public bool OfPlan { get; init; }

    /// <summary>Who leads it, where that is somebody else than who leads the action: the step's own leads.</summary>
    public IReadOnlyList<string> Leads { get; init; } = [];

    /// <summary>The finding that it comes from, which somebody may have accepted already.</summary>
    public Finding? Finding { get; init; }

    /// <summary>The mark by which it is known again.</summary>
    public string Mark { get; } = Checking.Look.Hash([Rule.Kind, About])[..32];
}
