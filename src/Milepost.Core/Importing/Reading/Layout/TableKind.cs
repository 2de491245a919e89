namespace Milepost.Importing.Reading.Layout;

/// <summary>What a table of a plan is for.</summary>
public enum TableKind
{
    /// <summary>Nothing more is made of it; its cells are kept as they are.</summary>
    Unknown,
    Actions,
    Measures,
    Holders,
    Glossary,
    RatingKey,
    Levels,
    BoardSeats,
    Contents,
}
