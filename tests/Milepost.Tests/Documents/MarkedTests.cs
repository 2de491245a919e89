using Milepost.Importing;

namespace Milepost.Tests.Documents;

public sealed class MarkedTests
{
    [Fact]
    public void A_Markdown_plan()
    {
        Golden.Matches(Said.Text(Said.Document("plan.md", """
            # **Wexcombe Borough Council**
            Improvement plan
            ================

            This sentence is so long that the file breaks it where the line is full and
            goes on here.

            - Families are seen *in time*
              - and in their own homes
            2) Plans are [written](https://example.org) with children_and_families

            | Ref | Action<br>to take | RAG |
            |:----|------------------:|-----|
            | 1.1 | 1. Write the guide<br>2. Print it \| send it | G |
            | 1.2 | Train <ul><li>managers</li><li>• social workers</li></ul> by 1<sup>st</sup> May &amp; June | **A** |

            Ref | Action
            --- | ---
            1.3 | Fewer than <5 children

            <table>
            <tr><th>Ref</th><th>Action</th></tr>
            <tr><td rowspan="2">1.4</td><td style="background-color:#92d050">a</td></tr>
            <tr><td bgcolor="red"></td></tr>
            </table>
            """)));
    }

    [Fact]
    public void A_plan_pasted_from_a_document()
    {
        var document = Said.Document("plan.txt", "Priority 1\nLead: Head of Service\n\nRef\tAction\tLead\n"
            + "1.1\t<p>Write the guide.</p> <p>Print it.</p>\tHead of Service\n---\t---\t---\n\t\t\n"
            + "1.2\t\"Two\nlines \"\"quoted\"\"\"\tDirector\n1.3\t• one • two\n\n\t\tand the rest\tDeputy\nGlued on\n\n•\tA bullet\n1.\tA number\n\tIndented\n");

        Golden.Matches(Said.Text(document));
        Assert.Equal(FileFormat.Markdown, document.Format);
    }

    [Fact]
    public void A_web_page()
    {
        Golden.Matches(Said.Text(Said.Document("plan.html", """
            <!DOCTYPE html><html><head><title>x</title><style>.xl65 {background:#FFC000; color:black}</style></head><body>
            <script>document.write('<p>never</p>')</script><h1>Plan</h1><p>One<br>two</p><ol type="a"><li>first<li>second<ul><li>deeper</ul></ol>
            <img src="http://127.0.0.1:1/x.png"><iframe src="file:///etc/passwd"></iframe>
            <table><caption>Actions</caption><thead><tr><th>Ref</th><th colspan="2">Action</th></tr></thead>
            <tr style="display: none"><td>1.1<td>a<td><p>b</p><p>c</p></tr><tr><td>1.2</td><td class="xl65"></td><td><table><tr><td>x</td><td>y</td></tr></table></td></tr></table>
            </body></html>
            """)));
    }

    [Fact]
    public void Text_without_any_marks_is_text()
    {
        var document = Said.Document("notes", "The first line.\r\nThe second line.\r\n");

        Assert.Equal(FileFormat.Text, document.Format);
        Assert.Equal(["line 1", "line 2"], document.Blocks.Select(block => block.At.ToString()));
    }
}
