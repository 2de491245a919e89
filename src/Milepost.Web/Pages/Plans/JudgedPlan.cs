using System.Runtime.CompilerServices;
using Milepost.Assessing;
using Milepost.Checking;
using Milepost.Forecasting;
using Milepost.Ledger;
using Milepost.Questioning;
using Milepost.Suggesting;

namespace Milepost.Web.Pages.Plans;

/// <summary>Everything that is worked out of a plan on a day, each part once and only where a page asks for it, for as long as the facts stand.</summary>
public sealed class JudgedPlan
{
    private static readonly ConditionalWeakTable<PlanAssessment, JudgedPlan> made = [];

    private readonly Lazy<PlanSuggestions> suggestions;
    private readonly Lazy<PlanQuestions> questions;
    private readonly Lazy<DatesLedger> ledger;
    private readonly Lazy<PlanForecast> forecast;
    private readonly Lazy<PlanPace> pace;

    private JudgedPlan(PlanAssessment assessment)
    {
        Assessment = assessment;
        suggestions = new(() => PlanSuggestions.Of(assessment));
        questions = new(() => PlanQuestions.Of(assessment, Quality, Suggestions));
        ledger = new(() => DatesLedger.Of(assessment));
        forecast = new(() => PlanForecast.Of(assessment));
        pace = new(() => PlanPace.Of(Forecast));
    }

    public PlanAssessment Assessment { get; }
    public PlanQuality Quality => OpenPlan.Check(Assessment);
    public PlanSuggestions Suggestions => suggestions.Value;
    public PlanQuestions Questions => questions.Value;
    public DatesLedger Ledger => ledger.Value;
    public PlanForecast Forecast => forecast.Value;
    public PlanPace Pace => pace.Value;

    public static JudgedPlan Of(PlanAssessment assessment) => made.GetValue(assessment, static one => new JudgedPlan(one));
}
