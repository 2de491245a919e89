using BenchmarkDotNet.Attributes;
using Milepost.Actions;
using Milepost.Covering;
using Milepost.Facts;
using Milepost.Identity;
using Milepost.Plans;

namespace Milepost.Bench;

/// <summary>A report of 24 recommendations beside a plan of 40 actions with six steps each: everything that is proposed, from the bare facts.</summary>
[MemoryDiagnoser]
public class CoverageProposals
{
    private static readonly string[] Themes =
    [
        "return home interviews for children who go missing", "management oversight and the quality of supervision", "pathway plans for care leavers",
        "the timeliness of strategy meetings", "the sufficiency of placements", "recruitment and retention of social workers", "assessments that are analytical",
        "the use of performance information", "the recording of decisions in case records", "permanence for children in care", "the response to domestic abuse",
        "early help and thresholds", "the challenge of independent reviewing officers", "personal education plans", "health assessments and health histories",
        "suitable accommodation for young people who are homeless",
    ];

    private PlanFacts facts = null!;

    [GlobalSetup]
    public void MakeThePlan()
    {
        var plan = new Plan(Id<Plan>.New(), "wexcombe", "Improvement plan");
        var source = new Source(Id<Source>.New(), plan.Id, SourceKind.Inspection, "Inspection");
        facts = new PlanFacts
        {
            Plan = plan,
            Sources = [source],
            Recommendations = [.. Enumerable.Range(0, 24).Select(i => new Recommendation(Id<Recommendation>.New(), plan.Id, source.Id, $"{i + 1}",
                $"Ensure that {Themes[i % Themes.Length]} and {Themes[(i * 5 + 3) % Themes.Length]} improve, so that children receive help in the time that they need."))],
            Actions = [.. Enumerable.Range(0, 40).Select(i => Action(plan.Id, i))],
        };
    }

    [Benchmark]
    public int Proposals() => PlanCoverage.Of(facts, new DateOnly(2026, 6, 15)).Recommendations.Sum(one => one.Proposals.Count);

    private static ActionFacts Action(Id<Plan> plan, int number)
    {
        var action = new PlanAction(Id<PlanAction>.New(), plan, $"{(number / 8) + 1}.{(number % 8) + 1}", $"Agree and embed a standard for {Themes[(number * 3) % Themes.Length]} across every team and partner");
        var steps = Enumerable.Range(0, 6).Select(i => new Step(Id<Step>.New(), plan, action.Id, $"{i + 1}",
            $"Write, brief and audit the part of the standard that is about {Themes[(number + (i * 7)) % Themes.Length]}, and report it to the board every month with what changed for children"));
        action.ReadFrom("table 1", [new SourceField("Progress", string.Join(' ', Themes))]);
        return new ActionFacts { Action = action, Steps = [.. steps.Select(step => new StepFacts { Step = step })] };
    }
}
