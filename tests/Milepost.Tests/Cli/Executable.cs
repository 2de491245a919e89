using System.Diagnostics;

namespace Milepost.Tests.Cli;

/// <summary>The real command, run as a script runs it, on a data folder of its own.</summary>
internal sealed class Executable : IDisposable
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("milepost-cli-").FullName;

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    public string Write(string name, string text)
    {
        var path = Path.Combine(Folder, name);
        File.WriteAllText(path, text);
        return path;
    }

    public async Task<Run> RunAsync(params string[] arguments)
    {
        var stop = TestContext.Current.CancellationToken;
        using var process = Process.Start(Command(arguments))!;
        var output = process.StandardOutput.ReadToEndAsync(stop);
        var errors = process.StandardError.ReadToEndAsync(stop);
        await process.WaitForExitAsync(stop);
        return new Run(process.ExitCode, await output, await errors);
    }

    /// <summary>The command with its arguments, for whoever watches over it.</summary>
    public ProcessStartInfo Command(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Folder,
        };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "milepost.dll"));
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        start.Environment["MILEPOST_DATA"] = Path.Combine(Folder, "data");
        start.Environment["MILEPOST_NOW"] = "2026-11-21T10:00:00Z";
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Test";
        start.Environment.Remove("MILEPOST_DATABASE");
        return start;
    }
}

/// <summary>What a run of the command came to.</summary>
internal sealed record Run(int Code, string Output, string Errors);
