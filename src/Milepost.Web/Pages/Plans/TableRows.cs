using System.Collections.Concurrent;
using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Html;
using Milepost.Assessing;
using Milepost.Plans;
using Milepost.Rating;
using Milepost.Reporting;
using Milepost.Reporting.Listing;
using Milepost.Web.Components;
using Milepost.Web.Pages.Actions;
using Milepost.Wording;

namespace Milepost.Web.Pages.Plans;

/// <summary>
/// The rows of the plan's table in the columns asked for, each drawn once for as long as the judgement behind it stands:
/// whoever looks, and through whichever filter, sees the same row.
/// </summary>
public sealed class TableRows
{
    private const int SaidAtMost = 110;
    private const int ChoicesKept = 12;
    private static readonly ConditionalWeakTable<PlanAssessment, ConcurrentDictionary<string, TableRows>> made = [];

    private readonly Dictionary<ActionAssessment, HtmlString> rows = new(ReferenceEqualityComparer.Instance);
    private readonly Plan plan;
    private readonly SeenAt at;
    private readonly PlanListing listing;

    private TableRows(PlanAssessment assessment, SeenAt at, IReadOnlyList<PlanColumn> columns)
    {
        (plan, this.at) = (assessment.Facts.Plan, at);
        Columns = columns;
        Head = Markup.Joined(columns.Select(column => Markup.Of($"<th scope=\"col\">{column.Heading(plan.Nouns)}</th>")));
        Choice = Markup.Joined(PlanColumns.All.Where(column => !column.Always).Select(Box));
        listing = PlanListing.Of(assessment);
        foreach (var priority in assessment.Priorities)
        {
            foreach (var action in priority.Actions)
            {
                rows[action] = Markup.Of($"<tr>{Markup.Joined(columns.Select(column => Draw(column, listing.Cell(column, priority, action), action)))}</tr>\n");
            }
        }
    }

    public IReadOnlyList<PlanColumn> Columns { get; }

    /// <summary>They are what everybody sees until they choose.</summary>
    public bool Usual => ReferenceEquals(Columns, PlanColumns.Usual);

    public HtmlString Head { get; }

    /// <summary>A box to tick for each column that there is.</summary>
    public HtmlString Choice { get; }

    public HtmlString this[ActionAssessment action] => rows[action];

    // What is drawn as today is a day of the past tomorrow, and then leads elsewhere.
    public static TableRows Of(PlanAssessment assessment, SeenAt at, IReadOnlyList<PlanColumn> columns)
    {
        var choices = made.GetOrCreateValue(assessment);
        if (choices.Count > ChoicesKept) choices.Clear();
        return choices.GetOrAdd(at.In(PlanColumns.Key(columns)), static (_, one) => new TableRows(one.assessment, one.at, one.columns), (assessment, at, columns));
    }

    private HtmlString Box(PlanColumn column) => Markup.Of(
        $"<div class=\"govuk-checkboxes__item\"><input class=\"govuk-checkboxes__input\" id=\"column-{column.Key}\" name=\"column\" type=\"checkbox\" value=\"{column.Key}\"{Markup.Flag("checked", Columns.Contains(column))}><label class=\"govuk-label govuk-checkboxes__label\" for=\"column-{column.Key}\">{column.Heading(plan.Nouns)}</label></div>");

    private HtmlString Draw(PlanColumn column, Cell cell, ActionAssessment action)
    {
        var label = Usual ? null : Markup.Attribute("data-label", column.Heading(plan.Nouns));
        return column.Key switch
        {
            PlanColumns.Reference => Markup.Of($"<th scope=\"row\">{action.Facts.Action.Reference ?? "–"}</th>"),
            PlanColumns.Title => Markup.Of($"<td class=\"app-plan__title\"><a href=\"{ActionLinks.Details(plan.Name, action.Facts.Action.Id, at)}\">{action.Facts.Action.Title}</a></td>"),
            PlanColumns.Due => Markup.Of($"<td class=\"app-plan__date\"{label}>{Due(action)}</td>"),
            PlanColumns.Updated => Markup.Of($"<td class=\"app-plan__said\"{label}>{Said(action)}</td>"),
            PlanColumns.Rating or PlanColumns.Impact => Markup.Of($"<td{label}>{Inside(cell, plan.Scheme)}{Suggested(column, action)}{Far(column, action)}</td>"),
            _ => Markup.Of($"<td{label}>{Inside(cell, plan.Scheme)}</td>"),
        };
    }

    private static HtmlString Inside(Cell cell, RatingScheme scheme) => cell switch
    {
        RatingCell rating => RatingMark.Write(scheme, rating.Level?.Key),
        NumberCell number => Markup.Of($"{number.Number.ToString("N0", CultureInfo.GetCultureInfo("en-GB"))}"),
        DateCell date => Markup.Of($"{date.Said}"),
        TextCell { Paragraphs: var lines } when lines.Sum(line => line.Length) <= SaidAtMost => Markup.Of($"{string.Join(", ", lines)}"),
        TextCell text => Markup.Joined(text.Paragraphs.Select(line => Markup.Of($"<p>{line}</p>"))),
        _ => HtmlString.Empty,
    };

    /// <summary>What the facts suggest, where that is another rating than the one given.</summary>
    private HtmlString? Suggested(PlanColumn column, ActionAssessment action) => listing.Suggestions.Find(action.Facts.Action.Id) switch
    {
        { ActionDiffers: true, OfAction.Rating: { } rating } when column.Key == PlanColumns.Rating => Markup.Of($"<small>facts suggest {rating.Word}</small>"),
        { ImpactDiffers: true, OfImpact.Rating: { } rating } when column.Key == PlanColumns.Impact => Markup.Of($"<small>facts suggest {rating.Word}</small>"),
        _ => null,
    };

    /// <summary>How far the figures are from what was promised, beside the colour of the impact; the work has a column for it.</summary>
    private HtmlString? Far(PlanColumn column, ActionAssessment action) =>
        column.Key == PlanColumns.Impact && listing.Suggestions.Find(action.Facts.Action.Id) is { IsMeasured: true, ImpactDistance: var far } ? Markup.Of($"<small>{far}</small>") : null;

    private static HtmlString? Due(ActionAssessment action)
    {
        if (action.Due.Now is not { } due) return null;
        var late = action.Due.OverdueBy is { } days ? Markup.Of($"<small class=\"late\">{Say.Days(days)} late</small>") : null;
        var moved = action.Due.FirstAgreed is { } first ? Markup.Of($"<small>first <s>{first.Said}</s></small>") : null;
        return Markup.Of($"{due.Said}{late}{moved}");
    }

    private static HtmlString? Said(ActionAssessment action) => action.LastProgress is { } last
        ? Markup.Of($"{Say.Shorten(last.Note, SaidAtMost)}<small>{Say.Date(last.On)}</small>")
        : null;
}
