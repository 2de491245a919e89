using System.Text.Json;
using Milepost.Chaining;

namespace Milepost.Cli.Json;

/// <summary>What came of verifying the history, for scripts.</summary>
internal static class HistoryJson
{
    private static readonly JsonSerializerOptions Options = new() { WriteIndented = true };

    public static string Of(ChainVerdict verdict, IReadOnlyList<Anchor> anchors) => JsonSerializer.Serialize(
        new
        {
            ok = verdict.Fault is null,
            entries = verdict.Entries,
            hash = verdict.Hash,
            erased = verdict.Erased,
            anchors = anchors.Count,
            fault = verdict.Fault is { } fault ? new { sequence = fault.Sequence, kind = Kind(fault.Kind), message = fault.Words } : null,
        },
        Options);

    private static string Kind(ChainFaultKind kind) => kind switch
    {
        ChainFaultKind.Altered => "altered",
        ChainFaultKind.Missing => "missing",
        ChainFaultKind.PutIn => "put-in",
        ChainFaultKind.CutOff => "cut-off",
        ChainFaultKind.WrittenAnew => "written-anew",
        _ => "taken-away",
    };
}
