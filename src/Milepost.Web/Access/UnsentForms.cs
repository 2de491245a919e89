using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace Milepost.Web.Access;

/// <summary>
/// Forms that were sent after the session had ended. Whoever signs in again finds the form as it was filled in; nothing
/// is saved until they send it themselves.
/// </summary>
public sealed class UnsentForms(TimeProvider time)
{
    /// <summary>The part of the address that names the form.</summary>
    public const string Parameter = "unsent";

    private const int Room = 50;
    private const long Longest = 256 * 1024;
    private static readonly TimeSpan Kept = TimeSpan.FromHours(1);

    private readonly ConcurrentDictionary<string, Unsent> forms = new();

    /// <summary>Sends to the sign-in page, and from there back to the form with what was typed in it.</summary>
    public static async Task KeepAsync(RedirectContext<CookieAuthenticationOptions> context)
    {
        var request = context.Request;
        if (request.Headers.Accept == "application/json")
        {
            // A script that keeps a draft is told so, and says it to the person.
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }

        if (HttpMethods.IsPost(request.Method) && request.ContentLength <= Longest && request.HasFormContentType && request.Path.StartsWithSegments("/plans", StringComparison.Ordinal))
        {
            var key = context.HttpContext.RequestServices.GetRequiredService<UnsentForms>().Keep(await request.ReadFormAsync(context.HttpContext.RequestAborted));
            var query = request.Query.Where(part => part.Key != Parameter).SelectMany(part => part.Value, (part, value) => KeyValuePair.Create(part.Key, value));
            var back = request.Path + QueryString.Create(query).Add(Parameter, key);
            context.Response.Redirect($"{request.PathBase}{context.Options.LoginPath}{QueryString.Create(context.Options.ReturnUrlParameter, back)}");
            return;
        }

        context.Response.Redirect(context.RedirectUri);
    }

    /// <summary>The form of that key, for an hour.</summary>
    public bool TryFind(string? key, [NotNullWhen(true)] out IFormCollection? form)
    {
        form = key is not null && forms.TryGetValue(key, out var unsent) && time.GetUtcNow() - unsent.At <= Kept ? unsent.Form : null;
        return form is not null;
    }

    private string Keep(IFormCollection form)
    {
        foreach (var (old, unsent) in forms.OrderByDescending(one => one.Value.At).Where((one, index) => index >= Room - 1 || time.GetUtcNow() - one.Value.At > Kept))
        {
            forms.TryRemove(old, out _);
        }

        var key = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        forms[key] = new(form, time.GetUtcNow());
        return key;
    }

    private sealed record Unsent(IFormCollection Form, DateTimeOffset At);
}
