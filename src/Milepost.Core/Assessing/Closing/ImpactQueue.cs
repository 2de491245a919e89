using System.Diagnostics.CodeAnalysis;

namespace Milepost.Assessing.Closing;

/// <summary>Every completed action of a plan on the way to "children are better off", and what waits to be closed.</summary>
/// <param name="Waiting">Those that slipped back, wait for a test or have none arranged, most pressing first.</param>
/// <param name="Lasting">Those whose difference has lasted.</param>
/// <param name="ToDecide">Actions that their leads say are done and nobody has decided, longest waiting first.</param>
[SuppressMessage("Naming", "CA1711", Justification = "It is one: whatever is completed waits in it for its test.")]
public sealed record ImpactQueue(IReadOnlyList<ImpactStanding> Waiting, IReadOnlyList<ImpactStanding> Lasting, IReadOnlyList<ActionAssessment> ToDecide)
{
    public static ImpactQueue Of(PlanAssessment plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var standings = plan.Actions.Select(action => ImpactStanding.Of(action, plan.AsAt)).OfType<ImpactStanding>().ToList();
        return new(
            [.. standings.Where(one => one.Stage is not ImpactStage.Lasting).OrderBy(one => one.Stage).ThenBy(one => one.Test?.TestOn ?? one.ProposedOn)],
            standings.FindAll(one => one.Stage is ImpactStage.Lasting),
            [.. plan.Actions.Where(action => action.Closing.Asked is not null).OrderBy(action => action.Closing.Asked!.AskedOn)]);
    }
}
