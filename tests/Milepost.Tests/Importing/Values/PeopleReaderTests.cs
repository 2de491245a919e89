using FsCheck;
using FsCheck.Fluent;
using Milepost.Importing;
using Milepost.Importing.Reading;
using Milepost.Importing.Reading.Values;

namespace Milepost.Tests.Importing.Values;

public sealed class PeopleReaderTests
{
    [Theory]
    [InlineData("Priya Nair / Tom Ash", "Priya Nair|Tom Ash")]
    [InlineData("Priya Nair/Tom Ash", "Priya Nair|Tom Ash")]
    [InlineData("Priya Nair & Tom Ash", "Priya Nair|Tom Ash")]
    [InlineData("Priya Nair and Tom Ash", "Priya Nair|Tom Ash")]
    [InlineData("Priya Nair, Tom Ash and Mary O'Dowd", "Priya Nair|Tom Ash|Mary O'Dowd")]
    [InlineData("Priya Nair /\nTom Ash /\nMary O'Dowd", "Priya Nair|Tom Ash|Mary O'Dowd")]
    [InlineData("Priya Nair; Tom Ash", "Priya Nair|Tom Ash")]
    [InlineData("Priya Nair / Tom Ash/ Det Chief Inspector Mary O'Dowd", "Priya Nair|Tom Ash|Det Chief Inspector Mary O'Dowd")]
    [InlineData("Priya Nair and Multi-Agency Child Arrangement (MACA)", "Priya Nair|Multi-Agency Child Arrangement (MACA)")]
    [InlineData("Priya Nair / PIX", "Priya Nair|PIX")]
    [InlineData("Police, Health and Schools", "Police|Health|Schools")]
    public void Marks_part_people(string cell, string leads) => Assert.Equal(leads, Split(cell));

    [Theory]
    [InlineData("AD Quality and Improvement")]
    [InlineData("Assistant Director of People and Workforce Development")]
    [InlineData("Assistant Director (People & Workforce Development)")]
    [InlineData("Director of Children's Services")]
    [InlineData("Head of Virtual School")]
    [InlineData("Children's Performance Lead")]
    [InlineData("HR / OD")]
    [InlineData("Head of SEND/Inclusion")]
    [InlineData("Priya Nair, Head of SEND")]
    [InlineData("Office of the DCS")]
    [InlineData("Detective Superintendent, Public Protection")]
    [InlineData("Service Managers, Locality Teams")]
    [InlineData("Interim Deputy Director of Adults")]
    [InlineData("Safeguarding Board Chair")]
    public void One_post_stays_whole(string cell) => Assert.Equal(cell, Split(cell));

    [Theory]
    [InlineData("DCS SLT Head of Improvement", "DCS|SLT|Head of Improvement")]
    [InlineData("AD Quality and Improvement AD Early Help", "AD Quality and Improvement|AD Early Help")]
    [InlineData(
        "DCS SLT Assistant Director of People and Workforce Development Head of Improvement",
        "DCS|SLT|Assistant Director of People and Workforce Development|Head of Improvement")]
    [InlineData("DCS Chair of Safeguarding Board", "DCS|Chair of Safeguarding Board")]
    [InlineData("AD Education Head of SEND", "AD Education|Head of SEND")]
    [InlineData("AD Education Interim Head of SEND", "AD Education|Interim Head of SEND")]
    [InlineData("AD Education, Head of SEND & DCS", "AD Education|Head of SEND|DCS")]
    [InlineData(
        "Head of Front Door and Detective Superintendent, Public Protection",
        "Head of Front Door|Detective Superintendent, Public Protection")]
    [InlineData("DCS and Lead Member", "DCS|Lead Member")]
    [InlineData("Head of Quality and Safeguarding, Participation Lead", "Head of Quality and Safeguarding|Participation Lead")]
    public void Posts_without_a_mark_between_them_are_parted_where_the_next_opens(string cell, string leads) =>
        Assert.Equal(leads, Split(cell));

    [Theory]
    [InlineData("Assistant Director\nof Education", "Assistant Director of Education")]
    [InlineData("AD Education\nHead of SEND", "AD Education|Head of SEND")]
    [InlineData("• AD Education\n• Head of SEND", "AD Education|Head of SEND")]
    [InlineData("Lead: AD Education", "AD Education")]
    [InlineData("Head of Quality and\nImprovement", "Head of Quality and Improvement")]
    public void Lines_part_leads_unless_the_column_broke_them(string cell, string leads) => Assert.Equal(leads, Split(cell));

    [Theory]
    [InlineData("")]
    [InlineData("TBC")]
    [InlineData("N/A")]
    [InlineData("-")]
    public void A_cell_that_names_nobody_gives_nobody(string cell) => Assert.Equal("", Split(cell));

    [Fact]
    public void The_documents_own_use_decides()
    {
        var known = KnownPeople.From(
            ["Priya Nair", "Tom Ash", "Young Voices", "Police", "Schools", "Harbour and Quay"],
            [new HolderDraft("Lead, Sport & Play", "Mary O'Dowd", Place.Nowhere)]);
        Assert.Equal(["Priya Nair", "Tom Ash"], PeopleReader.Split("Priya Nair Tom Ash", known));
        Assert.Equal(["Lead, Sport & Play", "Young Voices"], PeopleReader.Split("Lead, Sport & Play Young Voices", known));
        Assert.Equal(["Police", "Schools"], PeopleReader.Split("Police and Schools", known));
        Assert.Equal(["Harbour and Quay", "Tom Ash"], PeopleReader.Split("Harbour and Quay / Tom Ash", known));
    }

    [Fact]
    public void Every_lead_is_words_of_the_cell() =>
        Prop.ForAll(Cells.Any, cell => PeopleReader.Split(cell, KnownPeople.From([cell, "HR / OD", "Priya Nair"], []))
            .All(lead => lead.Trim().Length > 0 && Cells.Letters(cell).Contains(Cells.Letters(lead), StringComparison.Ordinal)))
            .QuickCheckThrowOnFailure();

    private static string Split(string cell) =>
        string.Join('|', PeopleReader.Split(cell, KnownPeople.From([cell], [])));
}
