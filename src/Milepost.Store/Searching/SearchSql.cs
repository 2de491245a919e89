using System.Globalization;
using System.Text.Json;
using Milepost.Actions;
using Milepost.Identity;
using Milepost.Plans;
using Milepost.Searching;

namespace Milepost.Store.Searching;

/// <summary>
/// A search as one condition and one order. The index of each database is asked for whole words and beginnings alone; phrases,
/// rights, filters and the order are said in words that both databases understand alike.
/// </summary>
internal sealed class SearchSql
{
    private readonly bool isSqlite;
    private readonly List<object> values = [];

    public SearchSql(SearchRequest request, bool isSqlite)
    {
        this.isSqlite = isSqlite;
        var query = request.Query;
        List<string> all = [isSqlite ? $"search_words MATCH {Value(Fts(query))}" : $"e.lexemes @@ {Value(Lexemes(query))}::tsquery"];
        all.AddRange(query.Wanted.Where(term => term.Words.Count > 1).Select(term => Has("e.words", term.Words)));
        all.AddRange(query.Unwanted.Where(term => term.Words.Count > 1).Select(term => $"NOT {Has("e.words", term.Words)}"));
        all.Add(Reaches(request.Rights.Plans.Select(OfPlan)));
        var withheld = Reaches(request.Rights.Withheld);
        all.Add($"(e.shared OR {withheld})");
        all.Add($"(e.kind <> '{SearchKind.EvidenceFile}' OR {withheld} OR EXISTS (SELECT 1 FROM search_entries i WHERE i.record_id = e.record_id AND i.kind = '{SearchKind.Evidence}' AND i.shared))");
        all.Add($"(e.kind <> '{SearchKind.WorkingNote}' OR {Reaches(request.Rights.Notes)})");
        all.Add($"(e.kind <> '{SearchKind.Comment}' OR {Reaches(request.Rights.Comments)})");
        if (request.Plan is { } plan) all.Add(OfPlan(plan));
        if (request.Kind is { } kind) all.Add($"e.kind = {Value(kind.ToString())}");
        if (request.Priority is { } priority) all.Add($"(e.record_id = {Value(priority.Value)} OR e.action_id IN ({OfPriority(priority)}))");
        if (request.Lead is { } lead) all.Add($"e.action_id IN (SELECT l.action_id FROM leads l WHERE l.name = {Value(lead)})");
        if (request.Since is { } since) all.Add($"e.day >= {Value(since.DayNumber)}");
        Where = $"FROM search_entries e{(isSqlite ? " JOIN search_words ON search_words.rowid = e.id" : "")} WHERE {string.Join(" AND ", all)}";
        Order = InOrder(query);
    }

    /// <summary>From where, and on what condition.</summary>
    public string Where { get; }

    /// <summary>What stands in the title first, then whole words before beginnings, then by kind, the newest, and one after the other for ever the same.</summary>
    public string Order { get; }

    /// <summary>What the places of the SQL stand for, in their order.</summary>
    public IReadOnlyList<object> Values => values;

    private string InOrder(SearchQuery query)
    {
        var inTitle = string.Join(" + ", query.Wanted.Select(term => $"CASE WHEN {Has("e.title_words", term.Words)} THEN 2 ELSE 0 END"));
        var first = Begins(query.Wanted[0].Words);
        var whole = query.Wanted.Where(term => term.Beginning is not null).Select(term => $"CASE WHEN {Has("e.words", term.Words)} THEN 1 ELSE 0 END");
        return $"e.withdrawn, {first} + {string.Join(" + ", whole.Prepend(inTitle))} DESC, e.weight, e.day DESC, e.id";
    }

    private string Has(string column, IEnumerable<string> words) => $"{Place}({column}, {Value($" {string.Join(' ', words)} ")}) > 0";

    /// <summary>A number that a title begins with is what it is known by.</summary>
    private string Begins(IEnumerable<string> words) => $"CASE WHEN {Place}(e.title_words, {Value($" {string.Join(' ', words)} ")}) = 1 THEN 3 ELSE 0 END";

    private string Place => isSqlite ? "instr" : "strpos";

    private static string Fts(SearchQuery query)
    {
        var match = string.Join(" AND ", query.Wanted.SelectMany(term => term.Beginning is { } beginning
            ? [$"({Quoted(term.Words[0])} OR {Quoted(beginning)} *)"]
            : term.Words.Select(Quoted)));
        var without = query.Unwanted.Where(term => term.Words.Count == 1).Select(term => Quoted(term.Words[0])).ToList();
        return without.Count == 0 ? match : $"({match}) NOT ({string.Join(" OR ", without)})";
    }

    private static string Lexemes(SearchQuery query)
    {
        var match = string.Join(" & ", query.Wanted.SelectMany(term => term.Beginning is { } beginning
            ? [$"('{term.Words[0]}' | '{beginning}':*)"]
            : term.Words.Select(word => $"'{word}'")));
        return query.Unwanted.Where(term => term.Words.Count == 1).Aggregate(match, (all, term) => $"{all} & !'{term.Words[0]}'");
    }

    /// <summary>A word has letters, digits and full stops alone, so that there is nothing in it that a mark could end.</summary>
    private static string Quoted(string word) => $"\"{word}\"";

    private static string Reaches(IEnumerable<string> any) => any.Distinct().ToList() is [_, ..] some ? $"({string.Join(" OR ", some)})" : "1 = 0";

    private string OfPlan(Id<Plan>? plan) => plan is { } one ? $"e.plan_id = {Value(one.Value)}" : "1 = 1";

    /// <summary>Whole plans, and what belongs to some actions; evidence by any action that it serves.</summary>
    private string Reaches(SearchedPart part)
    {
        List<string> any = [.. part.Plans.Select(OfPlan)];
        if (part.Actions.Count > 0)
        {
            var reached = Among(part.Actions);
            any.Add($"e.action_id {reached} OR e.record_id IN (SELECT u.evidence_item_id FROM evidence_uses u WHERE u.action_id {reached})");
        }

        return Reaches(any);
    }

    /// <summary>However many they are, they are one value.</summary>
    private string Among(IReadOnlyList<Id<PlanAction>> actions)
    {
        // SQLite keeps an id as text in capitals.
        return isSqlite
            ? $"IN (SELECT j.value FROM json_each({Value(JsonSerializer.Serialize(actions.Select(action => action.Value.ToString().ToUpperInvariant())))}) j)"
            : $"= ANY({Value(actions.Select(action => action.Value).ToArray())})";
    }

    private string OfPriority(Id<Priority> priority) => $"SELECT a.id FROM actions a WHERE a.priority_id = {Value(priority.Value)}";

    private string Value(object value)
    {
        values.Add(value);
        return "@v" + (values.Count - 1).ToString(CultureInfo.InvariantCulture);
    }
}
