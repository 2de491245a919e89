using System.Buffers.Binary;
using System.Net.Sockets;
using System.Text;
using Milepost.Actions;

namespace Milepost.Store.Evidence;

/// <summary>
/// The virus scanner clamd, asked over TCP or a socket of this machine by its INSTREAM command. Without an address there is none,
/// which is said on the status page; one that cannot be reached is not the same as one that finds nothing.
/// </summary>
public sealed class Clamd(StoreSettings settings)
{
    private const int Piece = 65_536;
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan LongestPing = TimeSpan.FromSeconds(3);

    /// <summary>Where it is: "127.0.0.1:3310", or the path of its socket; null where there is none.</summary>
    public string? Address { get; } = settings.Clamd;

    /// <summary>Has what is read looked through.</summary>
    public async Task<ScanResult> ScanAsync(Stream bytes, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        if (Address is null) return ScanResult.NotAsked;
        return await AskAsync(scanner => SendAsync(scanner, bytes, stop), Longest, stop) switch
        {
            null => ScanResult.Waiting,
            var said when said.EndsWith(": OK", StringComparison.Ordinal) => ScanResult.Clean,
            var said when said.EndsWith(" FOUND", StringComparison.Ordinal) => ScanResult.Harmful,
            // "INSTREAM size limit exceeded" and other complaints: nothing was looked through.
            _ => ScanResult.Waiting,
        };
    }

    /// <summary>Whether it answers.</summary>
    public async Task<bool> AnswersAsync(CancellationToken stop = default) =>
        Address is not null && await AskAsync(async scanner => await scanner.WriteAsync("zPING\0"u8.ToArray(), stop), LongestPing, stop) == "PONG";

    private static async Task SendAsync(Stream scanner, Stream bytes, CancellationToken stop)
    {
        await scanner.WriteAsync("zINSTREAM\0"u8.ToArray(), stop);
        var piece = new byte[Piece + 4];
        int length;
        while ((length = await bytes.ReadAsync(piece.AsMemory(4, Piece), stop)) > 0)
        {
            BinaryPrimitives.WriteInt32BigEndian(piece, length);
            await scanner.WriteAsync(piece.AsMemory(0, length + 4), stop);
        }

        await scanner.WriteAsync(new byte[4], stop);
    }

    private async Task<string?> AskAsync(Func<Stream, Task> ask, TimeSpan longest, CancellationToken stop)
    {
        using var time = CancellationTokenSource.CreateLinkedTokenSource(stop);
        time.CancelAfter(longest);
        try
        {
            using var socket = await ConnectAsync(time.Token);
            await using var scanner = new NetworkStream(socket);
            await ask(scanner).WaitAsync(time.Token);
            var answer = new byte[4_096];
            var length = 0;
            int read;
            while (length < answer.Length && (read = await scanner.ReadAsync(answer.AsMemory(length), time.Token)) > 0)
            {
                length += read;
                if (answer[length - 1] == 0) break;
            }

            return Encoding.UTF8.GetString(answer, 0, length).TrimEnd('\0', '\n', ' ');
        }
        catch (Exception down) when (down is SocketException or IOException || (down is OperationCanceledException && !stop.IsCancellationRequested))
        {
            return null;
        }
    }

    private async Task<Socket> ConnectAsync(CancellationToken stop)
    {
        var address = Address!;
        if (address.StartsWith("unix:", StringComparison.Ordinal) || address.StartsWith('/'))
        {
            var path = address.StartsWith("unix:", StringComparison.Ordinal) ? address[5..] : address;
            var local = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
            return await ConnectedAsync(local, () => local.ConnectAsync(new UnixDomainSocketEndPoint(path), stop).AsTask());
        }

        var plain = address.StartsWith("tcp://", StringComparison.Ordinal) ? address[6..] : address;
        var colon = plain.LastIndexOf(':');
        var port = int.Parse(plain[(colon + 1)..], System.Globalization.CultureInfo.InvariantCulture);
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        return await ConnectedAsync(socket, () => socket.ConnectAsync(plain[..colon].Trim('[', ']'), port, stop).AsTask());
    }

    private static async Task<Socket> ConnectedAsync(Socket socket, Func<Task> connect)
    {
        try
        {
            await connect();
        }
        finally
        {
            if (!socket.Connected) socket.Dispose();
        }

        return socket;
    }
}
