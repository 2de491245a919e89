using System.ComponentModel;
using System.Diagnostics;

namespace Milepost.Documents.Writing;

/// <summary>Runs another program for us: with a time limit, without a window, and never longer than whoever asked is waiting.</summary>
internal static class ExternalTool
{
    /// <summary>The first of the programs that is on this machine: a full path, or a name in the search path.</summary>
    public static string? Find(IEnumerable<string> candidates)
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        var endings = OperatingSystem.IsWindows() ? new[] { "", ".exe" } : [""];
        return candidates
            .SelectMany(candidate => Path.IsPathRooted(candidate) ? [candidate] : folders.SelectMany(folder => endings.Select(ending => Path.Combine(folder, candidate + ending))))
            .FirstOrDefault(File.Exists);
    }

    /// <summary>A file that bears a program's name is not always one that can be run.</summary>
    private static Process? Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start);
        }
        catch (Win32Exception)
        {
            return null;
        }
    }

    /// <summary>What the program wrote, or null where it failed or took too long.</summary>
    public static async Task<byte[]?> RunAsync(
        string program, IReadOnlyList<string> arguments, byte[]? input, TimeSpan atMost, CancellationToken cancel)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            CreateNoWindow = true,
        };

        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(atMost);
        using var process = Start(start);
        if (process is null) return null;

        try
        {
            using var output = new MemoryStream();
            var reading = process.StandardOutput.BaseStream.CopyToAsync(output, limit.Token);
            var complaining = process.StandardError.BaseStream.CopyToAsync(Stream.Null, limit.Token);
            if (input is not null) await process.StandardInput.BaseStream.WriteAsync(input, limit.Token);
            process.StandardInput.Close();

            await Task.WhenAll(reading, complaining, process.WaitForExitAsync(limit.Token));
            return process.ExitCode == 0 ? output.ToArray() : null;
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return null;
        }
        catch (IOException)
        {
            return null;
        }
        finally
        {
            if (!process.HasExited) process.Kill(entireProcessTree: true);
        }
    }
}
