using System.ComponentModel;
using System.Diagnostics;

namespace Milepost.Documents.Reading.Pdf;

/// <summary>
/// The PDF programs of poppler, run as child processes: a PDF is a program for a printer, and what reads it must not
/// take this process with it. No shell, bounded time, memory and output, and nothing is left behind.
/// </summary>
internal sealed class Poppler : IDisposable
{
    private const int MostOutput = 40 * 1024 * 1024;
    private const string MemoryLimiter = "/usr/bin/prlimit";
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("milepost-");
    private readonly string file;
    private readonly Allowance allowance;

    public Poppler(ReadOnlySpan<byte> pdf, Allowance allowance)
    {
        this.allowance = allowance;
        file = Path.Combine(folder.FullName, "file.pdf");
        using var written = File.Create(file);
        written.Write(pdf);
    }

    /// <summary>Whether the programs are on this computer.</summary>
    public static bool IsInstalled => Find("pdftotext") is not null && Find("pdfinfo") is not null;

    /// <summary>What a program says about the file; null where it could not be run to its end within its bounds.</summary>
    public PopplerOutput? Run(string program, IEnumerable<string> options, params ReadOnlySpan<string> after) => Run(program, options, CancellationToken.None, after);

    /// <summary>What a program says about the file, unless it is stopped because nobody needs it any more.</summary>
    public PopplerOutput? Run(string program, IEnumerable<string> options, CancellationToken stop, params ReadOnlySpan<string> after)
    {
        if (Find(program) is not { } path) return null;

        List<string> arguments = [.. options, file, .. after];
        var limited = OperatingSystem.IsLinux() && File.Exists(MemoryLimiter);
        if (limited) arguments = ["--as=1073741824", "--core=0", path, .. arguments];
        using var child = new Process
        {
            StartInfo = new ProcessStartInfo(limited ? MemoryLimiter : path, arguments)
            {
                WorkingDirectory = folder.FullName,
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                UseShellExecute = false,
                CreateNoWindow = true,
            },
        };

        using var time = CancellationTokenSource.CreateLinkedTokenSource(allowance.Cancellation, stop);
        time.CancelAfter(Longest);
        child.Start();
        using var ended = time.Token.Register(() => Kill(child));
        child.StandardInput.Close();

        // A thread of its own: a damaged file may fill the pipe with complaints, and the child waits until someone reads them.
        var complaint = Task.Factory.StartNew(
            () => Take(child.StandardError.BaseStream, 4_096, keepReading: true), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        var said = Take(child.StandardOutput.BaseStream, MostOutput, keepReading: false);
        if (said is null) Kill(child);
        child.WaitForExit();
        allowance.Check();
        return said is null || time.IsCancellationRequested
            ? null
            : new PopplerOutput(child.ExitCode, said, System.Text.Encoding.UTF8.GetString(complaint.GetAwaiter().GetResult() ?? []));
    }

    public void Dispose() => folder.Delete(recursive: true);

    private static byte[]? Take(Stream output, int most, bool keepReading)
    {
        // In pieces, because a stream that has to grow holds three times its bytes for a moment.
        var taken = new List<ArraySegment<byte>>();
        for (long total = 0; ;)
        {
            var piece = new byte[65_536];
            var length = output.ReadAtLeast(piece, piece.Length, throwOnEndOfStream: false);
            total += length;
            if (total <= most) taken.Add(new(piece, 0, length));
            else if (!keepReading) return null;
            if (length < piece.Length) break;
        }

        var all = new byte[taken.Sum(piece => piece.Count)];
        var at = 0;
        foreach (var piece in taken)
        {
            piece.CopyTo(all, at);
            at += piece.Count;
        }

        return all;
    }

    private static void Kill(Process child)
    {
        try
        {
            child.Kill(entireProcessTree: true);
        }
        catch (Exception gone) when (gone is InvalidOperationException or Win32Exception or AggregateException)
        {
            // It ended by itself in the meantime.
        }
    }

    private static string? Find(string program)
    {
        var name = OperatingSystem.IsWindows() ? program + ".exe" : program;
        return (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Where(Path.IsPathRooted)
            .Select(place => Path.Combine(place, name))
            .FirstOrDefault(File.Exists);
    }
}

/// <summary>What one of the programs said.</summary>
internal sealed record PopplerOutput(int ExitCode, byte[] Said, string Complaint)
{
    public string Text => System.Text.Encoding.UTF8.GetString(Said);
}
