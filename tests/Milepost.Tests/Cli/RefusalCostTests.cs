using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using Milepost.Tests.Documents;

namespace Milepost.Tests.Cli;

/// <summary>What a refusal costs the whole process of the real command: its work and its memory, beside what refusing a trivial file costs.</summary>
[Collection("alone")]
public sealed class RefusalCostTests : IDisposable
{
    private const long Most = 128 * 1024 * 1024;

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(2);

    private readonly Executable milepost = new();

    public void Dispose() => milepost.Dispose();

    [Fact]
    public async Task A_refusal_takes_less_than_two_seconds_and_128_MB_more_than_that_of_a_trivial_file()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux tells the peak of another process's memory.");
        var trivial = await RefuseAsync("plan.docx", "MZ"u8.ToArray());
        Assert.True(trivial.Peak > 0);
        var costs = new List<string>();
        foreach (var file in HostileFiles.All.Select(row => row.Data).Append("pages without end"))
        {
            var (name, bytes) = file == "pages without end" ? ("plan.pdf", Pages()) : (HostileFiles.Ending(file), HostileFiles.Bytes(file));
            var (peak, time) = await RefuseAsync(name, bytes);
            TestContext.Current.SendDiagnosticMessage($"{file}: {(peak - trivial.Peak) / 1_048_576} MB, {time.TotalSeconds:0.00} s");
            if (peak - trivial.Peak >= Most || time - trivial.Time >= Longest)
            {
                costs.Add(string.Create(CultureInfo.InvariantCulture, $"{file}: {(peak - trivial.Peak) / 1_048_576} MB, {(time - trivial.Time).TotalSeconds:0.00} s"));
            }
        }

        Assert.Empty(costs);
    }

    /// <summary>A PDF of more pages than are read.</summary>
    private static byte[] Pages()
    {
        var made = new MadePdf();
        for (var page = 0; page < 1_200; page++) made.Text(50, 50, "Plan").Turn();
        return made.File();
    }

    private async Task<(long Peak, TimeSpan Time)> RefuseAsync(string name, byte[] bytes)
    {
        var path = Path.Combine(milepost.Folder, name);
        await File.WriteAllBytesAsync(path, bytes, TestContext.Current.CancellationToken);
        using var process = Process.Start(milepost.Command("check", path))!;
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var (peak, time) = (0L, TimeSpan.Zero);
        while (!process.WaitForExit(2)) (peak, time) = (Math.Max(peak, Peak(process.Id)), Worked(process) ?? time);

        Assert.Equal((2, ""), (process.ExitCode, await output));
        Assert.StartsWith("milepost: ", await errors, StringComparison.Ordinal);
        return (peak, time);
    }

    /// <summary>How long processors worked for it, which a busy machine does not make longer; null when it has just ended.</summary>
    private static TimeSpan? Worked(Process process)
    {
        try
        {
            return process.TotalProcessorTime;
        }
        catch (Exception ended) when (ended is InvalidOperationException or Win32Exception)
        {
            return null;
        }
    }

    /// <summary>The most memory that the process ever held; 0 when it has just ended.</summary>
    private static long Peak(int process)
    {
        try
        {
            var line = File.ReadLines($"/proc/{process}/status").FirstOrDefault(line => line.StartsWith("VmHWM:", StringComparison.Ordinal));
            return line is null ? 0 : long.Parse(line.AsSpan(6).Trim().TrimEnd("kB").Trim(), CultureInfo.InvariantCulture) * 1024;
        }
        catch (IOException)
        {
            return 0;
        }
    }
}
