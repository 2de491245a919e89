using Milepost.Actions;
using Milepost.Facts;
using Milepost.Identity;

namespace Milepost.Editing.Structure;

/// <summary>
/// One action takes up another: its steps move over, its leads, tests, statements and answers are united with its own. The other is withdrawn,
/// keeps its words and all that was said of it on a day, and its number leads here.
/// </summary>
/// <param name="Into">The action that stays.</param>
/// <param name="From">The action that is taken up.</param>
/// <param name="Title">What the action that stays is called from now on.</param>
public sealed record MergeActions(Id<PlanAction> Into, Id<PlanAction>? From, string Title) : StructureAct
{
    public override IEnumerable<Guid> About(PlanFacts facts) => [.. Whole(facts, Into), .. From is { } from ? Whole(facts, from) : []];

    protected override void Draw(StructurePlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var into = plan.Action(Into, "");
        if (From == Into) plan.Refuse(nameof(From), "An action cannot be merged into itself: choose another");
        var from = From == Into ? null : plan.Action(From, nameof(From), "Choose the action to merge into this one");
        if (string.IsNullOrWhiteSpace(Title)) plan.Refuse(nameof(Title), "Enter what the action is called from now on");
        if (into is null || from is null || plan.Refusals.Count > 0) return;

        var (kept, gone) = (into.Action, from.Action);
        var because = $"merged into {StructurePlan.Called(kept)}";
        if (kept.Title != Title.Trim()) plan.Do(new NewName(kept, kept.Reference, Title.Trim()));
        var standing = Steps.Standing(into);
        Steps.Insert(plan, kept.Id, standing, standing.Count, Steps.Standing(from));
        Unite(plan, into, from);
        Answers(plan, kept.Id, gone.Id);
        Evidence(plan, into, from);
        if (gone.Reference is { } number)
        {
            References.Follow(plan, new Dictionary<string, string?> { [KnownReferences.Key(number)] = kept.Reference });
            plan.Remember(kept.Id, number, because);
        }

        plan.Do(new Merger(gone, kept.Id, plan.On, Wording.Say.Sentence(because)));
    }

    /// <summary>The same lead of another action; the work stays with its post.</summary>
    internal static Lead Copied(Lead lead, Id<PlanAction> action, int position)
    {
        var same = new Lead(Id<Lead>.New(), lead.PlanId, action, null, lead.Name, position);
        same.BelongTo(lead.PostId);
        return same;
    }

    /// <summary>What the other says and this one does not is said here too; the other keeps its own words where they stand.</summary>
    private static void Unite(StructurePlan plan, ActionFacts into, ActionFacts from)
    {
        var (id, home) = (into.Action.Id, plan.Facts.Plan.Id);
        foreach (var (name, i) in Fresh(from.Leads, into.Leads, lead => lead.Name))
        {
            plan.Add(Copied(name, id, Next(into.Leads, lead => lead.Position) + i));
        }

        foreach (var (test, i) in Fresh(from.SuccessTests, into.SuccessTests, test => test.Text))
        {
            var same = new SuccessTest(Id<SuccessTest>.New(), home, id, test.Text, Next(into.SuccessTests, one => one.Position) + i);
            same.Reword(test.Text, test.Kind);
            plan.Add(same);
        }

        foreach (var (statement, i) in Fresh(from.ChildrensStatements, into.ChildrensStatements, statement => statement.Text))
        {
            var position = Next(into.ChildrensStatements, one => one.Position) + i;
            plan.Add(new ChildrensStatement(Id<ChildrensStatement>.New(), home, id, statement.Text, position));
        }

        var asked = into.Action.Provenance.Concat(from.Action.Provenance).DistinctBy(KnownReferences.Key).ToList();
        var weight = into.Action.Classification ?? from.Action.Classification;
        if (asked.Count > into.Action.Provenance.Count || weight != into.Action.Classification) plan.Do(new NewTags(into.Action, asked, weight));
    }

    /// <summary>What was given for the other serves this one too, and what was expected of it is expected here.</summary>
    private static void Evidence(StructurePlan plan, ActionFacts into, ActionFacts from)
    {
        var known = into.Evidence.Concat(into.SharedEvidence).Select(item => item.Id).ToHashSet();
        foreach (var item in from.Evidence.Concat(from.SharedEvidence).Where(item => known.Add(item.Id)))
        {
            plan.Add(new EvidenceUse(Id<EvidenceUse>.New(), plan.Facts.Plan.Id, item.Id, into.Action.Id, null, plan.On, item.By));
        }

        foreach (var expected in from.Expected) plan.Do(new NewExpectedPlace(expected, into.Action.Id));
    }

    private static void Answers(StructurePlan plan, Id<PlanAction> into, Id<PlanAction> from)
    {
        var own = plan.Facts.ActionAnswers.Where(one => one.ActionId == into).ToDictionary(one => one.RecommendationId);
        foreach (var answer in plan.Facts.ActionAnswers.Where(one => one.ActionId == from))
        {
            if (!own.TryGetValue(answer.RecommendationId, out var same))
            {
                plan.Add(Copied(answer, into));
            }
            else if (answer.Verdict < same.Verdict)
            {
                plan.Do(new NewAnswer(same, answer));
            }
        }
    }

    /// <summary>The same word, said of another action.</summary>
    internal static ActionAnswer Copied(ActionAnswer answer, Id<PlanAction> action)
    {
        var copy = new ActionAnswer(Id<ActionAnswer>.New(), answer.PlanId, action, answer.RecommendationId, answer.Verdict, answer.On, answer.By);
        copy.Say(answer.Verdict, answer.Because, answer.On, answer.By);
        return copy;
    }

    private static IEnumerable<(T One, int Order)> Fresh<T>(IEnumerable<T> from, IEnumerable<T> into, Func<T, string> words)
    {
        var known = into.Select(one => KnownReferences.Key(words(one))).ToHashSet();
        return from.Where(one => known.Add(KnownReferences.Key(words(one)))).Select((one, order) => (one, order));
    }

    private static int Next<T>(IReadOnlyList<T> list, Func<T, int> position) => list.Count == 0 ? 0 : list.Max(position) + 1;
}
