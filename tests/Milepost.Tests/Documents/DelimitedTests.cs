using System.Text;
using Milepost.Importing;
using Milepost.Importing.Tables;

namespace Milepost.Tests.Documents;

public sealed class DelimitedTests
{
    private static readonly string[][] Plan = [["Ref", "Action", "Lead"], ["1.1", "Write, print and\nsend the guide", "Café lead"], ["1.2", "Ask \"why\"", ""]];

    [Theory]
    [InlineData(',')]
    [InlineData(';')]
    [InlineData('\t')]
    [InlineData('|')]
    public void Any_delimiter_is_found(char delimiter)
    {
        Assert.Equal(Plan, Said.Table(Said.Document("plan.csv", Written(delimiter))));
    }

    [Theory]
    [InlineData("utf-8", true)]
    [InlineData("utf-8", false)]
    [InlineData("utf-16", true)]
    [InlineData("utf-16", false)]
    [InlineData("utf-16BE", true)]
    [InlineData("utf-16BE", false)]
    [InlineData("windows-1252", false)]
    public void Any_usual_encoding_is_found(string name, bool mark)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        byte[] bytes = [.. mark ? encoding.GetPreamble() : [], .. encoding.GetBytes(Written(','))];

        var document = Said.Document("plan.csv", bytes);

        Assert.Equal(Plan, Said.Table(document));
        Assert.Equal(FileFormat.Csv, document.Format);
    }

    [Fact]
    public void Each_cell_says_its_row_and_column_as_the_spreadsheet_would()
    {
        var table = Assert.IsType<Table>(Said.Document("plan.csv", "Ref,Action\n1.1,\"Two\nlines\"\n\n\n1.2,x,y,z\n").Blocks.Single());

        Assert.Equal([1, 2, 4, 5], table.Rows.Select(row => row.At.Row));
        Assert.True(table.Rows[2].IsEmpty);
        Assert.Equal("row 5, column D", table.Rows[3].Cells[3].At.ToString());
    }

    [Fact]
    public void A_first_line_that_names_the_delimiter_is_believed()
    {
        Assert.Equal([["a,b", "c"]], Said.Table(Said.Document("plan.csv", "sep=;\na,b;c\n")));
    }

    [Fact]
    public void A_byte_that_is_no_text_refuses_the_file()
    {
        Assert.Equal("not-text", Said.Refusal("plan.csv", "Ref,Action\n1.1,a\0b\n").Code);
    }

    [Fact]
    public void A_quotation_mark_without_its_partner_is_named()
    {
        var refusal = Said.Refusal("plan.csv", "Ref,Action\n1.1,\"" + string.Concat(Enumerable.Repeat("words,more\n", 5_000)));

        Assert.Equal("cell-too-long", refusal.Code);
        Assert.Contains("row 2", refusal.Message, StringComparison.Ordinal);
    }

    private static string Written(char delimiter) =>
        string.Join("\r\n", Plan.Select(row => string.Join(delimiter, row.Select(cell =>
            cell.AsSpan().ContainsAny('"', '\n', delimiter) ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell)))) + "\r\n";
}
