using FsCheck;
using FsCheck.Fluent;
using Milepost.Assessing;
using Milepost.Calendar;
using Milepost.Facts;
using Milepost.Forecasting;

namespace Milepost.Tests.Forecasting;

/// <summary>Whatever has happened, a forecast is the same each time, never before the day, and never sooner for more work.</summary>
public sealed class ForecastProperties
{
    private static readonly DateOnly Today = A.Day("2026-06-15");
    private static readonly Arbitrary<int> Seeds = Gen.Choose(0, int.MaxValue - 1).ToArbitrary();

    [Fact]
    public void The_same_facts_and_seed_give_the_same_forecast_whatever_their_order() =>
        Prop.ForAll(Seeds, seed =>
        {
            var actions = Actions(seed);
            return Told(Of(actions)) == Told(Of([.. actions.Reverse()]));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_safe_day_is_never_before_the_likely_one_and_neither_before_the_day() =>
        Prop.ForAll(Seeds, seed =>
        {
            var actions = Actions(seed);
            var plan = Of(actions);
            return actions.Select(action => plan.Find(action.Action.Id)).Append(plan.Whole)
                .All(one => one is null || one.Likely is null == one.Safe is null && !(one.Likely > one.Safe) && !(one.Likely < Today));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void More_open_work_or_a_later_date_is_never_done_sooner() =>
        Prop.ForAll(Seeds, seed =>
        {
            var actions = Actions(seed);
            var id = actions[0].Action.Id;
            var before = Of(actions);
            var more = Of([actions[0].WithStep("one more", "2026-08-01"), .. actions.Skip(1)]);
            actions[0].Action.Schedule([], [WrittenDate.On(actions[0].Action.Due[0].Date!.Value.AddDays(40))]);
            var later = Of(actions);
            return !(more.Find(id)?.Likely < before.Find(id)?.Likely) && !(more.Whole.Safe < before.Whole.Safe)
                && !(later.Find(id)?.Likely < before.Find(id)?.Likely) && !(later.Whole.Safe < before.Whole.Safe);
        }).QuickCheckThrowOnFailure();

    private static PlanForecast Of(ActionFacts[] actions) => PlanForecast.Of(Assessor.Assess(A.Plan(actions), Today));

    private static string Told(PlanForecast plan) => string.Join('|',
        plan.Plan.Actions.OrderBy(action => action.Facts.Action.Reference, StringComparer.Ordinal).Select(action => plan.Find(action.Facts.Action.Id)?.Words).Append(plan.Whole.Words));

    /// <summary>The first is open and due after the day; the rest are as they come.</summary>
    private static ActionFacts[] Actions(int seed)
    {
        var dice = new System.Random(seed);
        string Day(int from, int to) => Today.AddDays(dice.Next(from, to)).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        return
        [
            Steps(An.Action("0", due: Day(1, 200))),
            .. Enumerable.Range(1, dice.Next(2, 12)).Select(i =>
            {
                var action = Steps(An.Action($"{i}", due: Day(-200, 200)));
                for (var move = dice.Next(3); move > 0; move--) action = action.MovedTo(Day(-100, 300), Day(-100, 0));
                return dice.Next(3) == 0 ? action.Rated("blue", Day(-100, 0)) : action;
            }),
        ];

        ActionFacts Steps(ActionFacts action)
        {
            for (var step = dice.Next(5); step > 0; step--) action = action.WithStep($"{step}", Day(1, 200), dice.Next(2) == 0 ? Day(-120, 0) : null);
            return action;
        }
    }
}
