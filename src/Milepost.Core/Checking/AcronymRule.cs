using System.Text.RegularExpressions;
using Milepost.Assessing;
using Milepost.Plans;
using Milepost.Wording;

namespace Milepost.Checking;

/// <summary>Abbreviations that the plan uses and nothing explains.</summary>
internal static partial class AcronymRule
{
    public static IEnumerable<Finding> Unknown(Look look)
    {
        var texts = Texts(look).ToList();
        var known = Known(look, texts.Select(text => text.Text));
        var used = new SortedDictionary<string, List<RecordPlace>>(StringComparer.OrdinalIgnoreCase);
        foreach (var (place, text) in texts)
        {
            foreach (var acronym in In(text).Distinct().Where(acronym => !known.Contains(acronym)))
            {
                if (!used.TryGetValue(acronym, out var places)) used.Add(acronym, places = []);
                places.Add(place);
            }
        }

        foreach (var (acronym, all) in used)
        {
            var places = all.DistinctBy(place => place.Id).ToList();
            var more = places.Count > 3 ? $" and {Say.Count(places.Count - 3, "other place")}" : "";
            yield return look.Found(
                CheckRules.UnknownAcronym, look.Plan with { Reference = acronym },
                $"“{acronym}” is explained nowhere. It stands in {(more == "" ? Say.List([.. places.Select(place => place.Name)]) : string.Join(", ", places.Take(3).Select(place => place.Name)))}{more}.",
                [acronym], places);
        }
    }

    private static IEnumerable<(RecordPlace Place, string Text)> Texts(Look look)
    {
        foreach (var action in look.Actions)
        {
            yield return (action.Place, action.Action.Title);
            foreach (var test in action.Facts.SuccessTests) yield return (action.Place, test.Text);
            foreach (var statement in action.Facts.ChildrensStatements) yield return (action.Place, statement.Text);
            if (InForce.Progress(action.Facts.Progress, look.AsAt) is { } own) yield return (action.Place, own.Text);
            foreach (var step in action.Steps)
            {
                yield return (step.Place, step.Step.Title);
                if (InForce.Progress(step.Facts.Progress, look.AsAt) is { } said) yield return (step.Place, said.Text);
            }
        }

        foreach (var measure in look.Measures) yield return (Look.PlaceOf(measure), measure.Title);
    }

    /// <summary>What everybody knows, what the glossary holds, and what the plan explains where it uses it.</summary>
    private static HashSet<string> Known(Look look, IEnumerable<string> texts)
    {
        var known = new HashSet<string>(look.Policy.Of(CheckWords.Acronyms), StringComparer.OrdinalIgnoreCase);
        foreach (var term in look.Facts.Glossary)
        {
            known.Add(Bare(term.Term.Trim()));
            known.UnionWith(term.Term.Split([' ', '/', ','], StringSplitOptions.RemoveEmptyEntries).Select(Bare));
        }

        foreach (var text in texts.Concat(look.Facts.Statements.Select(statement => statement.Text)).Concat(look.Facts.Posts.Select(post => post.Title)))
        {
            // Brackets are rare, and looking for words before one that is not there is slow.
            if (!text.Contains('(', StringComparison.Ordinal)) continue;
            foreach (Match match in InBrackets().Matches(text))
            {
                if (StandsFor(match.Groups[1].Value, match.Groups[2].Value)) known.Add(Bare(match.Groups[2].Value));
            }

            foreach (Match match in ThenBrackets().Matches(text))
            {
                if (StandsFor(match.Groups[2].Value, match.Groups[1].Value)) known.Add(Bare(match.Groups[1].Value));
            }
        }

        return known;
    }

    /// <summary>Most of its letters begin words of the phrase, in order: "Terms of Reference" for TOR.</summary>
    private static bool StandsFor(string phrase, string acronym)
    {
        var letters = acronym.Where(char.IsLetter).Select(char.ToUpperInvariant).ToList();
        if (letters.Count > 1 && letters[^1] == 'S' && acronym[^1] == 's') letters.RemoveAt(letters.Count - 1);
        var found = 0;
        foreach (var word in phrase.Split([' ', '-', '/', '(', ','], StringSplitOptions.RemoveEmptyEntries))
        {
            if (found < letters.Count && char.ToUpperInvariant(word[0]) == letters[found]) found++;
        }

        return found >= 2 && found * 3 >= letters.Count * 2;
    }

    private static IEnumerable<string> In(string text)
    {
        var words = Words().Matches(text).ToList();
        for (var i = 0; i < words.Count; i++)
        {
            var bare = Bare(words[i].Value);
            if (bare.Length < 2 || bare.Count(char.IsUpper) < 2 || bare.Count(char.IsUpper) * 2 < bare.Length || IsCode(bare) || Roman().IsMatch(bare)) continue;
            if (Shouted(i - 1) || Shouted(i + 1) || bare.Length > 7) continue;
            yield return bare;
        }

        // Words in capitals beside each other are shouted, not abbreviated.
        bool Shouted(int place) => place >= 0 && place < words.Count && words[place].Value is { Length: > 2 } word && word.All(char.IsUpper) && Beside(words, place, text);
    }

    private static bool Beside(List<Match> words, int place, string text) => words.Count > 1 && place < words.Count && text.Length > words[place].Index;

    /// <summary>SG8, FV1, CIN10a: what a scorecard or a tag calls something, not an abbreviation.</summary>
    private static bool IsCode(string word) => Code().IsMatch(word);

    /// <summary>PEPs and PEP’s are PEP.</summary>
    private static string Bare(string word)
    {
        var bare = word.EndsWith("'s", StringComparison.Ordinal) || word.EndsWith("’s", StringComparison.Ordinal) ? word[..^2] : word;
        return bare.Length > 2 && bare[^1] == 's' && char.IsUpper(bare[^2]) ? bare[..^1] : bare;
    }

    [GeneratedRegex(@"(?<![\w&])[A-Za-z][A-Za-z0-9&]*(?:['’]s)?(?![\w&])", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 500)]
    private static partial Regex Words();

    [GeneratedRegex(@"((?:[\w’'&/-]+[ ,]+){2,8})\(([A-Za-z][A-Za-z0-9& ]{1,8}?s?)\)", RegexOptions.NonBacktracking)]
    private static partial Regex InBrackets();

    [GeneratedRegex(@"\b([A-Z][A-Za-z0-9&]{1,7})\s?\(([A-Za-z][^()]{5,90})\)", RegexOptions.NonBacktracking)]
    private static partial Regex ThenBrackets();

    [GeneratedRegex(@"^[A-Za-z]{1,4}\d+[a-z]?$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 500)]
    private static partial Regex Code();

    [GeneratedRegex("^[IVX]+$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 500)]
    private static partial Regex Roman();
}
