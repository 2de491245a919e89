using Milepost.Actions;
using Milepost.Assessing;
using Milepost.Identity;
using Milepost.Plans;

namespace Milepost.Forecasting;

/// <summary>
/// When the actions of a plan will honestly be done. Every date that was agreed so far ended in one of two ways: the work was
/// done, so many days before or after it; or the date was moved or passed, by so many days. A thousand times over, each open
/// date is dealt one of these endings; a date that moves is dealt another, until the work is done. An action is done with the
/// last of its steps, a plan with the last of its actions.
/// </summary>
public sealed class PlanForecast
{
    /// <summary>How often the endings are dealt.</summary>
    public const int Runs = 1000;

    /// <summary>A date that is moved more often than this is taken to be done then.</summary>
    private const int MostMoves = 12;

    /// <summary>How many ways of ending are dealt before the runs, which then draw from them.</summary>
    private const int SlipsDealt = 8192;

    /// <summary>What is done later than this many days from now is told as not done yet.</summary>
    private const int FarthestDay = 12 * 366;

    private const ulong UsualSeed = 20260121;

    private readonly Dictionary<Id<PlanAction>, Forecast> ofActions = [];
    private readonly Dictionary<Id<Priority>, Forecast> ofPriorities = [];
    private readonly long[] finishes = new long[FarthestDay];
    private readonly Dictionary<DateEnding[], int[]> slips = [];
    private readonly ulong seed;

    private PlanForecast(PlanAssessment plan, ulong seed)
    {
        (Plan, History, this.seed) = (plan, SlipHistory.Of(plan), seed);
        var whole = new Gathering();
        foreach (var priority in plan.Priorities)
        {
            var together = new Gathering();
            foreach (var action in priority.Actions.Where(action => !action.Complete)) together.Add(Run(action));
            if (priority.Priority is { } known) ofPriorities[known.Id] = Tell(together);
            whole.Add(together);
        }

        Whole = Tell(whole);
        for (var day = 1; day < FarthestDay; day++) finishes[day] += finishes[day - 1];
    }

    public PlanAssessment Plan { get; }
    public SlipHistory History { get; }

    /// <summary>When the last action of the plan is done.</summary>
    public Forecast Whole { get; }

    public static PlanForecast Of(PlanAssessment plan) => Of(plan, UsualSeed);

    public static PlanForecast Of(PlanAssessment plan, ulong seed)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return new(plan, seed);
    }

    /// <summary>Null for what is complete or not in the plan.</summary>
    public Forecast? Find(Id<PlanAction> action) => ofActions.GetValueOrDefault(action);

    public Forecast? Find(Id<Priority> priority) => ofPriorities.GetValueOrDefault(priority);

    /// <summary>How many pieces of open work will be done by a day to come, in the middle of all runs; null where there is too little history.</summary>
    internal int? DoneBy(DateOnly day) => !History.IsEnough || day < Plan.AsAt ? null
        : day == Plan.AsAt ? 0
        : (int)Math.Round((double)finishes[Math.Min(FarthestDay - 1, day.DayNumber - Plan.AsAt.DayNumber)] / Runs);

    private Gathering Run(ActionAssessment action)
    {
        var own = action.Due.Now is { Doubt: null } written ? written.LastDay : null;
        var name = action.Facts.Action.Reference ?? action.Facts.Action.Title;
        var gathered = new Gathering { Due = action.Due.Now?.LastDay };
        var open = action.Steps.Where(step => !step.Done).ToList();
        foreach (var step in open)
        {
            var due = (step.Due.Now is { Doubt: null } said ? said.LastDay : null) ?? own;
            Piece(gathered, $"{name} {step.Facts.Step.Reference ?? step.Facts.Step.Title}", due, step.Facts.Moves, counted: true);
            gathered.Due = Later(gathered.Due, step.Due.Now?.LastDay);
        }

        if (own is not null || action.Steps.Count == 0) Piece(gathered, name, own, action.Facts.Moves, counted: action.Steps.Count == 0);
        ofActions[action.Facts.Action.Id] = Tell(gathered);
        return gathered;
    }

    private void Piece(Gathering gathered, string piece, DateOnly? due, IReadOnlyList<DateMove> moves, bool counted)
    {
        if (due is not { } day)
        {
            gathered.Undated++;
            return;
        }

        if (!History.IsEnough) return;

        var today = Plan.AsAt.DayNumber;
        var slips = Slips(History.For(moves.Count == 0 ? null : InForce.Moves(moves, Plan.AsAt).LastOrDefault(move => move.Reason is not null)?.Reason));
        var dealing = new Dealing(seed, piece);
        var runs = gathered.Runs ??= new int[Runs];
        // What is past its date begins from the day itself, since nothing can be done yesterday.
        var begins = Math.Max(day.DayNumber, today);
        for (var run = 0; run < Runs; run++)
        {
            var finish = Math.Max(today, begins + slips[dealing.Next(slips.Length)]);
            if (finish > runs[run]) runs[run] = finish;
            if (counted && finish - today < FarthestDay) finishes[finish - today]++;
        }
    }

    /// <summary>How many days after its date a piece of work is done, dealt many times over: ending after ending, until one is that it was done.</summary>
    private int[] Slips(DateEnding[] endings)
    {
        if (slips.TryGetValue(endings, out var known)) return known;

        var dealing = new Dealing(seed, "");
        var dealt = new int[SlipsDealt];
        for (var i = 0; i < dealt.Length; i++)
        {
            for (var move = 0; move < MostMoves; move++)
            {
                var ending = endings[dealing.Next(endings.Length)];
                dealt[i] += ending.Days;
                if (ending.Done) break;
            }
        }

        return slips[endings] = dealt;
    }

    private Forecast Tell(Gathering gathered)
    {
        if (gathered.Runs is not { } runs) return new(gathered.Due, null, null, History.Endings.Count, gathered.Undated);

        int[] sorted = [.. runs];
        Array.Sort(sorted);
        return new(
            gathered.Due, DateOnly.FromDayNumber(sorted[(Runs / 2) - 1]), DateOnly.FromDayNumber(sorted[(Runs * 85 / 100) - 1]),
            History.Endings.Count, gathered.Undated);
    }

    private static DateOnly? Later(DateOnly? one, DateOnly? other) => one is null || other > one ? other ?? one : one;

    /// <summary>The last day of several pieces of work, run by run.</summary>
    private sealed class Gathering
    {
        public int[]? Runs { get; set; }
        public int Undated { get; set; }
        public DateOnly? Due { get; set; }

        public void Add(Gathering other)
        {
            (Undated, Due) = (Undated + other.Undated, Later(Due, other.Due));
            if (other.Runs is not { } theirs) return;

            var ours = Runs ??= new int[theirs.Length];
            for (var run = 0; run < ours.Length; run++) ours[run] = Math.Max(ours[run], theirs[run]);
        }
    }
}
