using Milepost.Questioning;
using Milepost.Wording;

namespace Milepost.Reporting;

/// <summary>What the record of the plan asks its leads and sponsors, how much of it was answered, and what was let stand.</summary>
internal static class QuestionsSection
{
    private const int Told = 12;

    public static Section Of(PlanQuestions questions, DateOnly? before, string number)
    {
        var blocks = new List<Block>
        {
            new Paragraph("Where the record contradicts itself it asks: the lead first, and the sponsor when the lead has not answered."),
            new Paragraph(PlanQuestions.Counted(questions.Counts) + Since(questions, before)),
        };
        Add("With the sponsor", questions.Open.Where(question => question.Standing == QuestionStanding.WithSponsor), question =>
            $"{string.Join(" ", question.Facts)} Asked on {Say.Date(question.AskedOn)}{(question.Sponsors.Count > 0 ? $"; with {Say.List(question.Sponsors)} since {Say.Date(question.SponsorFrom)}" : "; no sponsor is named")}.");
        Add("Accepted with a reason", questions.All.Where(question => question.Standing == QuestionStanding.Accepted), question =>
            $"“{Say.Shorten(question.Answer ?? "", 300)}” {question.AnsweredBy}, {Say.Date(question.AnsweredOn ?? question.AskedOn)}.");
        return new Section($"{number}Questions that the record asks", blocks);

        void Add(string heading, IEnumerable<Question> some, Func<Question, string> detail)
        {
            var all = some.ToList();
            if (all.Count == 0) return;

            blocks.Add(new Paragraph($"{heading}:"));
            List<Paragraph> told = [.. all.Take(Told).Select(question => new Paragraph(detail(question), question.Words))];
            if (all.Count > Told) told.Add(new Paragraph($"And {Say.Count(all.Count - Told, "more question", "more questions")}, which the plan’s questions list."));
            blocks.Add(new BulletList(told));
        }
    }

    private static string Since(PlanQuestions questions, DateOnly? before)
    {
        if (before is not { } day) return "";

        var asked = questions.All.Count(question => question.AskedOn > day);
        var settled = questions.All.Count(question => question.AnsweredOn > day);
        return $" Since {Say.Date(day)}, {asked} {(asked == 1 ? "was" : "were")} asked and {settled} {(settled == 1 ? "was" : "were")} answered or accepted.";
    }
}
