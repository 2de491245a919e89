namespace Milepost.Web.Api;

/// <summary>The addresses that programs use.</summary>
public static class ApiLinks
{
    /// <summary>What every one of them begins with; a program written for it goes on working.</summary>
    public const string Root = "/api/v1";

    public const string Document = Root + "/openapi.json";
    public const string CsvEnding = ".csv";

    public const string EvidenceFile = Root + "/evidence/{id:guid}/file";
    public const string Updates = Root + "/actions/{id:guid}/updates";
    public const string GivenEvidence = Root + "/actions/{id:guid}/evidence";

    public const string GivenReadings = Root + "/measures/{id:guid}/readings";

    /// <summary>Every other address below.</summary>
    public const string Elsewhere = All + "/{**rest}";

    private const string All = "/api";

    public static string Json(string list) => $"{Root}/{list}";

    public static string Csv(string list) => Json(list) + CsvEnding;

    /// <summary>Whether an address is for programs and not for browsers.</summary>
    public static bool Covers(PathString path) => path.StartsWithSegments(All, StringComparison.Ordinal);
}
