using System.IO.Compression;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http.Headers;

namespace Milepost.Web.Hosting;

/// <summary>
/// The style, the script and the fonts: kept in the assembly, compressed once for the first who asks, and served under an address
/// that changes when any of them changes, so that a browser need never ask twice.
/// </summary>
public sealed class Assets
{
    private const string Prefix = "wwwroot/";
    private readonly Dictionary<string, Asset> files;

    public Assets()
    {
        var assembly = typeof(Assets).Assembly;
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        files = [];
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            hash.AppendData(bytes);
            files[name[Prefix.Length..].Replace('\\', '/')] = Asset.Of(name, bytes);
        }

        Build = Convert.ToHexStringLower(hash.GetHashAndReset())[..12];
    }

    /// <summary>Names this very set of files.</summary>
    public string Build { get; }

    public string Link(string file) => $"/assets/{Build}/{file}";

    public void Map(IEndpointRouteBuilder routes) =>
        routes.MapFile("/assets/{build}/{**file}", context => ServeAsync(context, context.Part("build"), context.Part("file"))).AllowAnonymous();

    private Task ServeAsync(HttpContext context, string build, string file)
    {
        var response = context.Response;
        if (!files.TryGetValue(file, out var asset))
        {
            response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }

        // A page of an older build may still ask for its own style: it gets today's, and keeps it for no time at all.
        response.Headers.CacheControl = build == Build ? "public, max-age=31536000, immutable" : "no-cache";
        response.Headers.Vary = "Accept-Encoding";
        response.ContentType = asset.Type;
        var accepted = new RequestHeaders(context.Request.Headers).AcceptEncoding;
        var (bytes, encoding) =
            asset.Brotli is { } brotli && accepted.Any(each => each.Value == "br") ? (brotli.Value, "br")
            : asset.Gzip is { } gzip && accepted.Any(each => each.Value == "gzip") ? (gzip.Value, "gzip")
            : (asset.Plain, null);
        if (encoding is not null) response.Headers.ContentEncoding = encoding;
        response.ContentLength = bytes.Length;
        return HttpMethods.IsHead(context.Request.Method)
            ? Task.CompletedTask
            : response.Body.WriteAsync(bytes, context.RequestAborted).AsTask();
    }

    private sealed record Asset(string Type, byte[] Plain, Lazy<byte[]>? Gzip, Lazy<byte[]>? Brotli)
    {
        public static Asset Of(string name, byte[] bytes)
        {
            var type = Path.GetExtension(name) switch
            {
                ".css" => "text/css; charset=utf-8",
                ".js" => "text/javascript; charset=utf-8",
                ".svg" => "image/svg+xml",
                ".woff2" => "font/woff2",
                _ => "text/plain; charset=utf-8",
            };
            return type == "font/woff2"
                ? new Asset(type, bytes, null, null)
                : new Asset(type, bytes, Packed(bytes, to => new GZipStream(to, CompressionLevel.SmallestSize)),
                    Packed(bytes, to => new BrotliStream(to, CompressionLevel.Optimal)));
        }

        private static Lazy<byte[]> Packed(byte[] bytes, Func<Stream, Stream> compress) => new(() =>
        {
            using var packed = new MemoryStream();
            using (var stream = compress(packed)) stream.Write(bytes);
            return packed.ToArray();
        });
    }
}
