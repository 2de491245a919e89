using System.Globalization;
using System.Text;
using Milepost.Calendar;
using Milepost.Importing;
using Milepost.Importing.Reading;
using Milepost.Importing.Tables;
using Milepost.Plans;

namespace Milepost.Store.Volume;

/// <summary>Makes invented plans of any size, the same for the same seed, to see how the program does with a full shelf.</summary>
public static class VolumePlan
{
    private static readonly string[] Verbs =
        ["Agree", "Publish", "Review", "Embed", "Recruit to", "Test", "Strengthen", "Bring together", "Make plain", "Measure"];

    private static readonly string[] Things =
    [
        "the threshold document", "the supervision policy", "return home interviews", "pathway plans for care leavers",
        "the front door", "chronologies", "placement choice close to home", "initial health assessments",
        "the practice standards", "life story work", "the audit programme", "the escalation process", "visits to children",
    ];

    private static readonly string[] Ends =
    [
        "so that children are seen in the time they need", "with police, health and schools", "across every team",
        "and show what changed for children", "in every locality", "and tell children what came of it",
    ];

    private static readonly string[] Posts =
    [
        "Head of Assessment", "Head of Safeguarding", "Principal Social Worker", "Virtual School Head", "Head of Fostering",
        "Service Manager, Care Leavers", "Head of Quality", "Designated Nurse", "Detective Superintendent", "Head of Early Help",
    ];

    private static readonly string[] Keys = ["blue", "green", "green", "green", "amber", "amber", "red"];

    /// <summary>A plan of that many actions, with four steps each, whose dates lie about the day.</summary>
    /// <param name="actions">How many actions.</param>
    /// <param name="seed">The same seed gives the same plan.</param>
    /// <param name="cycle">0 for the plan as first agreed; later cycles carry ratings, progress and moved dates.</param>
    /// <param name="today">The day its dates lie about.</param>
    public static PlanDraft Draft(int actions, int seed, int cycle, DateOnly today)
    {
        var priorities = Math.Max(1, actions / 12);
        return new PlanDraft
        {
            Title = "Volume improvement plan",
            Authority = "Wexcombe Borough Council",
            Priorities = [.. Enumerable.Range(1, priorities).Select(number => new PriorityDraft(
                Text(number), $"Priority {number}: {Things[number % Things.Length]}", [Posts[number % Posts.Length]], Place.Nowhere))],
            Actions = [.. Enumerable.Range(0, actions).Select(index => Action(index, priorities, new Random(seed * 7919 + index), cycle, today))],
            Recommendations = [.. Enumerable.Range(1, priorities).Select(number => new RecommendationDraft(
                Text(number), $"The quality of {Things[(number + 3) % Things.Length]}, {Ends[number % Ends.Length]}.", [Text(number)], Place.Nowhere))],
            Statements = [new StatementDraft(StatementKind.Introduction, null, "1", "Children come first in all of this.", Place.Nowhere)],
        };
    }

    /// <summary>The plan as if it had come in a file.</summary>
    public static (SourceFile File, FileReading Reading) File(string name, PlanDraft draft)
    {
        ArgumentNullException.ThrowIfNull(draft);
        var file = new SourceFile($"{name}.txt", Encoding.UTF8.GetBytes(string.Join('\n', draft.Actions.Select(action =>
            $"{action.Reference}\t{action.Title}\t{string.Join(" ", action.Progress)}\t{action.Due[0].Text}\t{action.Ratings.Action?.Key}"))));
        var document = new SourceDocument(file.Name, file.Sha256, FileFormat.Text, [], []);
        return (file, new FileReading(document, FileKind.Plan, draft, [], null, []));
    }

    private static ActionDraft Action(int index, int priorities, Random random, int cycle, DateOnly today)
    {
        var (priority, number) = (index % priorities + 1, index / priorities + 1);
        var due = today.AddDays(random.Next(-90, 240));
        var moved = cycle > 1 && random.Next(5) == 0;
        return new ActionDraft
        {
            Reference = $"{Text(priority)}.{Text(number)}",
            Title = $"{Pick(random, Verbs)} {Pick(random, Things)} {Pick(random, Ends)}",
            Priority = Text(priority),
            Leads = [Pick(random, Posts)],
            Start = [WrittenDate.On(due.AddDays(-random.Next(60, 200)))],
            Due = [WrittenDate.On(moved ? due.AddDays(42) : due)],
            Provenance = ["ILACS"],
            SuccessTests = [$"Audits find {Pick(random, Things)} good in eight of ten files."],
            ChildrensStatements = ["I know who my social worker is and why they visit me."],
            Progress = cycle == 0 ? [] : [$"Cycle {cycle}: {Pick(random, Things)} agreed with teams. Next, {Pick(random, Things)}."],
            Ratings = cycle == 0 ? new RatingsDraft() : new RatingsDraft(null, Rating(random), random.Next(2) == 0 ? Rating(random) : null),
            Steps = [.. "abcd".Select((letter, position) => new StepDraft
            {
                Reference = letter.ToString(),
                Title = $"{Pick(random, Verbs)} {Pick(random, Things)}",
                Leads = [Pick(random, Posts)],
                Due = [WrittenDate.On(due.AddDays(-30 * (3 - position)))],
            })],
        };
    }

    private static WrittenRating Rating(Random random)
    {
        var key = Pick(random, Keys);
        return new WrittenRating(key, [key]);
    }

    private static string Pick(Random random, string[] from) => from[random.Next(from.Length)];

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
