using System.Net;
using System.Net.Sockets;

namespace Milepost.Web.Webhooks;

/// <summary>An address that is not to be connected to, and why, in words.</summary>
public sealed class RefusedAddressException(string message) : IOException(message);

/// <summary>
/// Which addresses a webhook may reach. A name is looked up, every answer is looked at, and exactly that answer is connected to, so
/// that no name leads into the council's own network, be it by a second answer.
/// </summary>
/// <param name="settings">Whether the council's own network is meant too.</param>
public sealed class HookNetwork(SiteSettings settings)
{
    private static readonly (IPNetwork Network, bool Own)[] closed =
    [
        .. Of(own: true, "10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "100.64.0.0/10", "fc00::/7"),
        .. Of(own: false, "0.0.0.0/8", "127.0.0.0/8", "169.254.0.0/16", "192.0.0.0/24", "192.0.2.0/24", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
            "::/96", "64:ff9b:1::/48", "fe80::/10", "fec0::/10", "ff00::/8", "100::/64", "2001::/32", "2001:db8::/32"),
    ];

    private bool AllowsOwn => settings.Webhooks == "private";

    /// <summary>Whether anything is told at all.</summary>
    public bool IsOn => settings.Webhooks is "on" or "private";

    /// <summary>Why an address may not be told; null where it may.</summary>
    public string? Refusal(string? address)
    {
        if (!Uri.TryCreate(address?.Trim(), UriKind.Absolute, out var uri) || HostOf(uri) is not { } host) return "Enter the whole address, such as https://hooks.wexcombe.example/milepost";
        if (uri.Scheme != Uri.UriSchemeHttps && !(settings.WebhooksInTest && uri is { Scheme: "http", IsLoopback: true })) return "The address must begin with https://, so that nobody reads on the way what is told";
        if (uri.UserInfo.Length > 0) return "The address must hold no name and password: what is told is signed";
        return IPAddress.TryParse(host, out var literal) && !Allows(literal) ? Closed(uri.Host) : null;
    }

    public bool Allows(IPAddress address)
    {
        ArgumentNullException.ThrowIfNull(address);
        var plain = Plain(address);
        if (settings.WebhooksInTest && IPAddress.IsLoopback(plain)) return true;
        return closed.All(one => !one.Network.Contains(plain) || (one.Own && AllowsOwn));
    }

    /// <summary>Connects to what the name means now, where all of it may be reached.</summary>
    public async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(context);
        var (host, port) = (context.DnsEndPoint.Host, context.DnsEndPoint.Port);
        var found = IPAddress.TryParse(host, out var literal) ? [literal] : await Dns.GetHostAddressesAsync(host, stop);
        if (found.Length == 0 || !found.All(Allows)) throw new RefusedAddressException(Closed(host));
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(found, port, stop);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch (Exception failed) when (failed is SocketException or OperationCanceledException)
        {
            socket.Dispose();
            throw;
        }
    }

    private string Closed(string host) => $"{host} leads to this server itself, or into a network that webhooks may not reach{(AllowsOwn ? "" : ". MILEPOST_WEBHOOKS=private opens the council’s own")}";

    /// <summary>The host as it is looked up; null for a name that cannot be, such as one that was pasted with a sign that nobody sees.</summary>
    private static string? HostOf(Uri uri)
    {
        try
        {
            return uri.IdnHost;
        }
        catch (UriFormatException)
        {
            return null;
        }
    }

    /// <summary>An address of the old kind that is wrapped in one of the new is the old one.</summary>
    private static IPAddress Plain(IPAddress address)
    {
        if (address.AddressFamily is not AddressFamily.InterNetworkV6) return address;
        if (address.IsIPv4MappedToIPv6) return address.MapToIPv4();
        var bytes = address.GetAddressBytes();
        if (bytes is [0x20, 0x02, ..]) return new(bytes.AsSpan(2, 4));
        return bytes.AsSpan(0, 12).SequenceEqual((ReadOnlySpan<byte>)[0, 0x64, 0xff, 0x9b, 0, 0, 0, 0, 0, 0, 0, 0]) ? new(bytes.AsSpan(12, 4)) : address;
    }

    private static IEnumerable<(IPNetwork, bool)> Of(bool own, params string[] networks) => networks.Select(network => (IPNetwork.Parse(network), own));
}
