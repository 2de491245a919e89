using Milepost.Importing.Reading.Layout;
using Milepost.Importing.Tables;

namespace Milepost.Importing.Reading.Rows;

/// <summary>The rows of all tables of actions in the order of the file, each under its headings and in its place in the plan.</summary>
/// <param name="Rows">The rows, those that a page break divided joined again.</param>
/// <param name="Priorities">The priorities that headings name.</param>
/// <param name="Above">What stands above each table, with the priority it belongs to.</param>
/// <param name="Problems">What a person should know.</param>
public sealed record ActionRows(
    IReadOnlyList<PlacedRow> Rows, IReadOnlyList<PriorityDraft> Priorities,
    IReadOnlyList<(AboveTable Above, PriorityDraft? Priority)> Above, IReadOnlyList<Problem> Problems)
{
    public static ActionRows Of(IReadOnlyList<KnownTable> tables)
    {
        var actions = tables.Where(table => table.Kind == TableKind.Actions).ToList();
        var walk = new PlanWalk(Standings.Of(actions));
        for (var i = 0; i < actions.Count; i++) walk.Through(actions[i], i);
        var problems = new List<Problem>(actions.SelectMany(table => table.Notes));
        problems.AddRange(walk.Problems);
        var rows = RowJoiner.Join(walk.Rows, problems);
        return new(rows, walk.Priorities, walk.Above, problems);
    }
}

/// <summary>Goes through the tables from the first to the last and knows at every row where in the plan it stands.</summary>
internal sealed class PlanWalk(IReadOnlyList<(AboveTable Above, PriorityDraft? Priority, string? Section)> standings)
{
    private Standing standing = Standing.Nowhere;
    private bool afterHeading;

    public List<PlacedRow> Rows { get; } = [];
    public List<PriorityDraft> Priorities { get; } = [];
    public List<(AboveTable, PriorityDraft?)> Above { get; } = [];
    public List<Problem> Problems { get; } = [];

    public void Through(KnownTable table, int index)
    {
        var (above, priority, section) = standings[index];
        if (priority is not null) Enter(priority with { Leads = above.Leads });
        else if (above.Leads.Count > 0 && standing.Priority is { } now) Enter(now with { Leads = above.Leads });
        if (section is not null) standing = standing with { Section = section };
        Above.Add((above, standing.Priority));

        var placer = RowPlacer.For(table.Rows, table.Map!, hasHeader: !table.Continues && table.Part.Header is not null);
        var byHeading = above.Priority is not null;
        for (var i = 0; i < table.Rows.Count; i++)
        {
            var row = table.Rows[i];
            var afterBreak = Rows.Count > 0 && (i == 0 || row.At.Page != table.Rows[i - 1].At.Page);
            if (LoneRow.Of(row, table.Map!, i + 1 < table.Rows.Count ? table.Rows[i + 1] : null, afterBreak) is { } lone) Take(lone, byHeading, afterBreak);
            else Place(placer, row, afterBreak);
        }
    }

    /// <summary>The end of a page cut the heading above in two: "Operations and", "Oversight".</summary>
    private bool GoesOnWithHeading(bool afterBreak) =>
        afterBreak && afterHeading && standing.Section is { } heading && Sentences.BreaksOff(heading);

    private void Place(RowPlacer placer, Row row, bool afterBreak)
    {
        var (placed, slid) = placer.Place(row, standing, afterBreak, Rows.LastOrDefault());
        if (slid)
        {
            Problems.Add(new(Severity.Note, "columns-slid", "The cells of the row stand beside their columns, and were put back by what they hold.", row.At));
        }

        Rows.Add(placed);
        afterHeading = false;
    }

    private void Take(LoneRow lone, bool byHeading, bool afterBreak)
    {
        if (GoesOnWithHeading(afterBreak)) standing = standing with { Section = $"{standing.Section} {lone.Text}" };
        else if (lone.Lead is { } lead && standing.Priority is { } led) Enter(led with { Leads = [.. led.Leads, lead] });
        else if (lone.Priority is { } priority && (!byHeading || HeadingLine.NamesPriority(lone.Text))) Enter(priority);
        else standing = standing with { Section = lone.Text };
        afterHeading = true;
    }

    /// <summary>A priority may be headed again on a later page; it is one priority, and its section goes on.</summary>
    private void Enter(PriorityDraft priority)
    {
        var at = Priorities.FindIndex(known => known.Reference == priority.Reference && known.Title.Equals(priority.Title, StringComparison.OrdinalIgnoreCase));
        if (at < 0) Priorities.Add(priority);
        else if (priority.Leads.Count > 0) Priorities[at] = priority with { At = Priorities[at].At };
        var entered = at < 0 ? priority : Priorities[at];
        standing = standing.Priority is { } now && now.Reference == entered.Reference && now.Title == entered.Title
            ? standing with { Priority = entered }
            : new Standing(entered, null);
    }
}
