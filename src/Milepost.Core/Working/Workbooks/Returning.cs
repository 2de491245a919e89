using Milepost.Wording;

namespace Milepost.Working.Workbooks;

/// <summary>Holds the sheets that came back against what stood in them: what was typed, and what cannot be known again.</summary>
public static class Returning
{
    private const int MostRemarks = 30;

    public static ReturnedWorkbook Of(string file, WorkbookBegun began, ReadSheets sheets)
    {
        ArgumentNullException.ThrowIfNull(began);
        ArgumentNullException.ThrowIfNull(sheets);
        var remarks = new List<string>();
        var typed = new Dictionary<Guid, List<Dictionary<string, string>>>();
        var called = new Dictionary<Guid, string>();
        var there = new HashSet<Guid>();
        foreach (var row in sheets.Actions?.Rows ?? [])
        {
            if (!Known(row, began, remarks, Reading.Actions, out var action)) continue;
            there.Add(action);
            called.TryAdd(action, $"{row[WorkbookColumn.Reference]} {row[WorkbookColumn.Title]}".Trim());
            Add(typed, action, WorkbookColumn.OfActions.Where(column => column.Open).Select(column => (column.Name, row[column.Name])), began.Actions[action]);
        }

        foreach (var row in sheets.Steps?.Rows ?? [])
        {
            if (!Known(row, began, remarks, Reading.Steps, out var action)) continue;
            called.TryAdd(action, $"{row[WorkbookColumn.Reference]} {row[WorkbookColumn.Title]}".Trim());
            var step = row[WorkbookColumn.Key].Split('/')[1];
            Add(typed, action, [($"Step.{step}", row[WorkbookColumn.Ticked]), ($"StepOn.{step}", row[WorkbookColumn.TickedOn])], began.Actions[action]);
        }

        foreach (var heading in (sheets.Actions?.Unknown ?? []).Concat(sheets.Steps?.Unknown ?? []).Distinct())
        {
            remarks.Add($"The column “{Say.Shorten(heading, 60)}” is none of Milepost’s, so it was not read.");
        }

        var rows = typed.Where(one => one.Value.Count > 0)
            .Select(one => Row(one.Key, Say.Shorten(called[one.Key], 160), began.Actions[one.Key], one.Value)).ToList();
        return new(file, began.On, began.By, rows, there.Count(action => rows.TrueForAll(row => row.Action != action)),
            began.Actions.Keys.Count(action => !there.Contains(action)), [.. remarks.Take(MostRemarks)]);
    }

    private enum Reading
    {
        Actions,
        Steps,
    }

    /// <summary>A row is known by its key alone: a reference may have been typed over, or stand twice.</summary>
    private static bool Known(ReadSheetRow row, WorkbookBegun began, List<string> remarks, Reading of, out Guid action)
    {
        var key = row[WorkbookColumn.Key].Split('/');
        var known = Guid.TryParse(key[0], out action) && began.Actions.TryGetValue(action, out var was)
            && (of is Reading.Actions ? key.Length == 1 : key.Length == 2 && was.ContainsKey($"Step.{key[1]}"));
        if (known) return true;
        var words = row.Cells.Where(cell => cell.Key != WorkbookColumn.Key && cell.Value.Length > 0).Select(cell => cell.Value).ToList();
        if (words.Count > 0)
        {
            remarks.Add($"Row {row.At} of the {(of is Reading.Actions ? "actions" : "steps")} is none that was downloaded, so it was not read: {Say.Shorten(string.Join(" | ", words), 300)}");
        }

        return false;
    }

    /// <summary>An empty cell says nothing, so that nobody takes a text away by mistake.</summary>
    private static void Add(
        Dictionary<Guid, List<Dictionary<string, string>>> typed, Guid action, IEnumerable<(string Name, string Text)> cells, IReadOnlyDictionary<string, string> was)
    {
        var changed = cells.Where(cell => cell.Text.Length > 0 && cell.Text != was.GetValueOrDefault(cell.Name, "")).ToDictionary(cell => cell.Name, cell => cell.Text);
        if (!typed.TryGetValue(action, out var all)) typed[action] = all = [];
        if (changed.Count > 0) all.Add(changed);
    }

    private static ReturnedRow Row(Guid action, string called, IReadOnlyDictionary<string, string> was, List<Dictionary<string, string>> typed)
    {
        var together = new Dictionary<string, string>();
        var clashes = new List<string>();
        foreach (var (name, text) in typed.SelectMany(one => one))
        {
            if (together.TryAdd(name, text) || together[name] == text) continue;
            clashes.AddRange([together[name], text]);
        }

        return new(action, called, was, together) { Doubled = [.. clashes.Distinct()] };
    }
}
