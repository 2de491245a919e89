using Milepost.Rating;

namespace Milepost.Tests.Rating;

public sealed class ShadeReaderTests
{
    [Theory]
    [InlineData("red", "FF0000 C00000 FF3300 E60000 FFC7CE FF9999 C0504D FF5050 DA2128")]
    [InlineData("amber", "FFC000 FFBF00 ED7D31 FFFF00 FFEB9C FF9900 F79646 FFD966 F4B083 FFE699 E36C0A FFA500")]
    [InlineData("green", "92D050 00B050 70AD47 00FF00 C6EFCE A9D18E 9BBB59 008000 C6E0B4 339966 A8D08D")]
    [InlineData("blue", "4472C4 00B0F0 0070C0 0000FF 5B9BD5 2F75B5 4F81BD 3366FF 1D70B8")]
    public void The_colours_that_people_pick_are_known(string rating, string colours)
    {
        Assert.All(colours.Split(' '), colour => Assert.Equal(rating, ShadeReader.Read(colour)));
    }

    [Theory]
    [InlineData("FFFFFF 000000 D9D9D9 BFBFBF 808080 F2F2F2 E7E6E6 595959 A5A5A5")]
    [InlineData("D9E2F3 DEEAF6 B4C6E7 DBE5F1 DCE6F1 C6D9F0 D9E1F2 BDD7EE")]
    [InlineData("1F3864 002060 1F4E79 000080 244061 17365D 0F243E")]
    [InlineData("E2EFD9 FBE4D5 FFF2CC EDEDED EBF1DE FDE9D9 DDD9C3 C4BD97 F2DCDB")]
    [InlineData("7030A0 800080 FF66CC 008080 00FFFF 833C0B")]
    public void Greys_tints_of_headings_and_other_colours_stand_for_nothing(string colours)
    {
        Assert.All(colours.Split(' '), colour => Assert.Null(ShadeReader.Read(colour)));
    }

    [Theory]
    [InlineData("#92d050", "green")]
    [InlineData("FF92D050", "green")]
    [InlineData("yellow", "amber")]
    [InlineData("darkGreen", "green")]
    [InlineData("auto", null)]
    [InlineData("none", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    [InlineData("12345", null)]
    public void A_colour_may_be_written_in_several_ways(string? colour, string? rating)
    {
        Assert.Equal(rating, ShadeReader.Read(colour));
    }
}
