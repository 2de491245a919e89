using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Html;
using Milepost.Actions;
using Milepost.Assessing;
using Milepost.Rating;
using Milepost.Web.Components;
using Milepost.Web.Pages.Actions;
using Milepost.Wording;

namespace Milepost.Web.Pages.Plans;

/// <summary>
/// The rows of the plan's table, each drawn once for as long as the judgement behind it stands: whoever looks, and
/// through whichever filter, sees the same row.
/// </summary>
public sealed class TableRows
{
    private const int SaidAtMost = 110;
    private static readonly ConditionalWeakTable<PlanAssessment, TableRows> made = [];

    private readonly Dictionary<ActionAssessment, HtmlString> rows = new(ReferenceEqualityComparer.Instance);
    private readonly RatingScheme scheme;
    private readonly string plan;

    private TableRows(PlanAssessment assessment)
    {
        (scheme, plan) = (assessment.Facts.Plan.Scheme, assessment.Facts.Plan.Name);
        foreach (var action in assessment.Actions) rows[action] = Draw(action);
    }

    public HtmlString this[ActionAssessment action] => rows[action];

    public static TableRows Of(PlanAssessment assessment) => made.GetValue(assessment, static one => new TableRows(one));

    private HtmlString Draw(ActionAssessment action)
    {
        var facts = action.Facts;
        return Markup.Of(
            $"<tr><th scope=\"row\">{facts.Action.Reference ?? "–"}</th><td class=\"app-plan__title\"><a href=\"{ActionLinks.Details(plan, facts.Action.Id)}\">{facts.Action.Title}</a></td><td>{string.Join(", ", facts.Leads.Select(lead => lead.Name))}</td><td class=\"app-plan__date\">{Due(action)}</td><td>{Rated(action.Shown)}</td><td>{Rated(action.Impact)}</td><td>{Steps(action)}</td><td class=\"app-plan__said\">{Said(action)}</td></tr>\n");
    }

    private HtmlString Rated(GivenRating? given) => RatingMark.Write(scheme, given?.Key);

    private static HtmlString? Due(ActionAssessment action)
    {
        if (action.Due.Now is not { } due) return null;
        var late = action.Due.OverdueBy is { } days ? Markup.Of($"<small class=\"late\">{Say.Days(days)} late</small>") : null;
        var moved = action.Due.FirstAgreed is { } first ? Markup.Of($"<small>first <s>{first.Said}</s></small>") : null;
        return Markup.Of($"{due.Said}{late}{moved}");
    }

    private static string Steps(ActionAssessment action) => action.Steps.Count == 0
        ? ""
        : string.Create(CultureInfo.InvariantCulture, $"{action.StepsDone} of {action.Steps.Count}");

    private static HtmlString? Said(ActionAssessment action) => action.LastProgress is { } last
        ? Markup.Of($"{Say.Shorten(last.Text, SaidAtMost)}<small>{Say.Date(last.On)}</small>")
        : null;
}
