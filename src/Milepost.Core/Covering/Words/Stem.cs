using System.Collections.Frozen;

namespace Milepost.Covering.Words;

/// <summary>What is left of a word when its ending is taken off, so that managers, managing and management are one word.</summary>
internal static class Stem
{
    private const int Shortest = 4;

    // Longest first, so that an ending is not taken for the shorter one it ends with.
    private static readonly string[] endings =
    [
        "ational", "iveness", "fulness", "ousness", "isation", "ization", "ations", "liness", "ation", "ators", "ments", "ities", "ships",
        "ively", "ingly", "ences", "ances", "ator", "ment", "ship", "ness", "ence", "ance", "ency", "ancy", "ents", "ants", "ives", "ions",
        "ings", "able", "ible", "ent", "ant", "ive", "ion", "ing", "ers", "ors", "ity", "ful", "ous", "ise", "ize", "ied", "ies",
        "er", "or", "ed", "es", "ly", "al", "s", "e",
    ];

    // What the endings would get wrong, and words of one family that do not look it.
    private static readonly FrozenDictionary<string, string> known = new Dictionary<string, string>
    {
        ["children"] = "child",
        ["children's"] = "child",
        ["child's"] = "child",
        ["people"] = "person",
        ["persons"] = "person",
        ["family"] = "family",
        ["families"] = "family",
        ["timely"] = "time",
        ["timeliness"] = "time",
        ["timescale"] = "time",
        ["timescales"] = "time",
        ["times"] = "time",
        ["staff"] = "staff",
        ["staffing"] = "staff",
        ["general"] = "general",
        ["made"] = "make",
        ["making"] = "make",
        ["kept"] = "keep",
        ["written"] = "write",
        ["writing"] = "write",
        ["better"] = "better",
        ["carer"] = "carer",
        ["carers"] = "carer",
        ["heard"] = "hear",
        ["hearing"] = "hear",
        ["policies"] = "policy",
        ["policy"] = "policy",
        ["police"] = "police",
        ["parent"] = "parent",
        ["parents"] = "parent",
        ["parental"] = "parent",
        ["local"] = "local",
        ["locally"] = "local",
        ["national"] = "national",
        ["nationally"] = "national",
        ["recruitment"] = "recruit",
        ["understood"] = "understand",
        ["understands"] = "understand",
        ["understanding"] = "understand",
        ["data"] = "data",
        ["process"] = "process",
        ["processes"] = "process",
        ["analyse"] = "analys",
        ["analyses"] = "analys",
        ["analysis"] = "analys",
        ["analytical"] = "analys",
        ["choice"] = "choose",
        ["choices"] = "choose",
        ["chair"] = "chair",
        ["chairs"] = "chair",
        ["consistency"] = "consist",
        ["consistent"] = "consist",
        ["consistently"] = "consist",
        ["quality"] = "quality",
        ["qualities"] = "quality",
        ["social"] = "social",
        ["placement"] = "placement",
        ["placements"] = "placement",
        ["early"] = "early",
        ["homes"] = "home",
        ["home"] = "home",
        ["homeless"] = "homeless",
        ["homelessness"] = "homeless",
        ["virtual"] = "virtual",
        ["serious"] = "serious",
        ["partner"] = "partner",
        ["partners"] = "partner",
        ["partnership"] = "partner",
        ["partnerships"] = "partner",
        ["multi"] = "multi",
        ["relationship"] = "relationship",
        ["relationships"] = "relationship",
        ["accommodation"] = "accommod",
        ["accommodate"] = "accommod",
        ["station"] = "station",
        ["permanent"] = "permanent",
        ["permanently"] = "permanent",
        ["sufficiency"] = "sufficiency",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <param name="word">In lower case.</param>
    public static string Of(string word)
    {
        if (known.TryGetValue(word, out var stem)) return stem;
        if (word.EndsWith("'s", StringComparison.Ordinal)) word = word[..^2];
        // Twice: an ending may hide another, as in "leaderships".
        return Shorten(Shorten(word));
    }

    private static string Shorten(string word)
    {
        if (word.Length <= Shortest || char.IsDigit(word[0])) return word;
        foreach (var ending in endings)
        {
            if (word.Length - ending.Length < Shortest || !word.EndsWith(ending, StringComparison.Ordinal)) continue;
            if (ending == "s" && word.EndsWith("ss", StringComparison.Ordinal)) return word;
            var left = word[..^ending.Length];
            if (ending is "ies" or "ied") return left + "y";
            // planning, plan: a letter that was doubled for the ending.
            return ending is "ing" or "ed" or "er" or "ers" && left[^1] == left[^2] && left[^1] is not ('s' or 'l') ? left[..^1] : left;
        }

        return word;
    }
}
