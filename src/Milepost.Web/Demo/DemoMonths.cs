using Milepost.Measuring;
using Milepost.Plans;
using Milepost.Signals;

namespace Milepost.Web.Demo;

/// <summary>What an invented measure was read to be, month by month up to October 2026 or until Annex A goes on, and what it is to come to.</summary>
/// <param name="Measure">Its title in the plan.</param>
/// <param name="Source">Where its figures come from.</param>
/// <param name="Good">Which way it is better.</param>
/// <param name="Target">What it is to come to.</param>
/// <param name="Months">How many were counted, out of how many; nothing for a month in which nobody read it.</param>
internal sealed record DemoMonths(string Measure, string Source, GoodDirection Good, decimal Target, (int Counted, int Of)?[] Months)
{
    /// <summary>Whether Annex A goes on with it, from May 2026.</summary>
    public bool ThenAnnexA { get; init; }

    /// <summary>Whether each month's is of its last day and not of the whole month.</summary>
    public bool AsAt { get; init; }

    public IReadOnlyList<string> Trajectory { get; init; } = [];

    /// <summary>The day from which it is held against other limits, and why; null where there is none.</summary>
    public SeriesBreak? Break { get; init; }

    /// <summary>Two months are provisional, until late returns came for one of them.</summary>
    public bool LateReturns { get; init; }

    /// <summary>Each shows something else: a rise that is more than chance, chance alone far below the target, a sudden fall, a missing month, a target met all along, a step change, too few months.</summary>
    public static IReadOnlyList<DemoMonths> All { get; } =
    [
        new("Assessments completed within 45 working days", "Monthly scorecard, A1", GoodDirection.Higher, 85,
        [
            (105, 146), (112, 151), (108, 155), (113, 153), (109, 154), (104, 146), (113, 149), (105, 146), (108, 151), (114, 155), (110, 148), (107, 150),
            (112, 154), (109, 152), (113, 156), (110, 149), (108, 145), (115, 151),
        ])
        { Trajectory = ["31 March 2026: 72", "30 September 2026: 80", "31 March 2027: 85"], ThenAnnexA = true },
        new("Return home interviews completed within 72 hours", "Monthly scorecard, M2", GoodDirection.Higher, 80,
        [
            (19, 42), (19, 43), (24, 43), (18, 47), (23, 44), (18, 46), (27, 46), (24, 45), (25, 42), (22, 44), (26, 48), (24, 48),
            (22, 47), (26, 49), (20, 46), (21, 42), (24, 42), (25, 47), (21, 44), (25, 47), (24, 41), (30, 49), (28, 46), (31, 48),
        ])
        { LateReturns = true },
        new("Contacts with a decision within one working day", "Monthly scorecard, F1", GoodDirection.Higher, 95,
        [
            (558, 616), (581, 624), (563, 599), (622, 678), (576, 636), (598, 647), (564, 605), (562, 597), (539, 594), (532, 588), (596, 637), (611, 656),
            (591, 623), (647, 688), (631, 683), (546, 593), (592, 614), (600, 652), (543, 595), (612, 674), (652, 704), (571, 616), (615, 669), (580, 686),
        ]),
        new("Initial conferences within 15 working days", "Monthly scorecard, P6", GoodDirection.Higher, 80,
        [
            (13, 17), (13, 15), (12, 17), (11, 16), (12, 15), (13, 15), (13, 16), (15, 18), (14, 17), null, (13, 18), (13, 16),
            (13, 16), (12, 15), (13, 16), (12, 17), (13, 15), (14, 18),
        ])
        { ThenAnnexA = true },
        new("Review health assessments up to date", "Monthly scorecard, C12", GoodDirection.Higher, 80,
        [
            (252, 290), (255, 288), (257, 291), (254, 292), (258, 294), (259, 291), (261, 295), (258, 296), (263, 297), (260, 295), (264, 298), (262, 299),
            (259, 297), (262, 296), (264, 300), (261, 298), (263, 297), (262, 299),
        ])
        { ThenAnnexA = true, AsAt = true },
        new("Core groups held in time", "Monthly scorecard, P7", GoodDirection.Higher, 75,
        [
            (49, 81), (57, 85), (55, 82), (59, 88), (59, 85), (58, 82), (57, 85), (69, 97), (63, 94), (59, 84), (54, 81), (54, 91), (58, 87), (61, 88),
            (68, 87), (74, 98), (70, 82), (71, 92), (69, 85), (79, 93), (67, 81), (77, 95), (70, 87), (76, 92), (66, 87), (81, 96), (65, 82), (81, 99),
        ])
        { Break = new(new(2025, 9, 1), BreakKind.Recalculated, "A coordinator books every core group at the conference") },
        new("Supervision held monthly", "Monthly scorecard, W6", GoodDirection.Higher, 90,
            [(102, 131), (102, 136), (98, 128), (100, 125), (85, 121), (109, 122), (111, 138), (97, 117), (103, 127)]),
    ];
}
