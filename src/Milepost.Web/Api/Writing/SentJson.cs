using System.Text;
using System.Text.Json;

namespace Milepost.Web.Api.Writing;

/// <summary>What a program sends as JSON, read no further than anything that is taken could be.</summary>
internal static class SentJson
{
    private const int Longest = 256 * 1024;

    /// <summary>The text of it; or why it is not read.</summary>
    /// <param name="request">What comes.</param>
    /// <param name="what">What it is: "an update".</param>
    /// <param name="stop">Gives up.</param>
    public static async Task<(string? Body, Problem? Refusal)> ReadAsync(HttpRequest request, string what, CancellationToken stop)
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
