using FsCheck;
using FsCheck.Fluent;
using Milepost.Covering.Words;

namespace Milepost.Tests.Covering;

public class WordsTests
{
    private static readonly string[] Sentences =
    [
        "Ensure that return interviews for children who go missing are conducted by an independent person",
        "Review the capacity of the emergency duty service",
        "Increase the number of care leavers in education, employment and training",
        "Strengthen management oversight and the quality of supervision",
        "Children are told what came of what they said",
        "Recruit to every vacant social work post",
    ];

    private static readonly Arbitrary<string> Any = Gen.Elements(Sentences).ToArbitrary();

    [Fact]
    public void Likeness_is_between_none_and_all_and_a_text_is_wholly_like_itself() =>
        Prop.ForAll(Any, Any, (a, b) =>
        {
            var (themes, one, other) = Weighed(a, b);
            return themes.Between(one, other) is >= 0 and <= 1
                && Same(themes.Between(one, one), 1) && Same(themes.Between(other, other), 1) && (a != b || Same(themes.Between(one, other), 1));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Of_two_sentences_the_one_is_as_like_the_other_as_the_other_is_like_it_but_for_what_the_longer_says_more() =>
        Prop.ForAll(Any, Any, (a, b) =>
        {
            var (themes, one, other) = Weighed(a, b);
            return Math.Abs(themes.Between(one, other) - themes.Between(other, one)) <= 0.4;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Whatever_is_written_is_read_without_fault() =>
        Prop.ForAll<string>(text =>
        {
            var (themes, one, other) = Weighed(text ?? "", Sentences[0]);
            var quotation = new Quotation();
            return themes.Between(one, other) is >= 0 and <= 1
                && Quotation.Share(quotation.Read(text ?? ""), quotation.Read(text ?? "")) is >= 0 and <= 1;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_text_that_stands_in_another_is_quoted_there() =>
        Prop.ForAll<string, string>((before, after) => Sentences.All(text =>
        {
            var quotation = new Quotation();
            return Same(Quotation.Share(quotation.Read(text), quotation.Read($"{before} {text} {after}")), 1);
        })).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("Ensure that IROs challenge drift for looked after children", "Independent reviewing officers' challenge of drift for children in care")]
    [InlineData("Return interviews for missing children", "When children go missing a return home interview is offered")]
    [InlineData("Reasonable workloads for practitioners", "Social workers have manageable caseloads")]
    [InlineData("Allegations against professionals", "The LADO's response")]
    public void The_same_thing_in_the_fields_other_words_is_like(string asked, string promised)
    {
        var (themes, one, other) = Weighed(asked, promised);

        Assert.InRange(themes.Between(one, other), 0.3, 1);
    }

    [Fact]
    public void An_acronym_is_read_as_the_plans_glossary_has_it()
    {
        var themes = new Themes([A.Term("FGC", "family group conference")]);
        var (one, other) = (themes.Add(["Offer a family group conference earlier"]), themes.Add(["FGC offered"]));
        themes.Weigh();

        Assert.InRange(themes.Between(one, other), 0.5, 1);
    }

    [Theory]
    [InlineData("managers", "management")]
    [InlineData("assessments", "assessing")]
    [InlineData("families", "family")]
    [InlineData("planning", "plans")]
    [InlineData("timeliness", "timely")]
    [InlineData("permanence", "permanency")]
    public void Words_of_one_family_have_one_stem(string one, string other) => Assert.Equal(Stem.Of(one), Stem.Of(other));

    [Theory]
    [InlineData("police", "policy")]
    [InlineData("permanence", "permanent")]
    [InlineData("care", "carer")]
    public void Words_that_only_look_alike_stay_apart(string one, string other) => Assert.NotEqual(Stem.Of(one), Stem.Of(other));

    private static bool Same(double a, double b) => Math.Abs(a - b) < 1e-9;

    private static (Themes Themes, Theme One, Theme Other) Weighed(string one, string other)
    {
        var themes = new Themes([]);
        var (a, b) = (themes.Add([one]), themes.Add([other]));
        foreach (var sentence in Sentences) themes.Add([sentence]);
        themes.Weigh();
        return (themes, a, b);
    }
}
