namespace Milepost.AnnexA.Lists;

/// <summary>The texts that several lists speak of: children, families, teams, workers. What is the same text has the same number in all of them.</summary>
public sealed class CellPools
{
    private readonly Dictionary<string, TextPool> shared = [];

    /// <summary>Columns of these names mean the same in every list.</summary>
    internal static IReadOnlyList<string> Shared { get; } = ["id", "family", "team", "worker"];

    public TextPool Of(string column) =>
        !Shared.Contains(column) ? new() : shared.TryGetValue(column, out var pool) ? pool : shared[column] = new();

    /// <summary>Takes in the texts that another reader met beside this one, and tells for each column the numbers that they have here.</summary>
    internal IReadOnlyDictionary<string, int[]> Absorb(CellPools other) => other.shared.ToDictionary(pool => pool.Key, pool => Of(pool.Key).Absorb(pool.Value));

    /// <summary>The children that the lists speak of.</summary>
    public TextPool Children => Of("id");
}
