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
        PlanField.Reference => nature switch { CellNature.Reference => 8, Words => -3, Person => -5, _ => -8 },
        OverallRating or ActionRating or ImpactRating or StepRating => nature switch { Rating => 10, Words => -4, _ => -10 },
        Start or Due or OverallDue or StepDue => nature switch
        {
            Date => 8, DateInWords => 5, Words => -1, Rating => -10, CellNature.Reference => -4, Person => -6, _ => -7,
        },
        Lead => nature switch { Person => 6, Words => -1, Prose => -4, Date => -8, Rating => -10, CellNature.Reference => -8, _ => -5 },
        PlanField.Classification => nature switch { CellNature.Classification => 10, Words or Person => -4, _ => -10 },
        Steps or Title or Recommendation => nature switch
        {
            Task => 8, Prose => 2, Words => 1, DateInWords => -1, Person => -2, Rating => -10, Date => -6, _ => -4,
        },
        Progress => nature switch { Prose => 4, Words => 2, DateInWords => 2, Task => 1, Rating => -10, Date => -3, _ => 0 },
        Evidence or Outcome or SuccessTest or ChildrensStatement => nature switch
        {
            Prose => 2, Words => 2, DateInWords => 1, Task => 1, Rating => -10, Date => -4, _ => 0,
        },
        PlanField.Priority or Section => nature switch { Words => 3, Person => 3, Prose => 0, Rating => -10, Date => -8, CellNature.Reference => -3, _ => -3 },
        _ => nature switch { Rating => -3, _ => 0 },
    };
}
