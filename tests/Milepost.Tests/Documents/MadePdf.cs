using System.Globalization;
using System.Text;

namespace Milepost.Tests.Documents;

/// <summary>Makes small PDFs for tests, a page each of words, rules and colours at given places.</summary>
internal sealed class MadePdf
{
    private readonly StringBuilder page = new();

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
        string[] parts =
        [
            "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
            $"<< /Length {page.Length} >>\nstream\n{page}\nendstream", "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        ];
        var file = new StringBuilder("%PDF-1.4\n");
        var places = new List<int>();
        for (var i = 0; i < parts.Length; i++)
        {
            places.Add(file.Length);
            file.Append(CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n{parts[i]}\nendobj\n");
        }

        var list = file.Length;
        file.Append(CultureInfo.InvariantCulture, $"xref\n0 {parts.Length + 1}\n0000000000 65535 f \n");
        foreach (var place in places) file.Append(CultureInfo.InvariantCulture, $"{place:0000000000} 00000 n \n");
        file.Append(CultureInfo.InvariantCulture, $"trailer << /Size {parts.Length + 1} /Root 1 0 R >>\nstartxref\n{list}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(file.ToString());
    }
}
