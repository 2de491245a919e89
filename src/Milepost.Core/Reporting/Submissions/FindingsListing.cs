using Milepost.AnnexA.Quality;
using Milepost.AnnexA.Schema;
using Milepost.Plans;
using Milepost.Submitting;
using Milepost.Wording;

namespace Milepost.Reporting.Submissions;

/// <summary>What the rules found, for whoever puts it right: in which rows of which list, and never whom a row is about.</summary>
public static class FindingsListing
{
    public static Report From(Plan plan, Submission submission, IReadOnlyList<RuleCount> rules, IReadOnlyList<FindingOwner> owners)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(submission);
        var known = RuleCatalogue.Known.All.ToDictionary(rule => rule.Id);
        var title = $"Data quality, Annex A as at {Say.Date(submission.AsAt)}";
        return new Report { Kind = "findings", Title = title, Authority = plan.Authority, Foot = title, Sections = [new Section(title, [Rows(rules, known, owners), Counts(rules, known, owners)])] };
    }

    /// <summary>The first rows of each rule and team: the rows themselves are not kept.</summary>
    private static DataTable Rows(IReadOnlyList<RuleCount> rules, Dictionary<string, RuleDefinition> known, IReadOnlyList<FindingOwner> owners) => new(
        "Rows", $"The first {SubmissionCount.Sample} rows of each rule and team, by their numbers in the file.",
        [new("List", 1), new("Row", 1, Number: true), new("Columns", 3), new("Rule", 1, NamesRow: true), new("What it finds", 4), new("Severity", 1), new("Team", 2), new("Owner", 2)],
        [
            .. from rule in rules
               where known.ContainsKey(rule.Id)
               from list in rule.Lists
               from team in list.Teams
               from row in team.Rows
               let of = known[rule.Id]
               orderby list.List, row
               select (IReadOnlyList<Cell>)[new NumberCell(list.List), new NumberCell(row), Headings(of, list.List), rule.Id, of.Words, of.Severity.ToString(), team.Team, OwnedFindings.Of(owners, rule.Id, list.List, team.Team)?.Owner ?? ""],
        ]);

    private static DataTable Counts(IReadOnlyList<RuleCount> rules, Dictionary<string, RuleDefinition> known, IReadOnlyList<FindingOwner> owners) => new(
        "Rules", "How often each rule found something, by list and team.",
        [new("Rule", 1, NamesRow: true), new("What it finds", 4), new("Severity", 1), new("List", 1), new("Team", 2), new("Found", 1, Number: true), new("Owner", 2)],
        [
            .. from rule in rules
               where known.ContainsKey(rule.Id)
               from list in rule.Lists
               from team in list.Teams
               let of = known[rule.Id]
               select (IReadOnlyList<Cell>)[rule.Id, of.Words, of.Severity.ToString(), new NumberCell(list.List), team.Team, new NumberCell(team.Count), OwnedFindings.Of(owners, rule.Id, list.List, team.Team)?.Owner ?? ""],
        ]);

    /// <summary>What to look at in such a row, by the headings of Ofsted's workbook.</summary>
    public static string Headings(RuleDefinition rule, int list)
    {
        ArgumentNullException.ThrowIfNull(rule);
        var schema = AnnexASchema.Known[list];
        return Say.List([.. rule.Columns.Select(schema.Column).Where(column => column >= 0).Select(column => schema.Columns[column].Name)]);
    }
}
