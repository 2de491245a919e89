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

        Assert.Contains("no linked account", (await milepost.RunAsync("user", "unlink", "ana-okafor")).Errors, StringComparison.Ordinal);
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
    public async Task A_site_that_was_told_half_of_how_people_sign_on_does_not_start_and_says_what_is_missing()
    {
        milepost.Environment["MILEPOST_OIDC_AUTHORITY"] = "https://login.wexcombe.example";
        milepost.Environment["MILEPOST_OIDC_CLIENT_SECRET"] = "not to be told";

        var refused = await milepost.RunAsync("serve", "--urls", "http://127.0.0.1:0");

        Assert.Equal(2, refused.Code);
        Assert.Contains("MILEPOST_OIDC_CLIENT_ID must be set too", refused.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("not to be told", refused.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_from_outside_is_asked_in_only_with_a_sponsor_and_a_last_day()
    {
        await milepost.RunAsync("user", "first", "Ana Okafor", "ana@wexcombe.example");
        string[] karen = ["user", "invite", "Karen Doyle", "--role", "Partner", "--agency", "Northshire Police"];

        var refused = await milepost.RunAsync(karen);
        Assert.Equal(2, refused.Code);
        Assert.Contains("who in the council answers for them", refused.Errors, StringComparison.Ordinal);
        Assert.Equal(0, (await milepost.RunAsync([.. karen, "--sponsor", "ana@wexcombe.example", "--until", "15 January 2027"])).Code);
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
