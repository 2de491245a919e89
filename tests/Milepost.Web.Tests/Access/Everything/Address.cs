namespace Milepost.Web.Tests.Access.Everything;

/// <summary>One address of the site by one way of asking, as the checked-in table has it.</summary>
/// <param name="Route">The address.</param>
/// <param name="Kind">The kind of record in it, where it takes several.</param>
/// <param name="Handler">What a form asks of the page beside the usual; null for the usual.</param>
/// <param name="Post">Whether it changes something.</param>
/// <param name="Permissions">What it asks for.</param>
/// <param name="Of">What it acts on, where a grant for a part may reach it.</param>
internal sealed record Address(string Route, string? Kind, string? Handler, bool Post, IReadOnlyList<string> Permissions, string? Of)
{
    private static readonly Dictionary<string, string[]> kinds = new()
    {
        ["add"] = ["action", "step", "measure"],
        ["edit"] = ["priority", "action", "step", "success-test", "childrens-statement", "measure", "post"],
        ["choose"] = ["action"],
        ["withdraw"] = ["priority", "action", "step", "measure"],
        ["restore"] = ["priority", "action", "step", "measure"],
    };

    // What the ids in addresses are of; the first that an address holds counts.
    private static readonly (string Part, string Kind)[] things =
    [
        ("/annex-a/counted/{id", "upload"), ("/measures/sheets/{id", "sheet"), ("/evidence/expected/{id", "action"), ("/actions/{id", "action"), ("/history/{id", "action"), ("/closures/{id", "closure"), ("/impact/{id", "impact-test"),
        ("/cycles/{id", "cycle"), ("/evidence/{id", "evidence"), ("/imports/work/{id", "work"), ("/workbook/{id", "upload"), ("/imports/compare/{id", "file"), ("/imports/found/{id", "file"),
        ("/imports/report/{id", "file"), ("/imports/{id", "import"), ("/posts/{id", "post"), ("/measures/{id", "measure"), ("/scorecards/{id", "scorecard"), ("/accepted/{id", "accepted"), ("/recommendations/{id", "recommendation"),
        ("/questions/{key", "question"), ("/snapshots/{number", "snapshot"), ("/ref/{", "reference"),
    ];

    public bool NamesPlan => Route.StartsWith("/plans/{name}", StringComparison.Ordinal);

    /// <summary>Programs come there, with a token that each persona has made.</summary>
    public bool ForPrograms => Route.StartsWith("/api/", StringComparison.Ordinal);

    public bool ForAnybody => Permissions is ["anyone"];

    /// <summary>The kind of thing that the address names beside the plan; null where it names none.</summary>
    public string? Thing => Route.Contains("{kind}/{id", StringComparison.Ordinal) ? Kind
        : things.FirstOrDefault(one => Route.Contains(one.Part, StringComparison.Ordinal)).Kind;

    /// <summary>Whether a field of the form names what is acted on, so that the page may not find it, whoever asks.</summary>
    public bool FieldNames => Post && (Handler, Route) is ("Undo", "/lately") or ("Take", "/plans/{name}/annex-a") or ("Undo", "/plans/{name}/measures/sheets") or ("Test" or "Remove" or "Stop", "/administration/webhooks") or (_, "/plans/{name}/watching") or (not null, "/plans/{name}/evidence/expected/{id:guid}");

    private bool BringsBack => Route.Contains("/restore/", StringComparison.Ordinal);

    /// <summary>The lines of the table, each way of asking by itself.</summary>
    public static IEnumerable<Address> Read(IEnumerable<string> table, Func<string, IEnumerable<string?>> handlersOf)
    {
        foreach (var line in table.Where(line => line.Length > 0))
        {
            var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var methods = words[..^1].Where(word => word.All(char.IsUpper)).ToList();
            var asked = string.Join(' ', words[..^(methods.Count + 1)]).Split('/');
            var permissions = asked[0].Split(" and ");
            var folder = words[^1].Split('/').ElementAtOrDefault(3);
            IEnumerable<string?> each = words[^1].Contains("{kind}", StringComparison.Ordinal) ? kinds[folder!] : new string?[] { null };
            foreach (var kind in each)
            {
                if (methods.Contains("GET")) yield return new(words[^1], kind, null, Post: false, permissions, asked.ElementAtOrDefault(1));
                if (!methods.Contains("POST")) continue;
                foreach (var handler in handlersOf(words[^1])) yield return new(words[^1], kind, handler, Post: true, permissions, asked.ElementAtOrDefault(1));
            }
        }
    }

    /// <summary>Where it leads; null where there is no such thing there.</summary>
    public string? At(Where where, SeededPlan own, SeededPlan other)
    {
        if (!NamesPlan && where is not Where.Own && (!ForPrograms || Thing is null)) return null;
        var plan = where is Where.Elsewhere ? other : own;
        var thing = Thing is null ? null : Named(where, own, other);
        if (Thing is null ? where is not (Where.Own or Where.Elsewhere) : thing is null) return null;
        var path = Route.Replace("{name}", plan.Name, StringComparison.Ordinal).Replace("{kind}", Kind, StringComparison.Ordinal)
            .Replace("{number:int}", Thing is "snapshot" ? thing : "1", StringComparison.Ordinal).Replace("{code:int}", "404", StringComparison.Ordinal)
            .Replace("{token}", "not-a-token", StringComparison.Ordinal)
            .Replace("{entry}", "as01", StringComparison.Ordinal).Replace("{rule}", "fs-11", StringComparison.Ordinal).Replace("{file:guid}", plan.Find("statistics", Where.Own), StringComparison.Ordinal).Replace("{broken:guid}", plan.Find("break", Where.Own), StringComparison.Ordinal).Replace("{build}/{**file}", "x/app.css", StringComparison.Ordinal);
        foreach (var name in (string[])["{id:guid}", "{key}", "{**reference}"]) path = path.Replace(name, thing ?? Persona.Outsider.Name.Replace(' ', '-'), StringComparison.Ordinal);
        if (Route.EndsWith("/changes/file", StringComparison.Ordinal)) path += "?from=1&to=today";
        if (Route.EndsWith("/agree", StringComparison.Ordinal)) path += $"?mapping={plan.Find("mapping", Where.Own)}";
        return Handler is null ? path : $"{path}?handler={Handler}";
    }

    public override string ToString() => $"{(Post ? "POST" : "GET ")} {Route.Replace("{kind}", Kind, StringComparison.Ordinal)}{(Handler is null ? "" : "?handler=" + Handler)}";

    private string? Named(Where where, SeededPlan own, SeededPlan other)
    {
        var kind = Thing!;
        if (where is Where.Nowhere) return kind is "snapshot" ? "77" : Guid.CreateVersion7().ToString();
        if (where is Where.Smuggled) return kind is "snapshot" or "reference" or "question" ? null : other.Find(kind, BringsBack ? Where.Gone : Where.Own);
        if (BringsBack) return where is Where.Own or Where.Elsewhere ? (where is Where.Own ? own : other).Find(kind, Where.Gone) : null;
        return where is Where.Elsewhere ? other.Find(kind, Where.Own) : own.Find(kind, where);
    }
}
