using System.CommandLine;
using Milepost.Web;
using Milepost.Web.Hosting;

namespace Milepost.Cli.Commands;

/// <summary>milepost serve [--urls …]: the site.</summary>
internal static class ServeCommand
{
    public static Command Create()
    {
        var urls = Urls();
        var command = new Command("serve", "Starts the site.") { urls };
        command.SetAction(result => RunAsync(At(SiteSettings.FromEnvironment() with { Demo = false }, result.GetValue(urls))));
        return command;
    }

    public static Option<string?> Urls() =>
        new("--urls") { Description = "Where to listen, such as http://localhost:5080; several are parted by semicolons" };

    public static SiteSettings At(SiteSettings settings, string? urls) => urls is null ? settings : settings with { Urls = urls };

    public static async Task<int> RunAsync(SiteSettings settings) =>
        await SiteRun.RunAsync(settings, []) is { } refusal ? Terminal.Refuse(refusal) : Terminal.Good;
}
