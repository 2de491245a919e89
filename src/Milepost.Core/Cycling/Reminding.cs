using Milepost.Assessing;
using Milepost.Identity;
using Milepost.People;
using Milepost.Questioning;

namespace Milepost.Cycling;

/// <summary>
/// Works out who is to be told what on a day. Each thing is told on the day it happens, or on the first day after it on
/// which anybody looks; what is not attended to climbs from the lead to the sponsor to the programme manager.
/// </summary>
public static class Reminding
{
    /// <summary>An overdue action is told again each week, and a step higher each time.</summary>
    private const int OverdueAgain = 7;

    /// <param name="plan">Where the plan stands on the day.</param>
    /// <param name="people">Everybody.</param>
    /// <param name="grants">What each may see.</param>
    /// <param name="since">The day on which people were told last; what happened on it was told.</param>
    public static IReadOnlyList<PersonNotices> Of(PlanAssessment plan, IReadOnlyList<Person> people, IReadOnlyList<Grant> grants, DateOnly since)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var look = new ReminderLook(plan, new Reached(plan.Facts, people, grants, plan.AsAt), since);
        Windows(look);
        Dates(look);
        Questions(look);
        return look.Told();
    }

    private static void Windows(ReminderLook look)
    {
        var calendar = look.Plan.Facts.Plan.Calendar;
        foreach (var cycle in look.Plan.Facts.Cycles.Where(cycle => !(cycle.FrozenOn <= look.Day) && cycle.OpensOn <= look.Day))
        {
            var opened = look.Is(cycle.OpensOn) && look.Day <= cycle.ClosesOn;
            var closing = look.Day <= cycle.ClosesOn && (look.Is(cycle.ClosesOn.AddDays(-calendar.DaysToRemind)) || look.Is(cycle.ClosesOn));
            var toSponsor = look.Is(cycle.ClosesOn.AddDays(calendar.DaysLateToSponsor));
            var toManager = look.Is(cycle.ClosesOn.AddDays(calendar.DaysLateToManager));
            var late = look.Is(cycle.ClosesOn.AddDays(1)) || toSponsor || toManager;
            if (!(opened || closing || late)) continue;

            var standing = CycleStanding.Of(look.Plan, cycle);
            foreach (var lead in standing.Leads.Where(lead => !lead.HasUpdated))
            {
                var kind = late ? NoticeKind.Late : opened ? NoticeKind.Opened : NoticeKind.Closing;
                foreach (var person in look.Reached.Holding(lead.Name)) look.Tell(person, kind, lead.Waiting.Select(one => one.Action), cycle.ClosesOn);
            }

            var waiting = standing.Actions.Where(one => one.UpdatedOn is null).Select(one => one.Action).ToList();
            if (toSponsor || toManager) ToSponsors(look, NoticeKind.OthersLate, waiting, cycle.ClosesOn);
            if (toManager) ToManagers(look, NoticeKind.OthersLate, waiting, cycle.ClosesOn);
            if (opened) Unreachable(look, standing);
        }
    }

    private static void Dates(ReminderLook look)
    {
        var soon = look.Plan.Facts.Plan.Calendar.DaysDueSoon;
        foreach (var action in look.Plan.Actions.Where(action => !action.Complete))
        {
            if (action.Due.Now?.LastDay is not { } due) continue;
            if (look.Is(due.AddDays(-soon)) && due >= look.Day) ToLeads(look, NoticeKind.DueSoon, action, due);
            if (due >= look.Day) continue;

            // Told again where a week's end lies among the days that are looked at.
            var weeks = (look.Day.DayNumber - due.DayNumber - 1) / OverdueAgain;
            if (!look.Is(due.AddDays(1 + (OverdueAgain * weeks)))) continue;
            ToLeads(look, NoticeKind.Overdue, action, due);
            if (weeks >= 1) ToSponsors(look, NoticeKind.OthersOverdue, [action], due);
            if (weeks >= 2) ToManagers(look, NoticeKind.OthersOverdue, [action], due);
        }
    }

    /// <summary>Whoever is told of a new question is told of every one that is open to them, and no other day.</summary>
    private static void Questions(ReminderLook look)
    {
        if (look.Plan.Facts.Questions.All(question => question.AnsweredOn is not null)) return;
        List<Question> open = [.. PlanQuestions.Of(look.Plan).Open.Where(question => question.RecordId is not null)];
        Asked(look, NoticeKind.Question, open.Where(question => question.Standing is QuestionStanding.WithLead),
            question => question.AskedOn, question => question.Leads.SelectMany(look.Reached.Holding));
        Asked(look, NoticeKind.OthersQuestion, open.Where(question => question.Standing is QuestionStanding.WithSponsor),
            question => question.SponsorFrom, question => question.Priorities.SelectMany(priority => look.Reached.Sponsoring(priority.Priority?.Id)));
    }

    private static void Asked(ReminderLook look, NoticeKind kind, IEnumerable<Question> open, Func<Question, DateOnly> since, Func<Question, IEnumerable<Person>> whose)
    {
        var actions = look.Plan.Actions.ToDictionary(action => action.Facts.Action.Id);
        foreach (var mine in open.SelectMany(question => whose(question).Distinct().Select(person => (person, question))).GroupBy(one => one.person, one => one.question))
        {
            if (mine.Any(question => look.Is(since(question))))
                look.Tell(mine.Key, kind, mine.SelectMany(question => question.Actions).Select(action => actions[action.Id]), null, mine.Count());
        }
    }

    private static void ToLeads(ReminderLook look, NoticeKind kind, ActionAssessment action, DateOnly? day)
    {
        foreach (var person in action.Facts.Leads.SelectMany(lead => look.Reached.Holding(lead.Name)).Distinct()) look.Tell(person, kind, [action], day);
    }

    private static void ToSponsors(ReminderLook look, NoticeKind kind, IReadOnlyList<ActionAssessment> actions, DateOnly? day)
    {
        foreach (var priority in actions.GroupBy(action => action.Facts.Action.PriorityId))
        {
            foreach (var person in look.Reached.Sponsoring(priority.Key)) look.Tell(person, kind, priority, day);
        }
    }

    private static void ToManagers(ReminderLook look, NoticeKind kind, List<ActionAssessment> actions, DateOnly? day)
    {
        if (actions.Count == 0) return;
        foreach (var person in look.Reached.Managing()) look.Tell(person, kind, actions, day);
    }

    private static void Unreachable(ReminderLook look, CycleStanding standing)
    {
        var nobody = standing.Leads.Where(lead => !lead.HasUpdated && look.Reached.Holding(lead.Name).Count == 0).SelectMany(lead => lead.Waiting).Select(one => one.Action).Distinct().ToList();
        ToManagers(look, NoticeKind.Unreachable, nobody, null);
    }

    /// <summary>The days that are looked at, and what was found for whom.</summary>
    private sealed class ReminderLook(PlanAssessment plan, Reached reached, DateOnly since)
    {
        private readonly Dictionary<Id<Person>, (Person Person, Dictionary<NoticeKind, (HashSet<ActionAssessment> Actions, DateOnly? Day, int Questions)> Kinds)> told = [];

        public PlanAssessment Plan => plan;
        public Reached Reached => reached;
        public DateOnly Day => plan.AsAt;

        /// <summary>It is that day, or was while nobody looked.</summary>
        public bool Is(DateOnly day) => since < day && day <= plan.AsAt;

        /// <summary>The same thing from two windows is told once, with the earlier day.</summary>
        public void Tell(Person person, NoticeKind kind, IEnumerable<ActionAssessment> actions, DateOnly? day, int questions = 0)
        {
            if (!told.TryGetValue(person.Id, out var of)) told[person.Id] = of = (person, []);
            var (known, earliest, asked) = of.Kinds.TryGetValue(kind, out var before) ? before : ([], day, 0);
            known.UnionWith(actions);
            of.Kinds[kind] = (known, day < earliest ? day : earliest, asked + questions);
        }

        public IReadOnlyList<PersonNotices> Told() =>
        [
            .. told.Values.OrderBy(one => one.Person.Key, StringComparer.Ordinal).Select(one => new PersonNotices(one.Person,
            [
                .. one.Kinds.OrderBy(kind => kind.Key)
                    .Where(kind => kind.Key is not NoticeKind.Closing and not NoticeKind.Opened || !one.Kinds.ContainsKey(NoticeKind.Late))
                    .Select(kind => new Notice(kind.Key, [.. References(kind.Value.Actions)], kind.Value.Actions.Count, kind.Value.Day, kind.Value.Questions)),
            ])),
        ];

        private IEnumerable<string> References(HashSet<ActionAssessment> actions) =>
            plan.Actions.Where(actions.Contains).Select(action => action.Facts.Action.Reference).OfType<string>().Where(Plain.Is);
    }
}
