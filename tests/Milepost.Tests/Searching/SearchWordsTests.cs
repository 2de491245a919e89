using FsCheck;
using FsCheck.Fluent;
using Milepost.Searching;

namespace Milepost.Tests.Searching;

/// <summary>The same words are read from what is kept and from what is typed, whatever was typed.</summary>
public class SearchWordsTests
{
    [Theory]
    [InlineData("Planning PLANS, planned the plan.", "plan plan plan the plan")]
    [InlineData("children’s children child's", "child child child")]
    [InlineData("Agreed: all agree; nobody agrees", "agre all agre nobody agre")]
    [InlineData("families / family", "family family")]
    [InlineData("making re-referrals; assessed, assesses, assess", "make re referral asses asses asses")]
    [InlineData("See 1.2 and 3a, B17 (FA5). At 1.2. End", "see 1.2 and 3a b17 fa5 at 1.2 end")]
    [InlineData("Siân Müller-Łódź coöperates", "sian muller lodz cooperat")]
    [InlineData("During the king's process", "dure the king proces")]
    [InlineData("Здравствуйте 東京 😀 — …", "здравствуите 東京")]
    [InlineData(" .'-\"*()%^ ", "")]
    [InlineData("", "")]
    public void A_text_is_read_as_words(string text, string words) => Assert.Equal(words, SearchWords.Line(text).Trim());

    [Fact]
    public void Every_word_says_where_it_stands()
    {
        const string text = "The council’s plan, 1.2";
        Assert.Equal(["The", "council’s", "plan", "1.2"], SearchWords.In(text).Select(word => text.Substring(word.Start, word.Length)));
    }

    [Fact]
    public void Whatever_the_text_words_have_no_sign_that_a_database_could_mind()
    {
        Prop.ForAll(Hostile.Texts, text => SearchWords.In(text).All(word =>
            word.Stem.Length is > 0 and <= 60 && word.Start >= 0 && word.Length > 0 && word.Start + word.Length <= text.Length
            && word.Stem.EnumerateRunes().All(rune => System.Text.Rune.IsLetterOrDigit(rune) || rune.Value == '.')))
            .QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData("early help", "early|help+help", "")]
    [InlineData("\"early help\" hub", "early help|hub+hub", "")]
    [InlineData("early help ", "early|help+help", "")]
    [InlineData("visits -late -\"case notes\"", "visit", "late|case note")]
    [InlineData("re-referrals", "re referral", "")]
    [InlineData("1.2", "1.2+1.2", "")]
    [InlineData("\"never closed", "never clos", "")]
    [InlineData("NEAR(a, b) OR * %", "near a|b|or", "")]
    [InlineData("plan plans", "plan|plan+plans", "")]
    public void What_is_typed_is_read_as_what_is_looked_for(string typed, string wanted, string unwanted)
    {
        var query = SearchQuery.Read(typed);
        Assert.Equal(wanted, string.Join('|', query.Wanted.Select(Said)));
        Assert.Equal(unwanted, string.Join('|', query.Unwanted.Select(Said)));
    }

    [Theory]
    [InlineData("", null)]
    [InlineData(" * ( ", "There is no word in that")]
    [InlineData("-late", "Say at least one word that is wanted")]
    public void What_cannot_be_looked_for_is_said(string typed, string? note)
    {
        var query = SearchQuery.Read(typed);
        Assert.True(query.IsEmpty);
        Assert.Equal(note, query.Note);
    }

    [Fact]
    public void More_than_anybody_looks_for_is_cut_and_said()
    {
        var query = SearchQuery.Read(string.Join(' ', Enumerable.Range(1, 3000).Select(number => $"w{number}")));
        Assert.Equal(12, query.Wanted.Count);
        Assert.Contains("only the beginning", query.Note, StringComparison.Ordinal);
    }

    [Fact]
    public void An_excerpt_is_of_the_text_and_shows_the_words_together()
    {
        var text = $"{string.Concat(Enumerable.Repeat("Nothing to see here. ", 40))}Visits were late in May because two workers left. {string.Concat(Enumerable.Repeat("More of it. ", 40))}";
        var parts = Excerpt.Of(text, SearchQuery.Read("late workers visit"), 120);

        Assert.Equal(["Visits", "late", "workers"], parts.Where(part => part.Found).Select(part => part.Text));
        Assert.StartsWith("… ", parts[0].Text, StringComparison.Ordinal);
        Assert.True(parts.Sum(part => part.Text.Length) <= 124);
    }

    [Fact]
    public void Whatever_the_text_an_excerpt_is_a_part_of_it() => Prop.ForAll(Hostile.Texts, Hostile.Queries, (text, typed) =>
    {
        var query = SearchQuery.Read(typed);
        var shown = string.Concat(Excerpt.Of(text, query, 40).Select(part => part.Text)).Replace("… ", "").Replace(" …", "");
        var whole = string.Concat(Excerpt.Whole(text, query).Select(part => part.Text));
        return Milepost.Wording.Folded.Line(text).Replace("… ", "").Replace(" …", "").Contains(shown, StringComparison.Ordinal) && whole == Milepost.Wording.Folded.Line(text);
    }).QuickCheckThrowOnFailure();

    private static string Said(SearchTerm term) => string.Join(' ', term.Words) + (term.Beginning is { } beginning ? "+" + beginning : "");
}
