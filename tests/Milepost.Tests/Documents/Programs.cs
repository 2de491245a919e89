using System.Diagnostics;

namespace Milepost.Tests.Documents;

/// <summary>Other people's programs that some tests need, and are skipped without.</summary>
internal static class Programs
{
    public static void Need(string program)
    {
        var found = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder =>
            File.Exists(Path.Combine(folder, program)) || File.Exists(Path.Combine(folder, program + ".exe")));
        if (!found) Assert.Skip($"{program} is not on this computer.");
    }

    public static void Run(string program, params string[] arguments)
    {
        using var run = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var ended = run.WaitForExit(TimeSpan.FromSeconds(90));
        if (!ended) run.Kill(entireProcessTree: true);
        Assert.True(ended, $"{program} took too long.");
    }
}
