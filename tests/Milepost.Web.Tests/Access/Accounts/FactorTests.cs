using System.Text;
using Milepost.Web.Access.Factors;

namespace Milepost.Web.Tests.Access.Accounts;

/// <summary>The codes against the vectors of RFC 6238, and the picture read back as a phone reads it.</summary>
public class FactorTests
{
    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    public void Codes_are_those_of_the_standard(int seconds, string code) =>
        Assert.Equal(code, Totp.Code(Encoding.ASCII.GetBytes("12345678901234567890"), Totp.Step(DateTime.UnixEpoch.AddSeconds(seconds))));

    [Fact]
    public void A_key_is_spelled_in_groups_of_base_32() =>
        Assert.Equal("GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ", Totp.Spelled(Encoding.ASCII.GetBytes("12345678901234567890")));

    [Theory]
    [InlineData(1)]
    [InlineData(14)]
    [InlineData(26)]
    [InlineData(42)]
    [InlineData(62)]
    [InlineData(84)]
    [InlineData(106)]
    [InlineData(122)]
    [InlineData(152)]
    [InlineData(180)]
    [InlineData(213)]
    public void The_picture_of_any_length_reads_back_as_what_was_put_in(int length)
    {
        var text = string.Concat(Enumerable.Range(0, length).Select(at => (char)(' ' + (at * 37 % 95))));

        Assert.Equal(text, ReadPicture.Text(QrCode.Of(text)));
    }

    [Fact]
    public void An_app_finds_the_key_and_the_person_in_the_picture()
    {
        var key = Encoding.ASCII.GetBytes("12345678901234567890");

        Assert.Equal(
            "otpauth://totp/Milepost:ana%40wexcombe.example?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Milepost",
            ReadPicture.Text(QrCode.Of(Totp.Address(key, "ana@wexcombe.example"))));
    }
}
