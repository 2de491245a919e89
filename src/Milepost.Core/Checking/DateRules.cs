using Milepost.Calendar;
using Milepost.Plans;
using Milepost.Wording;

namespace Milepost.Checking;

/// <summary>Dates that cannot be, or that do not sit with the others.</summary>
internal static class DateRules
{
    public static IEnumerable<Finding> Impossible(Look look)
    {
        foreach (var (place, field, date) in Written(look))
        {
            if (ImpossibleDay.In(date.Text) is { } why)
            {
                yield return look.Found(CheckRules.DateImpossible, place, $"The {field} date of {place.Name} is “{Short(date)}”. {why}", [field, date.Text]);
            }
        }

        foreach (var (place, text) in Said(look))
        {
            if (ImpossibleDay.In(text) is { } why)
            {
                yield return look.Found(CheckRules.DateImpossible, place, $"The progress of {place.Name} says “{Say.Shorten(text, 90)}”. {why}", ["progress", text]);
            }
        }
    }

    public static IEnumerable<Finding> BeforeInspection(Look look)
    {
        if (Inspection(look) is not var (day, said)) yield break;
        foreach (var (place, field, date) in Written(look))
        {
            if (field == "due" && date.LastDay < day)
            {
                yield return look.Found(
                    CheckRules.DateBeforeInspection, place, $"{place.Name} is due {date.Said}, before {said} on {Say.Date(day)}.",
                    [date.Text, day.ToString("O", null)]);
            }
        }
    }

    public static IEnumerable<Finding> Backwards(Look look)
    {
        foreach (var (place, starts, dues) in Records(look))
        {
            var (start, due) = (starts.MinBy(date => date.Date ?? DateOnly.MaxValue), dues.MaxBy(date => date.LastDay ?? DateOnly.MinValue));
            if (start?.Date is { } first && due?.LastDay is { } last && last < first)
            {
                yield return look.Found(
                    CheckRules.DateBackwards, place, $"{place.Name} starts {start.Said} and is due {due.Said}, before it starts.", [start.Text, due.Text]);
            }
        }
    }

    public static IEnumerable<Finding> Far(Look look)
    {
        var before = Inspection(look)?.Day;
        var dates = Written(look).Where(each => each.Field == "due" && !each.Date.Completion
            && each.Date is { Date: not null, Precision: DatePrecision.Day or DatePrecision.Week or DatePrecision.Month }).ToList();
        var stretch = DateStretch.Of([.. dates.Select(each => each.Date)]);
        if (stretch is null) yield break;

        var far = dates.Where(each => stretch.Distance(each.Date) >= look.Limit(CheckLimit.OutlierDays)).ToList();
        // Several dates in one other year are a plan that is made so, not slips of the pen.
        if (far.Count > Math.Max(2, dates.Count / 10)) yield break;
        foreach (var (place, _, date) in far)
        {
            if (date.LastDay < before) continue;
            yield return look.Found(CheckRules.DateFar, place, $"{place.Name} is due {date.Said}, {stretch.Apart(date)}", [date.Text, stretch.ToString()]);
        }
    }

    /// <summary>What the reading of the date doubted, where no rule above says it better.</summary>
    public static IEnumerable<Finding> Doubted(Look look)
    {
        var said = Far(look).Concat(BeforeInspection(look)).Select(finding => finding.Place.Id).ToHashSet();
        return Written(look)
            .Where(each => each.Date.Doubt is not null && ImpossibleDay.In(each.Date.Text) is null && !said.Contains(each.Place.Id))
            .Select(each => look.Found(
                CheckRules.DateDoubted, each.Place, $"The {each.Field} date of {each.Place.Name} is “{Short(each.Date)}”. {Say.Sentence(each.Date.Doubt!)}",
                [each.Field, each.Date.Text, each.Date.Doubt!]));
    }

    /// <summary>The earliest day on which what the plan answers can have been found.</summary>
    private static (DateOnly Day, string Said)? Inspection(Look look)
    {
        var days =
            from source in look.Facts.Sources
            where !source.Background
            let day = source.Start ?? source.End ?? source.Published
            where day is not null
            orderby day, source.Title
            select (day.Value, $"“{Say.Shorten(source.Title, 60)}” {(source.Start is not null ? "began" : source.End is not null ? "ended" : "was published")}");
        return days.Any() ? days.First() : null;
    }

    private static IEnumerable<(RecordPlace Place, string Field, WrittenDate Date)> Written(Look look) =>
        from record in Records(look)
        from date in record.Starts.Select(date => ("start", date)).Concat(record.Dues.Select(date => ("due", date)))
        select (record.Place, date.Item1, date.date);

    private static IEnumerable<(RecordPlace Place, IReadOnlyList<WrittenDate> Starts, IReadOnlyList<WrittenDate> Dues)> Records(Look look)
    {
        foreach (var action in look.Actions)
        {
            yield return (action.Place, action.Action.Start, Assessing.InForce.Due(action.Action.Due, action.Facts.Moves, look.AsAt));
            foreach (var step in action.Steps)
            {
                yield return (step.Place, step.Step.Start, Assessing.InForce.Due(step.Step.Due, step.Facts.Moves, look.AsAt));
            }
        }
    }

    private static IEnumerable<(RecordPlace Place, string Text)> Said(Look look)
    {
        foreach (var action in look.Actions)
        {
            if (Assessing.InForce.Progress(action.Facts.Progress, look.AsAt) is { } own) yield return (action.Place, own.Text);
            foreach (var step in action.Steps)
            {
                if (Assessing.InForce.Progress(step.Facts.Progress, look.AsAt) is { } said) yield return (step.Place, said.Text);
            }
        }
    }

    private static string Short(WrittenDate date) => Say.Shorten(date.Text, 60);
}
