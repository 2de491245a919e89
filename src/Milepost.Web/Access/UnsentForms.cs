using System.Security.Claims;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Primitives;
using Milepost.Identity;
using Milepost.People;
using Milepost.Store;
using Milepost.Store.Accounts;

namespace Milepost.Web.Access;

/// <summary>
/// Forms that were sent after the session had ended. Whoever signs in again finds the form as it was filled in; nothing
/// is saved until they send it themselves. A form is given to nobody but the person whose session it was.
/// </summary>
public sealed class UnsentForms(IDbContextFactory<MilepostDb> store, IDataProtectionProvider keys, TimeProvider time)
{
    /// <summary>The part of the address that names the form.</summary>
    public const string Parameter = "unsent";

    /// <summary>Where a page finds the words that tell the person of it.</summary>
    public const string Notice = "Unsent";

    private const int Room = 10;
    /// <summary>A form of more bytes is not kept.</summary>
    public const int Longest = 256 * 1024;
    private static readonly TimeSpan Kept = TimeSpan.FromHours(12);

    private readonly IDataProtector protector = keys.CreateProtector("Unsent forms");

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    /// <summary>Keeps the form of the request where its session is known, and gives the address to come back to; null where there is nothing to keep.</summary>
    public async Task<string?> KeepAsync(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var request = context.Request;
        if (!HttpMethods.IsPost(request.Method) || !(request.ContentLength <= Longest) || !request.HasFormContentType
            || !request.Path.StartsWithSegments("/plans", StringComparison.Ordinal)
            || context.Features.Get<FoundSession>() is not { Session.EndedAt: null } found)
        {
            return null;
        }

        var stop = context.RequestAborted;
        if (await request.FindFormAsync(stop) is not { } form) return null;
        var id = await KeepAsync(found.Person.Id, form, stop);
        var query = request.Query.Where(part => part.Key != Parameter).SelectMany(part => part.Value, (part, value) => KeyValuePair.Create(part.Key, value));
        return request.Path + QueryString.Create(query).Add(Parameter, id.ToString());
    }

    /// <summary>The form of that key, where it is this person's; null where it is not, or is too old.</summary>
    public async Task<IFormCollection?> FindAsync(ClaimsPrincipal user, string? key, CancellationToken stop)
    {
        if (user.Person() is not { } person || !Id<UnsentForm>.TryParse(key, out var id)) return null;
        var since = Now - Kept;
        await using var db = await store.CreateDbContextAsync(stop);
        var kept = await db.UnsentForms.AsNoTracking().FirstOrDefaultAsync(form => form.Id == id && form.PersonId == person.Id && form.At >= since, stop);
        return kept is null ? null : Open(kept.Fields);
    }

    public async Task ForgetAsync(Id<Person> person, CancellationToken stop)
    {
        await using var db = await store.CreateDbContextAsync(stop);
        db.RemoveRange(await db.UnsentForms.Where(form => form.PersonId == person).ToListAsync(stop));
        await db.SaveChangesAsync(stop);
    }

    private Task<Id<UnsentForm>> KeepAsync(Id<Person> person, IFormCollection form, CancellationToken stop) =>
        KeepAsync(person, form.Where(field => field.Key != "__RequestVerificationToken").ToDictionary(field => field.Key, field => field.Value.ToArray()), stop);

    /// <summary>Keeps fields as they would be sent, so that the page that asks for them can be opened with them again.</summary>
    public async Task<Id<UnsentForm>> KeepAsync(Id<Person> person, IReadOnlyDictionary<string, string?[]> fields, CancellationToken stop)
    {
        var kept = new UnsentForm(Id<UnsentForm>.New(), person, protector.Protect(JsonSerializer.Serialize(fields)), Now);
        await using var db = await store.CreateDbContextAsync(stop);
        var held = await db.UnsentForms.Where(one => one.PersonId == person).OrderByDescending(one => one.At).ToListAsync(stop);
        db.RemoveRange(held.Where((one, index) => index >= Room - 1 || Now - one.At > Kept));
        db.Add(kept);
        await db.SaveChangesAsync(stop);
        return kept.Id;
    }

    /// <summary>Null where the site's keys are not those that it was kept under.</summary>
    private FormCollection? Open(string kept)
    {
        string json;
        try
        {
            json = protector.Unprotect(kept);
        }
        catch (CryptographicException)
        {
            return null;
        }

        var fields = JsonSerializer.Deserialize<Dictionary<string, string?[]>>(json)!;
        return new FormCollection(fields.ToDictionary(field => field.Key, field => new StringValues(field.Value)));
    }
}
