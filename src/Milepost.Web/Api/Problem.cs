using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;

namespace Milepost.Web.Api;

/// <summary>One thing that is wrong with what a program asked or sent, and what a good one looks like.</summary>
/// <param name="Where">The part of the address or of what was sent: "limit", "actionRating".</param>
/// <param name="Message">What is wrong, and what would be right.</param>
public sealed record Fault(string Where, string Message);

/// <summary>Why a program did not get what it asked for, in the form of RFC 9457: everything that is wrong, at once.</summary>
/// <param name="Status">The status of the answer.</param>
/// <param name="Title">What sort of trouble it is.</param>
/// <param name="Detail">What happened and what to do.</param>
/// <param name="Errors">What is wrong, one for each place; empty where it is no single place.</param>
public sealed record Problem(int Status, string Title, string Detail, IReadOnlyList<Fault> Errors)
{
    public const string MediaType = "application/problem+json";

    private static readonly JsonSerializerOptions Form = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Problem Of(int status, string detail, params IReadOnlyList<Fault> errors) => new(status, ReasonPhrases.GetReasonPhrase(status), detail, errors);

    /// <summary>The address asks for something that cannot be.</summary>
    public static Problem Asked(params IReadOnlyList<Fault> errors) => Of(StatusCodes.Status400BadRequest, "The address asks for something that cannot be. Nothing was changed.", errors);

    /// <summary>What was sent cannot be kept.</summary>
    public static Problem Unsound(params IReadOnlyList<Fault> errors) => Of(StatusCodes.Status422UnprocessableEntity, "What was sent cannot be saved as it is. Nothing was saved.", errors);

    public string ToJson() => JsonSerializer.Serialize(new { type = "about:blank", title = Title, status = Status, detail = Detail, errors = Errors }, Form);

    public async Task WriteAsync(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        context.Response.StatusCode = Status;
        context.Response.ContentType = MediaType;
        await context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(ToJson()), context.RequestAborted);
    }
}
