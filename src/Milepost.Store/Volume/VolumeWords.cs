namespace Milepost.Store.Volume;

/// <summary>What invented plans are about.</summary>
internal static class VolumeWords
{
    public static readonly string[] Verbs =
        ["Agree", "Publish", "Review", "Embed", "Recruit to", "Test", "Strengthen", "Bring together", "Make plain", "Measure"];

    public static readonly string[] Things =
    [
        "the threshold document", "the supervision policy", "return home interviews", "pathway plans for care leavers",
        "the front door", "chronologies", "placement choice close to home", "initial health assessments",
        "the practice standards", "life story work", "the audit programme", "the escalation process", "visits to children",
    ];

    public static readonly string[] Ends =
    [
        "so that children are seen in the time they need", "with police, health and schools", "across every team",
        "and show what changed for children", "in every locality", "and tell children what came of it",
    ];

    public static readonly string[] Posts =
    [
        "Head of Assessment", "Head of Safeguarding", "Principal Social Worker", "Virtual School Head", "Head of Fostering",
        "Service Manager, Care Leavers", "Head of Quality", "Designated Nurse", "Detective Superintendent", "Head of Early Help",
    ];

    public static readonly string[] People =
        ["Amina Osei", "Brendan Platt", "Priya Nair", "Sol Marsh", "Gwen Arkwright", "Tomasz Wilk", "Ifeoma Udo", "Ruth Penhale"];

    public static readonly string[] Keys = ["blue", "green", "green", "green", "amber", "amber", "red"];
}
