namespace Milepost.AnnexA.Inventing;

/// <summary>How often each code is met in lists of children, roughly. Source: the national statistics of children in need and looked after.</summary>
internal static class Shares
{
    public static readonly (string, double)[] Ethnicity =
    [
        ("WBRI", 63), ("WIRI", 0.4), ("WIRT", 0.3), ("WOTH", 6), ("WROM", 0.6), ("MWBC", 3), ("MWBA", 1.2), ("MWAS", 1.8), ("MOTH", 3), ("AIND", 1.6), ("APKN", 3.4),
        ("ABAN", 1.4), ("AOTH", 2.4), ("BCRB", 1.5), ("BAFR", 4.4), ("BOTH", 1.6), ("CHNE", 0.3), ("OOTH", 3.1), ("REFU", 0.4), ("NOBT", 1.6),
    ];

    public static readonly (string, double)[] Gender = [("M", 52), ("F", 47), ("U", 0.6), ("N", 0.4)];

    public static readonly (string, double)[] Source =
    [
        ("1A", 3), ("1B", 3), ("1C", 2), ("1D", 1), ("2A", 18), ("2B", 2), ("3A", 3), ("3B", 3), ("3C", 2), ("3D", 5), ("3E", 2), ("3F", 1),
        ("4", 2), ("5A", 6), ("5B", 4), ("5C", 4), ("6", 29), ("7", 3), ("8", 4), ("9", 2), ("10", 1),
    ];

    public static readonly (string, double)[] Need = [("N1", 57), ("N2", 9), ("N3", 3), ("N4", 8), ("N5", 14), ("N6", 3), ("N7", 1), ("N8", 4), ("N9", 1)];

    public static readonly (string, double)[] NeedInCare = [("N1", 64), ("N2", 3), ("N3", 3), ("N4", 8), ("N5", 13), ("N6", 2), ("N8", 7)];

    public static readonly (string, double)[] Abuse = [("NEG", 49), ("EMO", 37), ("PHY", 8), ("SAB", 4), ("MUL", 2)];

    public static readonly (string, double)[] Closed = [("RC7", 80), ("RC3", 4), ("RC5", 9), ("RC6", 1)];

    public static readonly (string, double)[] LeftCare = [("E4A", 40), ("E4B", 8), ("E45", 8), ("E47", 12), ("E41", 6), ("E8", 14), ("E3", 4)];

    public static readonly (string, double)[] AtEighteen = [("E17", 35), ("E5", 45), ("E6", 15), ("E7", 5)];

    public static readonly (string, double)[] Foster = [("U6", 50), ("U4", 24), ("U1", 8), ("U3", 14)];

    public static readonly (string, double)[] Provider = [("PR1", 50), ("PR4", 42), ("PR5", 6), ("PR2", 2)];

    public static readonly (string, double)[] Permanence = [("RETURN", 18), ("SGO", 12), ("LTF", 45), ("RESID", 7), ("SUPPORTED", 13), ("OTHER", 5)];

    public static readonly (string, double)[] InTouch = [("YES", 94), ("NO", 4), ("REFU", 1), ("NREQ", 1)];

    public static readonly (string, double)[] Accommodation = [("U", 36), ("D", 19), ("Z", 13), ("B", 12), ("T", 7), ("E", 4), ("K", 4), ("X", 3), ("Y", 2)];

    public static readonly (string, double)[] Activity = [("F1", 6), ("F2", 18), ("F4", 3), ("F5", 20), ("P2", 4), ("P5", 6), ("G4", 15), ("G5", 20), ("G6", 8)];

    /// <summary>Ages in whole years at a first referral.</summary>
    public static readonly (int Least, int Most, double Weight)[] Ages = [(0, 0, 11), (1, 4, 22), (5, 9, 26), (10, 15, 31), (16, 16, 10)];
}
