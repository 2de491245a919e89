using System.Net;
using Microsoft.AspNetCore.DataProtection;
using Milepost.Store.Accounts;

namespace Milepost.Web.Access;

/// <summary>What is done for somebody who forgot the password.</summary>
public enum ForgottenAnswer
{
    /// <summary>A link is sent, if there is such a name.</summary>
    Send,

    /// <summary>A link was sent in the last minutes.</summary>
    SentJustNow,

    /// <summary>Too many were asked for from one address.</summary>
    TooMany,
}

/// <summary>
/// How often a name and its password may be tried. A browser in which the person was signed in before has tries of its own,
/// and no single strange address may use up those of all others, so that an attacker does not shut the owner out.
/// </summary>
public sealed class SignInTries(Throttle throttle, SiteSettings settings, IDataProtectionProvider keys)
{
    public const int Most = 10;
    public const int FromOneAddress = 5;
    public const int OfAnAddress = 20;
    public const int SignOnsOfAnAddress = 60;
    public static readonly TimeSpan Within = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Known = TimeSpan.FromDays(180);

    private readonly ITimeLimitedDataProtector protector = keys.CreateProtector("Known browsers").ToTimeLimitedDataProtector();

    private string CookieName => AccessSetup.CookieName(settings, "known");

    /// <summary>Counts one try of that name from the browser; false where it must wait.</summary>
    public bool TryTake(HttpContext context, string name)
    {
        ArgumentNullException.ThrowIfNull(context);
        var address = Address(context);
        if (!throttle.TryTake($"address {address}", OfAnAddress, TimeSpan.FromMinutes(1))) return false;
        if (IsKnown(context, name)) return throttle.TryTake($"known {name}", Most, Within);
        return throttle.TryTake($"pair {address} {name}", FromOneAddress, Within) && throttle.TryTake($"name {name}", Most, Within);
    }

    /// <summary>Counts one who forgot the password of that name. A name that was mailed just now is not mailed again, and nobody is told so.</summary>
    public ForgottenAnswer TryTakeForgotten(HttpContext context, string name)
    {
        ArgumentNullException.ThrowIfNull(context);
        return !throttle.TryTake($"forgotten {Address(context)}", FromOneAddress, Within) ? ForgottenAnswer.TooMany
            : throttle.TryTake($"forgotten name {name}", 1, Within) ? ForgottenAnswer.Send : ForgottenAnswer.SentJustNow;
    }

    /// <summary>The password was right: the slips before it are forgiven here, and the browser is known from now on.</summary>
    public void Succeed(HttpContext context, string name)
    {
        ArgumentNullException.ThrowIfNull(context);
        throttle.Clear($"pair {Address(context)} {name}");
        if (IsKnown(context, name)) throttle.Clear($"known {name}");
        else throttle.GiveBack($"name {name}");
        var cookie = new CookieBuilder();
        AccessSetup.Harden(cookie, settings, "known");
        cookie.MaxAge = Known;
        context.Response.Cookies.Append(CookieName, protector.Protect(Token.Hash(name), Known), cookie.Build(context));
    }

    /// <summary>Counts one who goes to sign on at the provider. A whole council may come from one address at nine in the morning.</summary>
    public bool TryTakeSignOn(HttpContext context) => throttle.TryTake($"sign-on {Address(context)}", SignOnsOfAnAddress, TimeSpan.FromMinutes(1));

    private bool IsKnown(HttpContext context, string name)
    {
        if (context.Request.Cookies[CookieName] is not { Length: < 1000 } held) return false;
        try
        {
            return protector.Unprotect(held) == Token.Hash(name);
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            return false;
        }
    }

    internal static string Address(HttpContext context)
    {
        var address = context.Connection.RemoteIpAddress ?? IPAddress.Loopback;
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        if (address.AddressFamily is not System.Net.Sockets.AddressFamily.InterNetworkV6) return address.ToString();
        // Whoever has one address of a v6 network has all of it.
        return Convert.ToHexStringLower(address.GetAddressBytes().AsSpan(0, 8));
    }
}
