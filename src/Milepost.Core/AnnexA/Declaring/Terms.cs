using System.Globalization;

namespace Milepost.AnnexA.Declaring;

/// <summary>Tests under a name, which declarations use instead of saying them again.</summary>
internal static class Terms
{
    /// <summary>The lists that a declaration speaks of: "4", "6, 7, 8" or "1-10"; none where it says none or all.</summary>
    public static IReadOnlyList<int> Lists(Block block, List<DeclarationFault> faults, string key = "list")
    {
        var lists = new List<int>();
        if (block[key] is not { Text: not "all" } entry) return lists;
        foreach (var part in entry.Text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var ends = part.Split('-', StringSplitOptions.TrimEntries);
            if (ends.Length > 2 || !Number(ends[0], out var first) || !Number(ends[^1], out var last) || last < first)
            {
                faults.Add(block.Fault("a list is a number from 1 to 11, such as 4, or several: 6, 7, 8", entry));
                return [];
            }

            for (var list = first; list <= last; list++) lists.Add(list);
        }

        return lists;

        static bool Number(string text, out int list) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out list) && list is >= 1 and <= 11;
    }

    public static IEnumerable<Term> Of(Block block, List<DeclarationFault> faults)
    {
        var name = block.Head[5..].Trim();
        if (block.Text("when") is not { Length: > 0 } when)
        {
            faults.Add(block.Fault("a term needs a line “when”"));
            return [];
        }

        return Lists(block, faults).Select(list => new Term(name, list, when, block));
    }

    /// <summary>The terms without those that were declared already for their list.</summary>
    public static IReadOnlyList<Term> Once(IReadOnlyList<Term> terms, List<DeclarationFault> faults)
    {
        var once = new Dictionary<TermKey, Term>();
        foreach (var term in terms)
        {
            if (!once.TryAdd(term.Key, term)) faults.Add(term.Block.Fault($"“{term.Name}” is declared for list {term.List} already"));
        }

        return [.. once.Values];
    }

    public static void Check(IEnumerable<Term> terms, Scope scope, List<DeclarationFault> faults)
    {
        foreach (var term in terms)
        {
            if (Wrong(() => new ExpressionReader(term.Text, scope.Of(scope.Other(term.List), term.Block.File)).Test()) is { } message)
            {
                faults.Add(term.Block.Fault($"list {term.List}: {message}", term.Block["when"]));
            }
        }
    }

    /// <summary>What is wrong with an expression; null for nothing.</summary>
    public static string? Wrong(Action read)
    {
        try
        {
            read();
            return null;
        }
        catch (ExpressionException wrong)
        {
            return wrong.Message;
        }
    }
}
