using Milepost.Web.Access.SignOn;
using Milepost.Web.Hosting;

namespace Milepost.Web.Tests.Access.SignOn;

public sealed class SignOnSettingsTests
{
    private const string Entra = "https://login.microsoftonline.com/5f0c7a52-0000-4000-8000-000000000000/v2.0";

    [Fact]
    public void Nothing_set_is_no_sign_on_and_all_three_are_one()
    {
        Assert.Null(Of());
        Assert.Null(Of(("NAME", "your account"), ("MFA", "c1")));

        var settings = Of(("AUTHORITY", Entra + "/"), ("CLIENT_ID", "id"), ("CLIENT_SECRET", "very secret"))!;

        Assert.Null(settings.Refusal);
        Assert.Equal((Entra, SignOnSettings.UsualAccount), (settings.Authority, settings.Account));
        Assert.DoesNotContain("very secret", settings.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("very secret", (new SiteSettings { SignOn = settings }).ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("AUTHORITY", null)]
    [InlineData("CLIENT_ID", null)]
    [InlineData("CLIENT_SECRET", "  ")]
    [InlineData("AUTHORITY", "login.microsoftonline.com")]
    [InlineData("AUTHORITY", "http://login.wexcombe.example")]
    [InlineData("AUTHORITY", "https://login.wexcombe.example/?tenant=x")]
    [InlineData("AUTHORITY", "https://login.microsoftonline.com/common/v2.0")]
    [InlineData("AUTHORITY", "https://login.microsoftonline.com/Organizations/v2.0")]
    [InlineData("NAME", "an account whose name is far too long to be put upon any button of any page")]
    public async Task Half_of_it_or_what_cannot_be_is_refused_in_plain_words_before_the_site_starts(string name, string? value)
    {
        var settings = Of(("AUTHORITY", Entra), ("CLIENT_ID", "id"), ("CLIENT_SECRET", "secret"), (name, value));

        Assert.Contains("MILEPOST_OIDC_" + name, settings!.Refusal, StringComparison.Ordinal);
        Assert.Equal(settings.Refusal, await SiteRun.RunAsync(new SiteSettings { SignOn = settings, DataFolder = Path.Combine(Path.GetTempPath(), "milepost-never-made") }, []));
    }

    [Fact]
    public void A_provider_on_this_machine_needs_no_certificate() =>
        Assert.Null(Of(("AUTHORITY", "http://127.0.0.1:5091"), ("CLIENT_ID", "id"), ("CLIENT_SECRET", "secret"))!.Refusal);

    private static SignOnSettings? Of(params (string Name, string? Value)[] set) =>
        SignOnSettings.FromEnvironment(name => set.LastOrDefault(one => "MILEPOST_OIDC_" + one.Name == name).Value);
}
