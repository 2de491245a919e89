using System.Globalization;
using System.Threading.RateLimiting;
using Milepost.Web.Api;
using Milepost.Web.Pages.ByLink;
using Milepost.Web.Pages.Feeds;

namespace Milepost.Web.Hosting;

/// <summary>How much the site does at once, and how often one person may change things.</summary>
public static class Limits
{
    /// <summary>The most that is taken in before it is refused unread. A file between the two is refused beside its field.</summary>
    public const long Sent = 200L * 1024 * 1024;

    /// <summary>The largest file that may be given: 50 MB.</summary>
    public const long File = 50L * 1024 * 1024;

    /// <summary>Pages drawn at the same moment. More than this only makes each of them slower and the memory larger.</summary>
    private const int Drawn = 8;

    private const int ChangesEachMinute = 120;

    /// <summary>Pages that one address opens by link: enough to work and to keep drafts, too few to try tokens.</summary>
    private const int ByLinkEachMinute = 90;

    /// <summary>What one token asks in a minute: enough to load every list many times over.</summary>
    internal const int OfATokenEachMinute = 240;

    /// <summary>What an address asks in a minute without a token that holds: enough to see why, too few to try tokens.</summary>
    internal const int WithoutTokenEachMinute = 60;

    /// <summary>Lists that are read by programs at the same moment, beside the pages of people.</summary>
    private const int ReadByPrograms = 4;

    /// <summary>Calendars that one address asks for. A council's calendars come from one server, too few are asked for to try secrets.</summary>
    private const int CalendarsEachMinute = 120;

    public static IServiceCollection AddMilepostLimits(this IServiceCollection services) => services.AddRateLimiter(limiter =>
    {
        limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        limiter.OnRejected = (rejected, _) => new(RejectAsync(rejected.HttpContext, rejected.Lease));
        limiter.GlobalLimiter = PartitionedRateLimiter.CreateChained(OfPrograms(), AtOnce());
    });

    /// <summary>A program is told when to come again, in the form that programs read.</summary>
    private static Task RejectAsync(HttpContext context, RateLimitLease lease)
    {
        if (!ApiLinks.Covers(context.Request.Path)) return Task.CompletedTask;
        var wait = lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? (int)Math.Ceiling(after.TotalSeconds) : 1;
        context.Response.Headers.RetryAfter = wait.ToString(CultureInfo.InvariantCulture);
        return Problem.Of(StatusCodes.Status429TooManyRequests, $"Too much was asked in a minute. Nothing was done. Ask again in {Wording.Say.Count(wait, "second")}.").WriteAsync(context);
    }

    private static PartitionedRateLimiter<HttpContext> OfPrograms() => PartitionedRateLimiter.Create<HttpContext, string>(context =>
    {
        if (!ApiLinks.Covers(context.Request.Path)) return RateLimitPartition.GetNoLimiter("people");
        var token = context.User.FindFirst(Access.SignedIn.SessionClaim)?.Value;
        return RateLimitPartition.GetFixedWindowLimiter(token is null ? "no token " + context.Connection.RemoteIpAddress : "token " + token, _ => new FixedWindowRateLimiterOptions
        {
            PermitLimit = token is null ? WithoutTokenEachMinute : OfATokenEachMinute,
            Window = TimeSpan.FromMinutes(1),
        });
    });

    private static PartitionedRateLimiter<HttpContext> AtOnce() => PartitionedRateLimiter.Create<HttpContext, string>(context =>
    {
        if (context.Request.Path.StartsWithSegments("/assets", StringComparison.Ordinal)) return RateLimitPartition.GetNoLimiter("assets");
        if (ApiLinks.Covers(context.Request.Path))
        {
            return RateLimitPartition.GetConcurrencyLimiter("programs", _ => new ConcurrencyLimiterOptions
            {
                PermitLimit = ReadByPrograms,
                QueueLimit = 500,
                QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
            });
        }

        if (context.Request.Path.StartsWithSegments(LinkVisit.Root, StringComparison.Ordinal))
        {
            return RateLimitPartition.GetFixedWindowLimiter("link " + context.Connection.RemoteIpAddress, _ => new FixedWindowRateLimiterOptions
            {
                PermitLimit = ByLinkEachMinute,
                Window = TimeSpan.FromMinutes(1),
            });
        }

        if (context.Request.Path.StartsWithSegments(FeedLinks.Root, StringComparison.Ordinal))
        {
            return RateLimitPartition.GetFixedWindowLimiter("calendar " + context.Connection.RemoteIpAddress, _ => new FixedWindowRateLimiterOptions
            {
                PermitLimit = CalendarsEachMinute,
                Window = TimeSpan.FromMinutes(1),
            });
        }

        if (HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method))
        {
            return RateLimitPartition.GetConcurrencyLimiter("drawing", _ => new ConcurrencyLimiterOptions
            {
                PermitLimit = Drawn,
                QueueLimit = 2000,
                QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
            });
        }

        var who = context.User.Identity?.IsAuthenticated == true
            ? context.User.FindFirst(Access.SignedIn.SessionClaim)?.Value
            : context.Connection.RemoteIpAddress?.ToString();
        return RateLimitPartition.GetFixedWindowLimiter("changes " + who, _ => new FixedWindowRateLimiterOptions
        {
            PermitLimit = ChangesEachMinute,
            Window = TimeSpan.FromMinutes(1),
        });
    });
}
