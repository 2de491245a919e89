namespace Milepost.Plans;

/// <summary>A list of words that a rule of plan quality goes by.</summary>
/// <param name="Key">Its lasting name.</param>
/// <param name="Name">What the words are, as a form asks for them.</param>
/// <param name="Hint">What happens where one is found.</param>
/// <param name="Usual">The words until a council says otherwise.</param>
public sealed record CheckWords(string Key, string Name, string Hint, IReadOnlyList<string> Usual)
{
    public static CheckWords Vague { get; } = new(
        "vague", "Vague verbs",
        "An action that begins with one of these needs a measure; a step needs something that can be seen to be done.",
        [
            "address", "build", "champion", "consider", "continue", "drive", "embed", "enhance", "ensure", "explore", "facilitate",
            "focus", "further", "improve", "increase", "make clear", "maintain", "maximise", "monitor", "optimise", "prioritise",
            "promote", "reduce", "seek", "strengthen", "support", "implement and monitor", "evaluate impact",
            "more proactive", "strong", "stronger", "improved", "enhanced", "better", "greater",
        ]);

    public static CheckWords ToCome { get; } = new(
        "to-come", "Words for what is still to come",
        "Beside “completed” they contradict it.",
        [
            "to be set up", "to be agreed", "to be appointed", "to be arranged", "to be completed", "to be confirmed", "to be developed",
            "to be drafted", "to be established", "to be finalised", "to be implemented", "to be put in place", "to be produced",
            "to be recruited", "to be rolled out", "to be signed off", "being developed", "under development", "yet to", "still to",
            "not yet", "awaiting", "pending",
        ]);

    public static CheckWords Completed { get; } = new(
        "completed", "Words for what is done",
        "Where progress begins with one of these, nothing in it should be still to come.",
        ["completed", "complete", "achieved", "delivered", "done", "finished", "closed"]);

    public static CheckWords Governance { get; } = new(
        "governance", "Governance words",
        "They show that an action is about how the council is run.",
        [
            "accountability", "assurance", "board", "boards", "committee", "delegation", "governance", "meeting", "meetings",
            "members", "political", "portfolio", "scrutiny", "senior leaders", "senior leadership", "steering group", "structure",
            "structures", "terms of reference", "leadership", "director", "chief executive", "board members", "lead member",
        ]);

    public static CheckWords Process { get; } = new(
        "process", "Process words",
        "They show that an action is about documents and systems.",
        [
            "data", "dataset", "document", "framework", "frameworks", "guidance", "policy", "policies", "procedure", "procedures",
            "process", "processes", "programme", "protocol", "protocols", "report", "reporting", "reports", "strategy", "strategies",
            "system", "systems", "task and finish", "tracker", "tracking", "capacity", "resources", "recruitment", "workforce",
            "contract", "commissioning", "performance", "data set", "dashboard",
        ]);

    public static CheckWords Practice { get; } = new(
        "practice", "Practice words",
        "They show that an action is about the work done with families.",
        [
            "assessment", "assessments", "audit", "audits", "caseload", "caseloads", "chronology", "chronologies", "conference",
            "conferences", "decision making", "direct work", "front door", "life story", "management oversight", "matching",
            "pathway plan", "pathway plans", "permanence", "permanency", "plans", "planning", "practice", "practitioner",
            "practitioners", "return interviews", "reviews", "risk", "social work", "social worker", "social workers", "supervision",
            "thresholds", "visits",
        ]);

    public static CheckWords Children { get; } = new(
        "children", "Words for children and families",
        "They show that an action is about children themselves.",
        [
            "babies", "baby", "boys", "care leaver", "care leavers", "carers", "child", "child’s", "children", "children’s", "families",
            "family", "girls", "infants", "kinship", "parent", "parents", "pupil", "pupils", "sibling", "siblings", "teenagers",
            "young adults", "young people", "young people’s", "young person", "young person’s", "youth", "voice", "voices",
            "lac", "cla", "cyp", "cic",
        ]);

    public static CheckWords Measured { get; } = new(
        "measured", "Words that show a success test can be measured",
        "A figure shows it too.",
        [
            "%", "per cent", "percentage", "number of", "proportion of", "rate of", "at least", "fewer than", "more than", "no more than",
            "within timescale", "within timescales", "on time", "target of", "of ten", "in ten", "three quarters", "two thirds", "nine of", "eight of",
        ]);

    public static CheckWords Acronyms { get; } = new(
        "acronyms", "Abbreviations that everybody knows",
        "They need no place in the glossary.",
        [
            "UK", "NHS", "GP", "ICT", "IT", "HR", "PDF", "TV", "ID", "QA", "CEO", "OFSTED", "DFE", "DCS", "FAQ", "AM", "PM", "RAG", "BRAG",
            "SMART", "KPI", "OK", "PI", "SEND", "EHCP", "B&B",
        ]);

    /// <summary>All of them, in the order that a form asks for them.</summary>
    public static IReadOnlyList<CheckWords> All { get; } =
        [Vague, ToCome, Completed, Measured, Children, Practice, Process, Governance, Acronyms];
}
