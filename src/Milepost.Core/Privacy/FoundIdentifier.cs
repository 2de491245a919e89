namespace Milepost.Privacy;

/// <summary>A kind of words by which a child or a family could be known.</summary>
public enum IdentifierKind
{
    PupilNumber,
    NhsNumber,
    InsuranceNumber,
    DateOfBirth,
    HomeAddress,
    CaseNumber,
    ChildsName,
    NameWithAge,
    ListOfNames,
}

/// <summary>Words by which a child could be known, told by what they are and where they stand; never the words themselves.</summary>
/// <param name="Kind">What they are.</param>
/// <param name="Place">Where they stand: "the title", "page 2"; empty where there is only one place.</param>
public sealed record FoundIdentifier(IdentifierKind Kind, string Place)
{
    /// <summary>"an NHS number on page 2", "a child’s name in the words".</summary>
    public string Said => Place.Length == 0 ? Named(Kind) : $"{Named(Kind)} in {Place}";

    private static string Named(IdentifierKind kind) => kind switch
    {
        IdentifierKind.PupilNumber => "a unique pupil number",
        IdentifierKind.NhsNumber => "an NHS number",
        IdentifierKind.InsuranceNumber => "a National Insurance number",
        IdentifierKind.DateOfBirth => "a date of birth",
        IdentifierKind.HomeAddress => "somebody’s home address or postcode",
        IdentifierKind.CaseNumber => "the number of a case or a record",
        IdentifierKind.NameWithAge => "a name with an age",
        IdentifierKind.ListOfNames => "a list of names",
        _ => "what looks like a child’s name",
    };
}
