using Milepost.Actions;
using Milepost.Plans;

namespace Milepost.Store.History.Rebuilding;

/// <summary>What of each kind of record is taken back to an earlier day.</summary>
internal static class FieldsThen
{
    public static readonly string[] Plan = [nameof(Plans.Plan.Title), nameof(Plans.Plan.Authority), nameof(Plans.Plan.Nouns), nameof(Plans.Plan.Scheme)];

    public static readonly string[] Priority = [nameof(Plans.Priority.Reference), nameof(Plans.Priority.Title), nameof(Plans.Priority.Position), nameof(Plans.Priority.Leads)];

    public static readonly string[] Action =
    [
        nameof(PlanAction.Reference), nameof(PlanAction.Title), nameof(PlanAction.PriorityId), nameof(PlanAction.Section), nameof(PlanAction.Position), nameof(PlanAction.Provenance),
        nameof(PlanAction.Classification), nameof(PlanAction.Start), nameof(PlanAction.SourcePlace), nameof(PlanAction.SourceRow),
    ];

    public static readonly string[] Step =
        [nameof(Actions.Step.ActionId), nameof(Actions.Step.Reference), nameof(Actions.Step.Title), nameof(Actions.Step.Position), nameof(Actions.Step.Start)];

    public static readonly string[] Lead = [nameof(Actions.Lead.ActionId)];

    public static readonly string[] SuccessTest = [nameof(Actions.SuccessTest.ActionId), nameof(Actions.SuccessTest.Text), nameof(Actions.SuccessTest.Kind)];

    public static readonly string[] ChildrensStatement = [nameof(Actions.ChildrensStatement.ActionId), nameof(Actions.ChildrensStatement.Text)];

    public static readonly string[] Evidence =
    [
        nameof(EvidenceItem.Title), nameof(EvidenceItem.Form), nameof(EvidenceItem.Address), nameof(EvidenceItem.Period), nameof(EvidenceItem.Owner),
        nameof(EvidenceItem.ExpiresOn), nameof(EvidenceItem.Of), nameof(EvidenceItem.Grade),
    ];

    public static readonly string[] Source =
        [nameof(Plans.Source.Kind), nameof(Plans.Source.Title), nameof(Plans.Source.Authority), nameof(Plans.Source.Framework), nameof(Plans.Source.Start), nameof(Plans.Source.End), nameof(Plans.Source.Published)];

    public static readonly string[] Recommendation =
        [nameof(Plans.Recommendation.Number), nameof(Plans.Recommendation.Text), nameof(Plans.Recommendation.Heading), nameof(Plans.Recommendation.Position)];

    public static readonly string[] Measure =
    [
        nameof(Plans.Measure.FocusArea), nameof(Plans.Measure.Title), nameof(Plans.Measure.DataSource), nameof(Plans.Measure.Ready), nameof(Plans.Measure.ActionReferences),
        nameof(Plans.Measure.Good), nameof(Plans.Measure.Target), nameof(Plans.Measure.Trajectory), nameof(Plans.Measure.Position),
    ];

    public static readonly string[] Post =
        [nameof(Plans.Post.Title), nameof(Plans.Post.IsGroup), nameof(Plans.Post.Agency), nameof(Plans.Post.Recruitment), nameof(Plans.Post.ExpectedOn)];

    public static readonly string[] Withdrawal = [nameof(IWithdrawable.WithdrawnOn), nameof(PlanAction.WithdrawnBecause), nameof(PlanAction.MergedIntoId)];

    public static readonly string[] Due = [nameof(PlanAction.Due)];

    public static readonly string[] Kinds =
    [
        nameof(Plans.Plan), nameof(Plans.Priority), nameof(PlanAction), nameof(Actions.Step), nameof(Actions.Lead), nameof(Actions.SuccessTest),
        nameof(Actions.ChildrensStatement), nameof(EvidenceItem), nameof(Plans.Source), nameof(Plans.Recommendation), nameof(Plans.Measure), nameof(Plans.Post),
    ];

    public static readonly string[] All =
        [.. new[] { [Change.Whole], Plan, Priority, Action, Step, Lead, SuccessTest, ChildrensStatement, Evidence, Source, Recommendation, Measure, Post, Withdrawal, Due }.SelectMany(fields => fields).Distinct()];
}
