using FsCheck;
using FsCheck.Fluent;
using Milepost.Importing.Reading.Inspections;
using Milepost.Importing.Tables;

namespace Milepost.Tests.Importing.Inspections;

/// <summary>Whatever a report holds, what is said to be its words are its words.</summary>
public class NothingIsInventedProperties
{
    private static readonly string[] Words =
    [
        "What needs to improve", "Recommendations", "Areas for priority action", "The experiences and progress of children in care: good", "Strengths",
        "1. Mend the bell.", "2. Ring it", "every day.", "The door:", "at night;", "12", "3 A note at the foot of the page, in small letters.", "Good", "Requires", "improvement",
        "The Local Safeguarding Children Board", "Inspection dates: 4 to 15 May 2024", "Priority and immediate action", "‘the hall’ is dark-", "lit and cold", "(and so on)", "•",
    ];

    [Fact]
    public void Every_recommendation_and_paragraph_stands_in_the_document_in_that_order() => Prop.ForAll(Blocks().ToArbitrary(), blocks =>
    {
        var draft = InspectionReader.Read(InventedReportsTests.A(blocks)).Inspection!;
        var letters = Letters(string.Concat(blocks.Select(block => block.Text)));
        return draft.Recommendations.Concat(draft.BoardRecommendations).Select(asked => asked.Text).Concat(draft.Paragraphs.Select(paragraph => paragraph.Text))
            .All(text => StandsIn(Letters(text), letters));
    }).QuickCheckThrowOnFailure();

    private static Gen<Paragraph[]> Blocks() => Gen.ArrayOf(
        from text in Gen.Elements(Words)
        from kind in Gen.Elements(ParagraphKind.Text, ParagraphKind.Heading, ParagraphKind.ListItem)
        from level in Gen.Choose(1, 3)
        from page in Gen.Choose(1, 3)
        select new Paragraph(new(Page: page), text, kind, kind == ParagraphKind.Text ? 0 : level));

    /// <summary>Its letters come in the document in their order, if not all together: numbers, notes and page furniture may stand between.</summary>
    private static bool StandsIn(string text, string letters)
    {
        var at = 0;
        foreach (var letter in letters)
        {
            if (at < text.Length && text[at] == letter) at++;
        }

        return at == text.Length;
    }

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit));
}
