using System.Globalization;
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

    /// <summary>The first rows of each rule and team, or column: the rows themselves are not kept.</summary>
    private static DataTable Rows(IReadOnlyList<RuleCount> rules, Dictionary<string, RuleDefinition> known, IReadOnlyList<FindingOwner> owners)
    {
        var ofTeams = from rule in rules
                      from list in rule.Lists
                      from team in list.Teams
                      from row in team.Rows
                      select (rule.Id, list.List, Row: row, Columns: known.TryGetValue(rule.Id, out var of) ? Headings(of, list.List) : "", Team: (string?)team.Team);
        var ofColumns = from rule in rules
                        from column in rule.Columns ?? []
                        from row in column.Rows
                        select (rule.Id, column.List, Row: row, Columns: Heading(column), Team: (string?)null);
        return new(
            "Rows", $"The first {SubmissionCount.Sample} rows of each rule and team, or column, by their numbers in the file.",
            [new("List", 1), new("Row", 1, Number: true), new("Columns", 3), new("Rule", 1, NamesRow: true), new("What it finds", 4), new("Severity", 1), new("Team", 2), new("Owner", 2)],
            [
                .. from one in ofTeams.Concat(ofColumns)
                   where known.ContainsKey(one.Id)
                   let of = known[one.Id]
                   orderby one.List, one.Row
                   select (IReadOnlyList<Cell>)[new NumberCell(one.List), new NumberCell(one.Row), one.Columns, one.Id, of.Words, of.Severity.ToString(), one.Team ?? "", OwnedFindings.Of(owners, one.Id, one.List, one.Team)?.Owner ?? ""],
            ]);
    }

    private static DataTable Counts(IReadOnlyList<RuleCount> rules, Dictionary<string, RuleDefinition> known, IReadOnlyList<FindingOwner> owners)
    {
        var ofTeams = from rule in rules
                      from list in rule.Lists
                      from team in list.Teams
                      select (rule.Id, list.List, Column: "", Team: (string?)team.Team, team.Count, list.LookedAt);
        var ofColumns = from rule in rules
                        from column in rule.Columns ?? []
                        select (rule.Id, column.List, Column: Heading(column), Team: (string?)null, column.Count, column.LookedAt);
        return new(
            "Rules", "How often each rule found something, by list and team, or by column; the share is of the rows of the list, or the cells of the column, that it looked at.",
            [new("Rule", 1, NamesRow: true), new("What it finds", 4), new("Severity", 1), new("List", 1), new("Column", 2), new("Team", 2), new("Found", 1, Number: true), new("Share in %", 1), new("Owner", 2)],
            [
                .. from one in ofTeams.Concat(ofColumns)
                   where known.ContainsKey(one.Id)
                   let of = known[one.Id]
                   select (IReadOnlyList<Cell>)[one.Id, of.Words, of.Severity.ToString(), new NumberCell(one.List), one.Column, one.Team ?? "", new NumberCell(one.Count), FoundShare.Of(one.Count, one.LookedAt) is { } share ? string.Create(CultureInfo.InvariantCulture, $"{share}") : "", OwnedFindings.Of(owners, one.Id, one.List, one.Team)?.Owner ?? ""],
            ]);
    }

    /// <summary>A column by its heading in Ofsted's workbook.</summary>
    public static string Heading(ColumnFindings found)
    {
        ArgumentNullException.ThrowIfNull(found);
        var schema = AnnexASchema.Known[found.List];
        return schema.Column(found.Column) is >= 0 and var column ? schema.Columns[column].Name : found.Column;
    }

    /// <summary>What to look at in such a row, by the headings of Ofsted's workbook.</summary>
    public static string Headings(RuleDefinition rule, int list)
    {
        ArgumentNullException.ThrowIfNull(rule);
        var schema = AnnexASchema.Known[list];
        return Say.List([.. rule.Columns.Select(schema.Column).Where(column => column >= 0).Select(column => schema.Columns[column].Name)]);
    }
}
