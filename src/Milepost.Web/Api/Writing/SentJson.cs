using System.Text;
using System.Text.Json;
using Milepost.Store;

namespace Milepost.Web.Api.Writing;

/// <summary>What a program sends as JSON, read no further than anything that is taken could be.</summary>
internal static class SentJson
{
    private const int Longest = 256 * 1024;

    /// <summary>Takes what was sent under a key, once.</summary>
    /// <param name="context">What was sent, and where the answer goes.</param>
    /// <param name="db">The store.</param>
    /// <param name="clock">Now.</param>
    /// <param name="what">What it is: "an update".</param>
    /// <param name="send">Does it, given the key, the text and its hash.</param>
    public static async Task OnceAsync(HttpContext context, MilepostDb db, UkClock clock, string what, Func<SentKey, string, string, Task<SentOutcome>> send)
    {
        var (key, refusal) = SentKey.Read(context);
        var (body, unread) = refusal is null ? await ReadAsync(context.Request, what, context.RequestAborted) : (null, refusal);
        if (key is null || body is null)
        {
            await unread!.WriteAsync(context);
            return;
        }

        var hash = SentKey.Hash(context.Request.Path, body);
        await key.OnceAsync(context, db, clock, hash, () => send(key, body, hash));
    }

    /// <summary>The text of it; or why it is not read.</summary>
    private static async Task<(string? Body, Problem? Refusal)> ReadAsync(HttpRequest request, string what, CancellationToken stop)
    {
        if (!request.HasJsonContentType()) return (null, Problem.Of(StatusCodes.Status415UnsupportedMediaType, $"Send {what} as JSON, with the header Content-Type: application/json."));
        var body = new MemoryStream();
        var piece = new byte[16 * 1024];
        for (int read; (read = await request.Body.ReadAsync(piece, stop)) > 0;)
        {
            if (body.Length + read > Longest) return (null, Problem.Of(StatusCodes.Status413PayloadTooLarge, $"{Milepost.Wording.Say.Capital(what)} is at most {Longest / 1024} KB. Nothing was saved."));
            body.Write(piece, 0, read);
        }

        return (Encoding.UTF8.GetString(body.ToArray()), null);
    }

    public static Problem Unread { get; } = Problem.Of(StatusCodes.Status400BadRequest, "What was sent is no JSON. Nothing was saved.");

    /// <summary>Null where it is no JSON, or holds what is no text.</summary>
    public static JsonElement? Parsed(string body)
    {
        try
        {
            return IsText(body) ? JsonDocument.Parse(body, new JsonDocumentOptions { MaxDepth = 8, AllowDuplicateProperties = false }).RootElement : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Whether every text in it can be read: half of a letter, written as an escape, passes as JSON and is no text.</summary>
    private static bool IsText(string json)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json));
        try
        {
            while (reader.Read())
            {
                if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName) reader.GetString();
            }

            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }
}
