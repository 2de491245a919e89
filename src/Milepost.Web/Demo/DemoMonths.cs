using Milepost.Measuring;
using Milepost.Plans;
using Milepost.Signals;

namespace Milepost.Web.Demo;

/// <summary>What an invented measure was read to be, month by month up to October 2026, and what it is to come to.</summary>
/// <param name="Measure">Its title in the plan.</param>
/// <param name="Source">Where its figures come from.</param>
/// <param name="Good">Which way it is better.</param>
/// <param name="Target">What it is to come to.</param>
/// <param name="Months">How many were counted, out of how many; nothing for a month in which nobody read it.</param>
internal sealed record DemoMonths(string Measure, string Source, GoodDirection Good, decimal Target, (int Counted, int Of)?[] Months)
{
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
            (108, 150), (122, 164), (120, 173), (126, 171), (120, 170), (105, 148), (117, 154), (107, 149), (115, 161), (125, 170), (119, 160), (115, 161),
            (121, 166), (109, 158), (121, 171), (107, 152), (102, 149), (109, 161), (118, 159), (124, 158), (131, 163), (127, 155), (142, 168), (149, 173),
        ])
        { Trajectory = ["31 March 2026: 72", "30 September 2026: 80", "31 March 2027: 85"], LateReturns = true },
        new("Return home interviews completed within 72 hours", "Monthly scorecard, M2", GoodDirection.Higher, 80,
        [
            (19, 42), (19, 43), (24, 43), (18, 47), (23, 44), (18, 46), (27, 46), (24, 45), (25, 42), (22, 44), (26, 48), (24, 48),
            (22, 47), (26, 49), (20, 46), (21, 42), (24, 42), (25, 47), (21, 44), (25, 47), (24, 41), (30, 49), (28, 46), (31, 48),
        ])
        { LateReturns = true },
        new("Contacts with a decision within one working day", "Monthly scorecard, F1", GoodDirection.Higher, 95,
        [
            (558, 616), (581, 624), (563, 599), (622, 678), (576, 636), (598, 647), (564, 605), (562, 597), (539, 594), (532, 588), (596, 637), (611, 656),
            (591, 623), (647, 688), (631, 683), (546, 593), (592, 614), (600, 652), (597, 654), (574, 632), (575, 621), (635, 685), (559, 608), (584, 691),
        ]),
        new("Initial conferences within 15 working days", "Monthly scorecard, P6", GoodDirection.Higher, 80,
        [
            (22, 29), (22, 25), (20, 28), (18, 27), (20, 25), (21, 25), (21, 26), (25, 30), (23, 29), null, (22, 30), (21, 27),
            (21, 27), (21, 25), (22, 27), (20, 28), (22, 26), (24, 30), (24, 28), (26, 29), (24, 29), (20, 30), (21, 25), (18, 26),
        ]),
        new("Review health assessments up to date", "Monthly scorecard, C12", GoodDirection.Higher, 85,
        [
            (270, 298), (285, 307), (290, 308), (271, 292), (276, 296), (299, 329), (265, 286), (267, 289), (275, 292), (279, 299), (311, 335), (291, 316),
            (273, 297), (287, 309), (308, 325), (258, 285), (279, 313), (301, 315), (298, 313), (289, 308), (295, 315), (296, 320), (274, 296), (282, 309),
        ]),
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
