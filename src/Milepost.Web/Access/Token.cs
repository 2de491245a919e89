using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;

namespace Milepost.Web.Access;

/// <summary>A secret that only its holder has: the store keeps its hash, so that whoever reads the store can use none of them.</summary>
public static class Token
{
    private const int Bytes = 32;

    public static string New() => WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(Bytes));

    // A secret of 256 random bits needs no slow hash: nobody can guess at it.
    public static string Hash(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
