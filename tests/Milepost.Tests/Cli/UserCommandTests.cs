using System.Text.Json;

namespace Milepost.Tests.Cli;

public sealed class UserCommandTests : IDisposable
{
    private readonly Executable milepost = new();

    public void Dispose() => milepost.Dispose();

    [Fact]
    public async Task The_first_administrator_is_made_once_and_is_never_lost()
    {
        var first = await milepost.RunAsync("user", "first", "Ana Okafor", "ana@wexcombe.example");
        Assert.Equal(0, first.Code);
        Assert.StartsWith("http://localhost:5080/set-password?key=", first.Output, StringComparison.Ordinal);
        Assert.Equal(2, (await milepost.RunAsync("user", "first", "Bea Okafor", "bea@wexcombe.example")).Code);

        var refused = await milepost.RunAsync("user", "stop", "ana-okafor", "--because", "Left");
        Assert.Equal(2, refused.Code);
        Assert.Contains("last administrator", refused.Errors, StringComparison.Ordinal);

        await milepost.RunAsync("user", "invite", "Dana Whitlock", "--mail", "dana@wexcombe.example", "--role", "Lead");
        Assert.Equal(0, (await milepost.RunAsync("user", "grant", "dana@wexcombe.example", "--role", "Administrator")).Code);
        Assert.Equal(0, (await milepost.RunAsync("user", "revoke", "ana-okafor", "--role", "Administrator")).Code);

        using var list = JsonDocument.Parse((await milepost.RunAsync("user", "list", "--json")).Output);
        var people = list.RootElement.GetProperty("people").EnumerateArray().ToDictionary(
            person => person.GetProperty("key").GetString()!, person => person.GetProperty("roles").EnumerateArray().Select(role => role.GetString()).Order().ToList());
        Assert.Empty(people["ana-okafor"]);
        Assert.Equal(["Administrator", "Lead"], people["dana-whitlock"]);
    }

    [Fact]
    public async Task A_name_that_nobody_has_or_a_mail_address_that_is_none_is_refused_in_words()
    {
        Assert.Contains("nobody called nobody", (await milepost.RunAsync("user", "reset", "nobody")).Errors, StringComparison.Ordinal);
        var wrong = await milepost.RunAsync("user", "first", "Ana Okafor", "ana at wexcombe");
        Assert.Equal(2, wrong.Code);
        Assert.Contains("no mail address", wrong.Errors, StringComparison.Ordinal);
    }
}
