using Milepost.Importing.Reading.Values;

namespace Milepost.Tests.Importing.Values;

public sealed class NameSpellingsTests
{
    [Theory]
    [InlineData("Sara Ash", "Sarah Ash")]
    [InlineData("Mary Mackintosh", "Mary MacKintosh")]
    [InlineData("Jon Ash", "John Ash")]
    [InlineData("Priya Niar", "Priya Nair")]
    [InlineData("Mary O'Dowd", "Mary O’Dowd")]
    [InlineData("Head of Commisioning", "Head of Commissioning")]
    [InlineData("Ann Smith-Jones", "Ann Smith Jones")]
    public void Two_spellings_of_one_name_are_a_pair(string one, string other) =>
        Assert.Equal([(one, other)], NameSpellings.Pairs(["Tom Quay", one, other, one]));

    [Theory]
    [InlineData("Jan Ash", "Jon Ash")]
    [InlineData("Priya Nair", "Priya Ash")]
    [InlineData("Head of Service 1", "Head of Service 2")]
    [InlineData("Mary Ash", "Mary Beth Ash")]
    [InlineData("DCS", "DCSs")]
    public void Different_people_are_not(string one, string other) => Assert.Empty(NameSpellings.Pairs([one, other]));
}
