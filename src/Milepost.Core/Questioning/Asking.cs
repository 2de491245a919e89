using Milepost.Actions;
using Milepost.Assessing;
using Milepost.Identity;

namespace Milepost.Questioning;

/// <summary>Holds what is raised against what was asked before, and so finds how each question stands.</summary>
internal sealed class Asking
{
    private readonly Look look;
    private readonly List<AskedQuestion> asked;
    private readonly Dictionary<(string Kind, Id<PlanAction>? Action, string About), AskedQuestion> byMark;
    private readonly Dictionary<Id<PlanAction>, PriorityAssessment> priorities;

    public Asking(Look look)
    {
        this.look = look;
        asked = [.. look.Facts.Questions.Where(question => question.AskedOn <= look.AsAt)];
        byMark = asked.GroupBy(question => (question.Kind, question.ActionId, question.About)).ToDictionary(group => group.Key, group => group.Last());
        priorities = look.Plan.Priorities.SelectMany(priority => priority.Actions.Select(action => (action.Facts.Action.Id, priority))).ToDictionary();
    }

    public static Id<PlanAction>? KeptUnder(Raised raised) => raised.OfPlan ? null : raised.Actions[0].Facts.Action.Id;

    public Question Of(Raised raised)
    {
        var kept = byMark.GetValueOrDefault((raised.Rule.Kind, KeptUnder(raised), raised.Mark));
        var accepted = raised.Finding?.Accepted;
        var question = Told(raised.Rule, raised.Words, raised.Mark, KeptUnder(raised), raised.Actions, raised.Leads, kept) with { Facts = raised.Facts, StillSo = true };
        return question.IsOpen && accepted is not null
            ? question with { Standing = QuestionStanding.Accepted, Answer = accepted.Because, AnsweredBy = accepted.By, AnsweredOn = accepted.On }
            : question;
    }

    /// <summary>What was asked once and is raised no more; the actions that left the plan are left out.</summary>
    public IEnumerable<Question> Gone(IEnumerable<Question> raised)
    {
        var here = raised.Select(question => question.RecordId).OfType<Id<AskedQuestion>>().ToHashSet();
        foreach (var kept in asked.Where(kept => !here.Contains(kept.Id)))
        {
            if (QuestionRules.Find(kept.Kind) is not { } rule) continue;
            if (kept.ActionId is not null && look.Find(kept.ActionId) is null) continue;

            var action = look.Find(kept.ActionId);
            var question = Told(rule, action is null ? rule.Name : $"{rule.Name}: {Spoken.Name(action)}", kept.About, kept.ActionId, action is null ? [] : [action], [], kept);
            yield return question.IsOpen ? question with { Standing = QuestionStanding.NoLongerSo } : question;
        }
    }

    private Question Told(
        QuestionRule rule, string words, string mark, Id<PlanAction>? keptUnder, IReadOnlyList<ActionAssessment> actions, IReadOnlyList<string> own, AskedQuestion? kept)
    {
        var leads = own.Count > 0 ? own : [.. actions.SelectMany(action => action.Facts.Leads).Select(lead => lead.Name).Distinct(StringComparer.OrdinalIgnoreCase)];
        List<PriorityAssessment> under = [.. actions.Select(action => priorities[action.Facts.Action.Id]).Distinct()];
        var on = kept?.AskedOn ?? look.AsAt;
        var sponsorFrom = rule.ToSponsor || leads.Count == 0 ? on : on.AddDays(look.Facts.Plan.Calendar.DaysToSponsor);
        var reply = kept?.AnsweredOn <= look.AsAt ? kept : null;
        return new Question
        {
            Rule = rule,
            Words = words,
            About = mark,
            Actions = [.. actions.Select(action => action.Facts.Action)],
            ActionId = keptUnder,
            Leads = leads,
            Sponsors = [.. under.SelectMany(priority => priority.Priority?.Leads ?? []).Distinct(StringComparer.OrdinalIgnoreCase)],
            Priorities = under,
            AskedOn = on,
            SponsorFrom = sponsorFrom,
            Standing = reply is { Accepted: true } ? QuestionStanding.Accepted
                : reply is not null ? QuestionStanding.Answered
                : look.AsAt >= sponsorFrom ? QuestionStanding.WithSponsor : QuestionStanding.WithLead,
            StillSo = false,
            Answer = reply?.Answer,
            AnsweredBy = reply?.AnsweredBy,
            AnsweredOn = reply?.AnsweredOn,
            RecordId = kept?.Id,
            Key = Checking.Look.Hash([rule.Kind, keptUnder?.ToString() ?? "", mark])[..16],
        };
    }
}
