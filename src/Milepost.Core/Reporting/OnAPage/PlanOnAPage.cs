using System.Globalization;
using Milepost.Assessing;
using Milepost.Calendar;
using Milepost.Charting;
using Milepost.Rating;
using Milepost.Wording;

namespace Milepost.Reporting.OnAPage;

/// <summary>The whole plan on one sheet: each priority with who answers for it, what children will say, and how each action is rated.</summary>
public static class PlanOnAPage
{
    public static Report From(PlanAssessment now, Paper paper)
    {
        var plan = now.Facts.Plan;
        var fit = PageFit.Of(now, paper);
        return new Report
        {
            Kind = ReportKinds.OnAPage,
            Title = plan.Title,
            Authority = plan.Authority,
            TitleBlock =
            [
                new("As at", Say.Date(now.AsAt)),
                new("In all", Say.Sentence(InAll(now))),
                new("Key", string.Join("   ", plan.Scheme.Levels.Select(level => Said(level, paper)))),
            ],
            Foot = $"{plan.Title}, as at {Say.Date(now.AsAt)}",
            Sheet = fit.Sheet,
            Sections = [new Section("The plan on a page", []) { Wide = true, Sections = [.. now.Priorities.Select(priority => Of(now, priority, fit))] }],
        };
    }

    /// <summary>What is said of one priority, cut to the room there is.</summary>
    internal static Band Band(PriorityAssessment priority, PageFit fit)
    {
        var shown = Shown(priority.Actions, fit.RowsEach);
        var said = new List<Paragraph> { new(Say.Sentence(priority.Because)) };
        if (priority.Priority is { Leads.Count: > 0 } led) said.Insert(0, new Paragraph(Say.List(led.Leads), "Led by"));
        var statement = priority.Actions.SelectMany(action => action.Facts.ChildrensStatements).Select(each => each.Text.Trim()).FirstOrDefault(text => text.Length > 0);
        if (statement is not null && fit.StatementRoom > 0) said.Add(new Paragraph($"“{Say.Shorten(statement.Trim('“', '”', '"'), fit.StatementRoom)}”", "Children will say"));
        var more = priority.Actions.Count - shown.Count;
        if (more > 0) said.Add(new Paragraph($"{(shown.Count == 0 ? "" : "and ")}{Say.Count(more, "more action")} in the full plan."));
        return new Band(priority.Priority is { } known ? ProgressSection.Titled(known) : "Under no priority", said, shown);
    }

    internal static string Title(ActionAssessment action, PageFit fit) => Say.Shorten(action.Facts.Action.Title, fit.TitleRoom);

    /// <summary>The widths of the columns of reference, rating and date, in millimetres, for letters of that size.</summary>
    internal static (double Reference, double Rating, double Due) Widths(Sheet sheet) => (sheet.Letters * 1.15, sheet.Letters * 2.75, sheet.Letters * 2.1);

    private static Section Of(PlanAssessment now, PriorityAssessment priority, PageFit fit)
    {
        var band = Band(priority, fit);
        var (reference, rating, due) = Widths(fit.Sheet);
        var title = fit.Sheet.ColumnWidth - reference - rating - due;
        var table = new DataTable(
            band.Title, "Each action with its rating and the date it is due.",
            [new("Ref.", Share(reference), NamesRow: true), new(now.Facts.Plan.Nouns.Action, Share(title)), new("Rating", Share(rating)), new("Due", Share(due))],
            [.. band.Actions.Select(action => (IReadOnlyList<Cell>)
            [
                action.Facts.Action.Reference ?? "–", Title(action, fit), Tables.Rating(now, action.Shown?.Key), Due(action),
            ])]);
        return new Section(band.Title, [.. band.Said, .. band.Actions.Count > 0 ? new Block[] { table } : []]);
    }

    /// <summary>What is done gives way first, then what comes last; the order stays the plan's.</summary>
    private static List<ActionAssessment> Shown(IReadOnlyList<ActionAssessment> actions, int most)
    {
        if (actions.Count <= most) return [.. actions];

        var kept = actions.OrderBy(action => action.Complete).Take(most).ToHashSet(ReferenceEqualityComparer.Instance);
        return [.. actions.Where(kept.Contains)];
    }

    private static DateCell Due(ActionAssessment action) => action.Due.Now is { } due
        ? new DateCell(Short(due), due.Precision == DatePrecision.Day ? due.Date : null, action.Due.OverdueBy is null ? null : "late")
        : new DateCell("no date", null);

    private static string Short(WrittenDate due)
    {
        if (due.Date is not { } day) return Say.Shorten(due.Text, 18);

        var uk = CultureInfo.GetCultureInfo("en-GB");
        return due.Precision switch
        {
            DatePrecision.Day => day.ToString("d MMM yy", uk),
            DatePrecision.Week => "w/c " + day.ToString("d MMM yy", uk),
            DatePrecision.Month => day.ToString("MMM yyyy", uk),
            DatePrecision.Quarter => $"{day.ToString("MMM", uk)}–{due.LastDay!.Value.ToString("MMM yy", uk)}",
            _ => due.Said,
        };
    }

    private static string InAll(PlanAssessment now)
    {
        var actions = now.Actions.ToList();
        var scheme = now.Scheme;
        var rated = actions.CountBy(action => action.Shown?.Key ?? "").OrderBy(count => count.Key.Length == 0 ? int.MaxValue : scheme.Rank(count.Key))
            .Select(count => $"{count.Value} {(count.Key.Length == 0 ? "not rated" : scheme[count.Key].Word)}");
        var late = actions.Count(action => action.Due.OverdueBy is not null);
        return $"{Say.Count(actions.Count, "action")}: {Say.List([.. rated, $"{late} overdue"])}";
    }

    /// <summary>The letter, shape and word of a level with what this council means by it of the work, as the sheet rates the work alone.</summary>
    private static string Said(RatingLevel level, Paper paper)
    {
        var mark = $"{RatingShapes.Character(level.Shape)} {level.Letter} {level.Word}";
        return (level.ActionMeaning ?? level.Meaning) is { Length: > 0 } means ? $"{mark}: {Say.Sentence(Say.Shorten(means.Trim(), paper == Paper.A3 ? 110 : 80))}" : mark;
    }

    private static int Share(double width) => (int)Math.Round(width * 10);
}

/// <summary>One priority as the sheet says it.</summary>
internal sealed record Band(string Title, IReadOnlyList<Paragraph> Said, IReadOnlyList<ActionAssessment> Actions);
