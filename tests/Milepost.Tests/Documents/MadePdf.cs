using System.Globalization;
using System.Text;

namespace Milepost.Tests.Documents;

/// <summary>Makes small PDFs for tests, pages of words, rules and colours at given places.</summary>
internal sealed class MadePdf
{
    private readonly List<string> before = [];
    private readonly StringBuilder page = new();

    /// <summary>What follows stands on the next page.</summary>
    public MadePdf Turn()
    {
        before.Add(page.ToString());
        page.Clear();
        return this;
    }

    public MadePdf Text(double x, double y, string text, double size = 10)
    {
        page.Append(CultureInfo.InvariantCulture, $"BT /F1 {size} Tf {x} {800 - y} Td ({text.Replace("(", "\\(", StringComparison.Ordinal).Replace(")", "\\)", StringComparison.Ordinal)}) Tj ET\n");
        return this;
    }

    public MadePdf Rule(double x, double y, double toX, double toY)
    {
        page.Append(CultureInfo.InvariantCulture, $"0.5 w {x} {800 - y} m {toX} {800 - toY} l S\n");
        return this;
    }

    public MadePdf Fill(double x, double y, double width, double height, string colour)
    {
        page.Append(CultureInfo.InvariantCulture, $"{colour} rg {x} {800 - y - height} {width} {height} re f 0 g\n");
        return this;
    }

    /// <summary>The rules of a table with these column edges and row edges.</summary>
    public MadePdf Grid(double[] columns, double[] rows)
    {
        foreach (var y in rows) Rule(columns[0], y, columns[^1], y);
        foreach (var x in columns) Rule(x, rows[0], x, rows[^1]);
        return this;
    }

    public byte[] File()
    {
        List<string> pages = [.. before, page.ToString()];
        List<string> parts =
        [
            "<< /Type /Catalog /Pages 2 0 R >>",
            $"<< /Type /Pages /Kids [{string.Join(' ', pages.Select((_, number) => $"{4 + number * 2} 0 R"))}] /Count {pages.Count} >>",
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        ];
        foreach (var drawn in pages)
        {
            parts.Add($"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents {parts.Count + 2} 0 R /Resources << /Font << /F1 3 0 R >> >> >>");
            parts.Add($"<< /Length {drawn.Length} >>\nstream\n{drawn}\nendstream");
        }

        var file = new StringBuilder("%PDF-1.4\n");
        var places = new List<int>();
        for (var i = 0; i < parts.Count; i++)
        {
            places.Add(file.Length);
            file.Append(CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n{parts[i]}\nendobj\n");
        }

        var list = file.Length;
        file.Append(CultureInfo.InvariantCulture, $"xref\n0 {parts.Count + 1}\n0000000000 65535 f \n");
        foreach (var place in places) file.Append(CultureInfo.InvariantCulture, $"{place:0000000000} 00000 n \n");
        file.Append(CultureInfo.InvariantCulture, $"trailer << /Size {parts.Count + 1} /Root 1 0 R >>\nstartxref\n{list}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(file.ToString());
    }
}
