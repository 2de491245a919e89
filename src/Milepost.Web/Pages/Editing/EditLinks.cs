using Milepost.Actions;
using Milepost.Editing.Structure;
using Milepost.Facts;
using Milepost.Plans;
using Milepost.Web.Pages.Actions;
using Milepost.Web.Pages.Plans;
using Milepost.Web.Pages.Structure;

namespace Milepost.Web.Pages.Editing;

/// <summary>The addresses of the forms of a plan, and the pages that their records are seen on.</summary>
public static class EditLinks
{
    public static string Index(string plan) => $"{PlanLinks.Overview(plan)}/edit";

    public static string Edit(string plan, string kind, Guid id) => $"{Index(plan)}/{kind}/{id}";

    public static string Add(string plan, string kind, Guid? under = null) =>
        $"{PlanLinks.Overview(plan)}/add/{kind}{(under is { } parent ? $"?under={parent}" : "")}";

    /// <summary>Where people choose between texts that collided.</summary>
    public static string Choose(string plan, string kind, Guid id) => $"{PlanLinks.Overview(plan)}/choose/{kind}/{id}";

    /// <summary>Where the record is withdrawn with a reason; null where it is withdrawn already, or is of a kind that stands as long as its plan.</summary>
    public static string? Withdraw(string plan, object? record) => record is IWithdrawable { WithdrawnOn: null }
        ? record switch
        {
            Priority one => StructureLinks.Withdraw(plan, RecordKind.Priority, one.Id.Value),
            PlanAction one => StructureLinks.Withdraw(plan, RecordKind.Action, one.Id.Value),
            Step one => StructureLinks.Withdraw(plan, RecordKind.Step, one.Id.Value),
            SuccessTest one => StructureLinks.Withdraw(plan, RecordKind.SuccessTest, one.Id.Value),
            ChildrensStatement one => StructureLinks.Withdraw(plan, RecordKind.ChildrensStatement, one.Id.Value),
            Measure one => StructureLinks.Withdraw(plan, RecordKind.Measure, one.Id.Value),
            Post one => StructureLinks.Withdraw(plan, RecordKind.Post, one.Id.Value),
            Source one => StructureLinks.Withdraw(plan, RecordKind.Source, one.Id.Value),
            Recommendation one => StructureLinks.Withdraw(plan, RecordKind.Recommendation, one.Id.Value),
            PlanStatement one => StructureLinks.Withdraw(plan, RecordKind.Statement, one.Id.Value),
            GlossaryTerm one => StructureLinks.Withdraw(plan, RecordKind.Term, one.Id.Value),
            _ => null,
        }
        : null;

    /// <summary>The page on which people see the record.</summary>
    public static string Seen(PlanFacts facts, object? record)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var plan = facts.Plan.Name;
        return record switch
        {
            PlanAction action => ActionLinks.Details(plan, action.Id),
            Step step => ActionLinks.Details(plan, step.ActionId),
            SuccessTest test => ActionLinks.Details(plan, test.ActionId),
            ChildrensStatement statement => ActionLinks.Details(plan, statement.ActionId),
            Priority priority => $"{PlanLinks.Table(plan)}?priority={Uri.EscapeDataString(priority.Reference ?? priority.Title)}",
            Measure => PlanLinks.Measures(plan),
            Source or Recommendation => PlanLinks.Recommendations(plan),
            Post or Holder or GlossaryTerm => PlanLinks.People(plan),
            _ => Index(plan),
        };
    }
}
