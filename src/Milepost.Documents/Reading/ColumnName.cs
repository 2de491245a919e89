namespace Milepost.Documents.Reading;

/// <summary>Columns as a spreadsheet names them: A to Z, then AA.</summary>
internal static class ColumnName
{
    private static readonly string[] Known = [.. Enumerable.Range(0, 256).Select(Spell)];

    /// <summary>The name of a column counted from 0.</summary>
    public static string Of(int index) => index < Known.Length ? Known[index] : Spell(index);

    private static string Spell(int index)
    {
        var name = "";
        for (var rest = index + 1; rest > 0; rest = (rest - 1) / 26) name = (char)('A' + (rest - 1) % 26) + name;
        return name;
    }
}
