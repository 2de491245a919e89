using Milepost.Editing.Forms;

namespace Milepost.Editing.Merging;

/// <summary>Brings together what two people did to one record, field by field, from what both began with.</summary>
public static class ThreeWay
{
    /// <summary>Every field of the form held against the record as it stands now.</summary>
    public static IReadOnlyList<MergedField> Merge(IReadOnlyList<FormField> fields, FieldTexts was, FieldTexts now, FieldTexts typed)
    {
        ArgumentNullException.ThrowIfNull(fields);
        return [.. fields.Select(field => Merge(field, was[field.Name], now[field.Name], typed[field.Name]))];
    }

    /// <summary>One field: what was seen, what stands now and what was typed. A field that nobody touched keeps even its odd spaces.</summary>
    public static MergedField Merge(FormField field, string was, string now, string typed)
    {
        ArgumentNullException.ThrowIfNull(field);
        var (seen, stands, mine) = (field.Clean(was), field.Clean(now), field.Clean(typed));
        MergedField Is(MergeOutcome outcome, string text) => new(field, seen, stands, mine, outcome, text);

        if (mine == seen) return Is(stands == seen ? MergeOutcome.Untouched : MergeOutcome.Theirs, now);
        if (mine == stands) return Is(MergeOutcome.Same, now);
        if (stands == seen) return Is(MergeOutcome.Mine, mine);
        if (field.Kind is not FieldKind.Lines) return Is(MergeOutcome.Collided, now);

        var together = string.Join('\n', Lists(TypedText.Lines(seen), TypedText.Lines(stands), TypedText.Lines(mine)));
        return together == stands ? Is(MergeOutcome.Same, now) : Is(MergeOutcome.Together, together);
    }

    /// <summary>What either added is in the list, what either took away is not, and a line that both reworded is there in both wordings.</summary>
    private static List<string> Lists(IReadOnlyList<string> was, IReadOnlyList<string> now, IReadOnlyList<string> typed)
    {
        var together = now.Where(line => !was.Contains(line) || typed.Contains(line)).ToList();
        for (var i = 0; i < typed.Count; i++)
        {
            if (was.Contains(typed[i]) || together.Contains(typed[i])) continue;
            var before = typed.Take(i).LastOrDefault(together.Contains);
            together.Insert(before is null ? i == 0 ? 0 : together.Count : together.IndexOf(before) + 1, typed[i]);
        }

        return together;
    }
}
