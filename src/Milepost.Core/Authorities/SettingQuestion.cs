namespace Milepost.Authorities;

/// <summary>One thing that a council decides for itself: how it is asked for and what is usual.</summary>
/// <param name="Name">Its lasting name, as declarations of measures use it.</param>
/// <param name="Label">How it is asked for.</param>
/// <param name="Hint">What it does.</param>
/// <param name="Least">The least that it may be.</param>
/// <param name="Most">The most that it may be.</param>
public sealed record SettingQuestion(string Name, string Label, string Hint, int Least, int Most)
{
    /// <summary>The numbers, in the order in which they are asked for.</summary>
    public static IReadOnlyList<SettingQuestion> All { get; } =
    [
        new("children-0-17", "Children aged 0 to 17 who live here", "For rates per 10,000. From the mid-year estimates of the Office for National Statistics", 100, 2_000_000),
        new("caseload-limit", "Cases that one social worker should have at most", "In full-time work. A newly qualified one has fewer", 1, 100),
        new("workers-per-manager", "Social workers that one manager should have at most", "The rule of thumb is 1 manager to 6 social workers, each with 20 cases", 1, 50),
        new("cp-visit-days", "Working days between visits to a child on a protection plan", "As your procedures say", 1, 60),
        new("cp-visit-drift-days", "Working days after which such a visit is far overdue", "Counted apart in the measures of drift", 1, 120),
        new("cin-visit-days", "Working days between visits to a child in need", "As your procedures say", 1, 120),
        new("cla-visit-days", "Days between visits to a child looked after", "Six weeks are 42 days", 1, 120),
        new("seen-alone-age", "Age from which a child is to be seen alone", "In years", 0, 17),
        new("contact-to-referral-days", "Working days in which a contact is decided", "From contact to referral", 1, 30),
        new("ethnicity-missing-share", "Share of children without an ethnicity that is too much, in per cent", "Above it the data-quality rule finds the list", 1, 100),
    ];

    /// <summary>Children in each group of ethnicities.</summary>
    public const string ByEthnicity = "population-by-ethnicity";

    /// <summary>Where each team works.</summary>
    public const string TeamLocalities = "team-localities";

    /// <summary>Words by which the council's own organisations are known.</summary>
    public const string OwnOrganisations = "own-organisations";

    /// <summary>What the council is called in its own lists.</summary>
    public const string Authority = "authority";

    /// <summary>The lasting names of all that a council decides.</summary>
    public static IReadOnlyList<string> Names => [.. All.Select(one => one.Name), ByEthnicity, TeamLocalities, OwnOrganisations, Authority];
}
