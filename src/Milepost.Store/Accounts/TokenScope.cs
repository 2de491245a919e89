namespace Milepost.Store.Accounts;

/// <summary>One thing that a token may be used for. It never lets its owner's program do more than the owner may.</summary>
public enum TokenScope
{
    /// <summary>Read every list.</summary>
    Read,

    /// <summary>Say how actions are going.</summary>
    WriteUpdates,

    /// <summary>Give evidence.</summary>
    WriteEvidence,

    /// <summary>Give readings of measures.</summary>
    WriteReadings,

    /// <summary>See what webhooks there are and what was sent.</summary>
    SeeWebhooks,
}

/// <summary>The scopes as programs write them and as people read them.</summary>
public static class TokenScopes
{
    public static IReadOnlyList<TokenScope> All { get; } = Enum.GetValues<TokenScope>();

    public static string Said(TokenScope scope) => scope switch
    {
        TokenScope.Read => "read",
        TokenScope.WriteUpdates => "write:updates",
        TokenScope.WriteEvidence => "write:evidence",
        TokenScope.WriteReadings => "write:readings",
        _ => "webhooks",
    };

    public static string Label(TokenScope scope) => scope switch
    {
        TokenScope.Read => "Read every list that you may see",
        TokenScope.WriteUpdates => "Send updates of actions",
        TokenScope.WriteEvidence => "Give evidence",
        TokenScope.WriteReadings => "Give readings of measures",
        _ => "See webhooks and what was sent",
    };

    public static TokenScope? Find(string? said) => All.Where(scope => Said(scope) == said).Select(scope => (TokenScope?)scope).FirstOrDefault();
}
