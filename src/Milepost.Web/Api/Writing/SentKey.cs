using System.Security.Cryptography;
using System.Text;
using Milepost.Identity;
using Milepost.Store;
using Milepost.Store.Accounts;
using Milepost.Store.Writing;
using Milepost.Web.Access;

namespace Milepost.Web.Api.Writing;

/// <summary>The key under which a program sends something, so that it may send it again when it heard no answer.</summary>
/// <param name="Token">By which token it comes.</param>
/// <param name="Key">The key that the program chose.</param>
public sealed record SentKey(Id<AccessToken> Token, string Key)
{
    public const string Header = "Idempotency-Key";

    /// <summary>Says that the answer was given before.</summary>
    private const string Replayed = "Idempotency-Replayed";

    /// <summary>The key of a request; or what is wrong with it.</summary>
    public static (SentKey? Key, Problem? Refusal) Read(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var said = context.Request.Headers[Header].ToString();
        return said.Length is > 0 and <= KeptAnswer.LongestKey && said.All(letter => letter is > ' ' and <= '~')
            ? (new(context.User.Visitor()!.Token!.Id, said), null)
            : (null, Problem.Of(StatusCodes.Status400BadRequest, "Nothing was saved, since it could not be told from the same sent twice.", new Fault(
                Header, $"Send the header {Header} with a key of your own for each thing that you send, such as 5f0c1e5a-7d1b-4c39-9f0e-2b6d3a8c4e11: at most {KeptAnswer.LongestKey} letters, figures and signs, without spaces")));
    }

    /// <summary>Stands for what was sent, and where to.</summary>
    public static string Hash(params IEnumerable<string> parts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var part in parts)
        {
            var bytes = Encoding.UTF8.GetBytes(part);
            hash.AppendData(BitConverter.GetBytes(bytes.Length));
            hash.AppendData(bytes);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>Tells what is kept under the key; does what was sent where nothing is.</summary>
    /// <param name="context">What was sent, and where the answer goes.</param>
    /// <param name="db">The store.</param>
    /// <param name="clock">Now.</param>
    /// <param name="hash">Stands for what was sent.</param>
    /// <param name="send">Does it.</param>
    internal async Task OnceAsync(HttpContext context, MilepostDb db, UkClock clock, string hash, Func<Task<SentOutcome>> send)
    {
        if (await Once.FindAsync(db, Token, Key, clock.Now, context.RequestAborted) is { } before)
        {
            await TellAsync(context, before, hash, before: true);
            return;
        }

        var came = await send();
        if (came.Refusal is { } why) await why.WriteAsync(context);
        else await TellAsync(context, came.Answer!, hash, came.Again);
    }

    /// <summary>Tells the program what is kept under its key, unless it is of something else.</summary>
    private static async Task TellAsync(HttpContext context, KeptAnswer answer, string hash, bool before)
    {
        if (answer.Hash != hash)
        {
            await Problem.Of(StatusCodes.Status422UnprocessableEntity, "Something else was sent under the same key less than a day ago. Nothing was saved now.", new Fault(
                Header, "Choose a new key for each new thing, and use one again only to send the very same again")).WriteAsync(context);
            return;
        }

        if (before) context.Response.Headers[Replayed] = "true";
        context.Response.StatusCode = answer.Status;
        context.Response.ContentType = answer.Status < StatusCodes.Status400BadRequest ? "application/json; charset=utf-8" : Problem.MediaType;
        await context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(answer.Body), context.RequestAborted);
    }
}
