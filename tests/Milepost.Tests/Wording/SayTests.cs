using Milepost.Wording;

namespace Milepost.Tests.Wording;

public class SayTests
{
    [Theory]
    [InlineData(1, "once")]
    [InlineData(2, "twice")]
    [InlineData(3, "3 times")]
    public void Times_are_said_as_people_say_them(int count, string said) => Assert.Equal(said, Say.Times(count));

    [Theory]
    [InlineData(3, "third")]
    [InlineData(11, "11th")]
    [InlineData(21, "21st")]
    [InlineData(112, "112th")]
    public void Order_is_said_as_people_say_it(int number, string said) => Assert.Equal(said, Say.Ordinal(number));

    [Theory]
    [InlineData("the provider withdrew", "The provider withdrew.")]
    [InlineData("Is it? ", "Is it?")]
    [InlineData("Review the front door to include;", "Review the front door to include.")]
    [InlineData("", "")]
    public void A_sentence_begins_and_ends(string words, string sentence) => Assert.Equal(sentence, Say.Sentence(words));

    [Theory]
    [InlineData("Recruit to every vacant post", 20, "Recruit to every…")]
    [InlineData("Recruit\n every  post", 30, "Recruit every post")]
    [InlineData("Donaudampfschifffahrt", 10, "Donaudamp…")]
    public void Long_words_are_cut_at_a_word(string words, int room, string shortened) => Assert.Equal(shortened, Say.Shorten(words, room));
}
