using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using Milepost.Web.Access;
using Milepost.Web.Hosting;

namespace Milepost.Web.Api.Reading;

/// <summary>Answers what a program reads: the same way for every list, in JSON and in CSV.</summary>
public static class ListEndpoints
{
    private static readonly string build = typeof(ListEndpoints).Module.ModuleVersionId.ToString();

    /// <summary>Gives a list its two addresses, each of which asks for what the declaration says.</summary>
    public static void Map(IEndpointRouteBuilder app, ApiList list)
    {
        ArgumentNullException.ThrowIfNull(list);
        foreach (var whole in (bool[])[false, true])
        {
            app.MapGet(whole ? ApiLinks.Csv(list.Name) : ApiLinks.Json(list.Name), context => AnswerAsync(context, context.The<ApiReader>(), list, whole))
                .Asking(list.Asks, list.Scope);
        }
    }

    private static async Task AnswerAsync(HttpContext context, ApiReader reader, ApiList list, bool whole)
    {
        var stop = context.RequestAborted;
        var (asked, faults) = Asked.Read(list, context.Request.Query, whole, reader.Today);
        if (asked is null)
        {
            await Problem.Asked(faults).WriteAsync(context);
            return;
        }

        if (await reader.FindPlansAsync(context.User, list.Asks, asked.Plan, stop) is not { } plans)
        {
            await NoSuchPlan(asked.Plan!).WriteAsync(context);
            return;
        }

        if (list.IsOfPlans && Unchanged(context, plans, reader.Today)) return;
        var found = await list.FindAsync(reader, plans, asked, stop);
        if (found.Refusal is { } refusal) await refusal.WriteAsync(context);
        else if (whole) await SendCsvAsync(context, list, found.Rows);
        else await SendJsonAsync(context, reader, list, asked, found.Rows);
    }

    internal static Problem NoSuchPlan(string name) => Problem.Of(
        StatusCodes.Status404NotFound, $"There is no plan “{Wording.Say.Shorten(name, 60)}” that may be read here. The list “plans” has the names.", new Fault("plan", "There is no such plan"));

    /// <summary>The tag changes with every plan that is read, the day, what the token may do, the address, and the build of the site.</summary>
    private static bool Unchanged(HttpContext context, SeenPlans plans, DateOnly today)
    {
        var request = context.Request;
        var stamps = string.Join(' ', plans.All.Select(plan => plan.Stamp));
        var facts = $"{build}|{stamps}|{today:O}|{context.User.FindFirst(SignedIn.SessionClaim)?.Value}|{context.User.Visitor()?.Rights}|{request.Path}{request.QueryString}";
        var tag = $"\"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(facts)).AsSpan(0, 16))}\"";
        context.KeepButAsk(tag);
        if (!request.Headers.IfNoneMatch.Any(held => held is not null && held.Contains(tag, StringComparison.Ordinal))) return false;
        context.Response.StatusCode = StatusCodes.Status304NotModified;
        return true;
    }

    private static async Task SendJsonAsync(HttpContext context, ApiReader reader, ApiList list, Asked asked, IAsyncEnumerable<ApiRow> rows)
    {
        var page = await ListAnswer.JsonAsync(list, rows, asked.Limit!.Value, asked.AsAt ?? reader.Today, After, indented: false, context.RequestAborted);
        context.Response.ContentType = "application/json; charset=utf-8";
        context.Response.ContentLength = page.Length;
        await context.Response.Body.WriteAsync(page, context.RequestAborted);

        string After(string key)
        {
            var query = context.Request.Query.Where(part => part.Key != Asked.AfterName).SelectMany(part => part.Value, (part, value) => KeyValuePair.Create(part.Key, value));
            return QueryHelpers.AddQueryString(reader.Link(ApiLinks.Json(list.Name)), query.Append(new(Asked.AfterName, key)));
        }
    }

    private static async Task SendCsvAsync(HttpContext context, ApiList list, IAsyncEnumerable<ApiRow> rows)
    {
        context.Response.ContentType = ListAnswer.Csv + "; charset=utf-8; header=present";
        context.Response.Headers.ContentDisposition = $"attachment; filename=\"{list.Name}.csv\"";
        await ListAnswer.WriteCsvAsync(list, rows, context.Response.Body, context.RequestAborted);
    }
}
