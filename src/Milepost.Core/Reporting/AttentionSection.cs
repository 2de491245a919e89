using Milepost.Assessing;
using Milepost.Questioning;
using Milepost.Wording;

namespace Milepost.Reporting;

/// <summary>What a board should look at, and what it is therefore asked to do.</summary>
internal static class AttentionSection
{
    public static Section Of(PlanAssessment plan, string number)
    {
        var digest = AttentionDigest.Of(plan);
        if (digest.Count == 0)
        {
            return new Section($"{number}What needs attention", [new Paragraph("Nothing in the facts of the plan calls for the Board’s attention.")]);
        }

        return new Section($"{number}What needs attention",
        [
            new Paragraph("The most pressing comes first. Each point rests on the ratings, dates and progress that are recorded in the plan."),
        ])
        {
            Sections = [.. digest.GroupBy(item => item.Kind, StringComparer.Ordinal).Select(kind => new Section(
                AttentionKind.Heading(kind.Key), [new BulletList([.. kind.Select(item => new Paragraph(item.Detail, item.Headline))])]))],
        };
    }

    public static Section ActionRequired(PlanAssessment plan, PlanQuestions questions, ReportDetails details, string number)
    {
        var asks = new List<Paragraph> { new("note where the plan stands and what has changed;") };
        Ask(AttentionKind.Unanswered, (count, _) => $"agree which priority is to answer {(count == 1 ? "the recommendation" : $"the {count} recommendations")} that nothing in the plan answers;");
        Ask(AttentionKind.SlippedBack, (count, names) => $"ask the {(count == 1 ? "lead" : "leads")} of {names} why the difference to children did not last, and agree what is to be done;");
        Ask(AttentionKind.Overdue, (count, _) => $"satisfy themselves that what is late will be done, and by when: {Say.Count(count, "action")} {(count == 1 ? "is" : "are")} overdue or {(count == 1 ? "has" : "have")} overdue steps;");
        Ask(AttentionKind.RatingDoubted, (count, names) => $"ask the {(count == 1 ? "lead" : "leads")} of {names} on what evidence {(count == 1 ? "it is" : "they are")} rated as {(count == 1 ? "it is" : "they are")};");
        Ask(AttentionKind.Moved, (count, names) => $"decide whether the {(count == 1 ? "date" : "dates")} of {names} can still be relied upon;");
        Ask(AttentionKind.ImpactUntested, (_, names) => $"ask when the impact of {names} will be tested;");
        Ask(AttentionKind.NoLead, (count, _) => $"ask for a lead for {(count == 1 ? "the action" : $"the {count} actions")} without one;");
        Ask(AttentionKind.NoDate, (count, _) => $"ask for a date for {(count == 1 ? "the action" : $"the {count} actions")} without one;");
        Ask(AttentionKind.Silent, (count, _) => $"ask for news of {(count == 1 ? "the action" : $"the {count} actions")} that nobody has reported on;");
        if (questions.Counts.WithSponsor is > 0 and var waiting)
        {
            asks.Add(new Paragraph($"ask sponsors to answer {(waiting == 1 ? "the question" : $"the {waiting} questions")} of the record that {(waiting == 1 ? "is" : "are")} with them;"));
        }

        // The list is one sentence: each part but the last ends in a semicolon.
        asks[^1] = new Paragraph(asks[^1].Words[..^1] + ".");
        if (asks.Count > 1) asks[^2] = new Paragraph(asks[^2].Words + " and");
        return new Section($"{number}Action required", [new Paragraph($"{details.Members} are asked to:"), new BulletList(asks)]);

        void Ask(string kind, Func<int, string, string> ask)
        {
            var items = plan.Attention.Where(item => item.Kind == kind).ToList();
            if (items.Count == 0) return;

            var names = Say.List([.. items.Where(item => item.Action is not null).Select(item => Spoken.Name(item.Action!))]);
            asks.Add(new Paragraph(ask(items.Count, names)));
        }
    }
}
