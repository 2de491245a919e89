using static Milepost.Importing.Reading.Headings.CellNature;
using static Milepost.Importing.Reading.PlanField;

namespace Milepost.Importing.Reading.Headings;

/// <summary>How well a cell sits in a column, by what it looks like: from -10, it cannot be, to 10, it can be nothing else.</summary>
public static class FieldFit
{
    /// <summary>Below this a cell does not belong in its column, and the row is held against the headings again.</summary>
    public const int Wrong = -5;

    public static int Of(CellNature nature, PlanField field) => nature == Empty ? 0 : field switch
    {
        Reference => nature switch { Number => 8, Words => -3, Person => -5, _ => -8 },
        OverallRating or ActionRating or ImpactRating or StepRating => nature switch { Colour => 10, Words => -4, _ => -10 },
        Start or Due or OverallDue or StepDue => nature switch
        {
            Day => 8,
            DayInWords => 5,
            Words => -1,
            Colour => -10,
            Number => -4,
            Person => -6,
            _ => -7,
        },
        Lead => nature switch { Person => 6, Words => -1, Prose => -4, Day => -8, Colour => -10, Number => -8, _ => -5 },
        Classification => nature switch { Weight => 10, Words or Person => -4, _ => -10 },
        Steps or Title or Recommendation => nature switch
        {
            Marked => field == Steps ? 8 : 3,
            Prose => 2,
            Words => 1,
            DayInWords => -1,
            Person => -2,
            Colour => -10,
            Day => -6,
            _ => -4,
        },
        Progress => nature switch { Prose => 5, Words => 2, DayInWords => 2, Marked => 1, Colour => -10, Day => -3, _ => 0 },
        Evidence or Outcome or SuccessTest or ChildrensStatement => nature switch
        {
            Prose => 2,
            Words => 2,
            DayInWords => 1,
            Marked => 1,
            Colour => -10,
            Day => -4,
            _ => 0,
        },
        Priority or Section => nature switch { Words => 3, Person => 3, Prose => 0, Colour => -10, Day => -8, Number => -3, _ => -3 },
        _ => nature switch { Colour => -3, _ => 0 },
    };
}
