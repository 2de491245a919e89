using System.CommandLine;
using System.Text.Json;
using Milepost.Cli.Json;
using Milepost.Web;

namespace Milepost.Cli.Commands;

/// <summary>milepost routes --json: every endpoint with the permission it asks for.</summary>
internal static class RoutesCommand
{
    public static Command Create()
    {
        var json = new Option<bool>("--json") { Description = "Print one JSON document" };
        var command = new Command("routes", "Lists every address of the site with the permission it asks for.") { json };
        command.SetAction(result => RunAsync(result.GetValue(json)));
        return command;
    }

    private static async Task<int> RunAsync(bool asJson)
    {
        var endpoints = await MilepostSite.Endpoints();
        if (!asJson)
        {
            foreach (var endpoint in endpoints) Console.Out.WriteLine($"{endpoint.Methods,-10} {endpoint.Route,-55} {endpoint.Permission}{(endpoint.Of is { } of ? $" of the {of.ToString().ToLowerInvariant()}" : "")}");
            return Terminal.Good;
        }

        await using var output = Console.OpenStandardOutput();
        await using var json = new Utf8JsonWriter(output, CheckJson.Options);
        json.WriteStartObject();
        json.WriteStartArray("routes");
        foreach (var endpoint in endpoints)
        {
            json.WriteStartObject();
            json.WriteString("methods", endpoint.Methods);
            json.WriteString("route", endpoint.Route);
            json.WriteString("permission", endpoint.Permission);
            json.WriteString("of", endpoint.Of?.ToString());
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        return Terminal.Good;
    }
}
