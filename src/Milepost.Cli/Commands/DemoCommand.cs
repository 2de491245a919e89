using System.CommandLine;
using Milepost.Web;

namespace Milepost.Cli.Commands;

/// <summary>milepost demo [--urls …] [--keep]: the site with a fresh invented council, on this machine only.</summary>
internal static class DemoCommand
{
    public static Command Create()
    {
        var urls = ServeCommand.Urls();
        var keep = new Option<bool>("--keep") { Description = "Go on with the invented council of last time" };
        var fresh = new Option<bool>("--fresh") { Description = "Begin again, even after --keep" };
        var command = new Command("demo", "Starts the site with an invented council, on this machine only.") { urls, keep, fresh };
        command.SetAction(result => RunAsync(result.GetValue(urls), result.GetValue(keep) && !result.GetValue(fresh)));
        return command;
    }

    private static async Task<int> RunAsync(string? urls, bool keep)
    {
        var settings = SiteSettings.FromEnvironment();
        settings = ServeCommand.At(settings with
        {
            Demo = true,
            Database = null,
            DataFolder = Path.Combine(settings.DataFolder, "demo"),
        }, urls);
        if (!keep) Forget(settings.DataFolder);
        return await ServeCommand.RunAsync(settings);
    }

    /// <summary>Only the demonstration's own database goes; whatever else lies in the folder stays.</summary>
    private static void Forget(string folder)
    {
        if (!Directory.Exists(folder)) return;
        foreach (var file in Directory.EnumerateFiles(folder, "milepost.db*")) File.Delete(file);
    }
}
