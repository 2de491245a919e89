using System.Security.Cryptography;

namespace Milepost.Store.Evidence;

/// <summary>A file on its way in: written whole to the disk, hashed, and nobody's yet. Unless it is kept, it goes.</summary>
public sealed class ReceivedFile(string path, int size, string sha256) : IDisposable
{
    internal string Path { get; } = path;
    public int Size { get; } = size;

    /// <summary>The lower-case hexadecimal SHA-256 of its bytes.</summary>
    public string Sha256 { get; } = sha256;

    public Task<byte[]> ReadAsync(CancellationToken stop = default) => File.ReadAllBytesAsync(Path, stop);

    public Stream Open() => new FileStream(Path, FileMode.Open, FileAccess.Read, FileShare.Read);

    public void Dispose() => File.Delete(Path);
}

/// <summary>
/// Where the bytes of evidence lie: a folder beside the database, each file under its own SHA-256. A file comes in under another
/// name, is brought safely to the disk, and only then gets the name by which anything finds it; the same bytes are kept once.
/// </summary>
public sealed class EvidenceFolder : IDisposable
{
    private const int Piece = 81_920;

    /// <summary>A file that no record names may belong to a record that is being written, for so long.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromHours(1);

    private readonly string home;
    private readonly string incoming;
    private readonly TimeProvider time;
    private readonly SemaphoreSlim tidying = new(1);

    public EvidenceFolder(StoreSettings settings, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(settings);
        this.time = time;
        home = Path.GetFullPath(Path.Combine(settings.DataFolder, "evidence"));
        incoming = Path.Combine(home, "incoming");
    }

    public string Home => home;

    /// <summary>Writes what comes to the disk piece by piece; null at the first byte beyond the cap, whatever length was announced.</summary>
    public async Task<ReceivedFile?> ReceiveAsync(Stream sent, long cap, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(sent);
        Directory.CreateDirectory(incoming);
        var path = Path.Combine(incoming, $"{Guid.CreateVersion7():N}.part");
        ReceivedFile? received = null;
        try
        {
            return received = await WriteAsync(sent, path, cap, stop);
        }
        finally
        {
            if (received is null) File.Delete(path);
        }
    }

    /// <summary>Gives the file the name of its hash, unless the same bytes lie there whole already.</summary>
    public async Task KeepAsync(ReceivedFile file, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(file);
        await tidying.WaitAsync(stop);
        try
        {
            var place = PlaceOf(file.Sha256);
            Directory.CreateDirectory(Path.GetDirectoryName(place)!);
            if (File.Exists(place) && await HashAsync(place, stop) == file.Sha256)
            {
                // The sweeper goes by this: somebody is about to name it.
                File.SetLastWriteTimeUtc(place, time.GetUtcNow().UtcDateTime);
                return;
            }

            File.Move(file.Path, place, overwrite: true);
            File.SetLastWriteTimeUtc(place, time.GetUtcNow().UtcDateTime);
            FolderSync.Flush(Path.GetDirectoryName(place)!);
        }
        finally
        {
            tidying.Release();
        }
    }

    /// <summary>The bytes of that hash, looked over before the first of them is given out; null where they are missing or no longer the same.</summary>
    public async Task<Stream?> OpenAsync(string sha256, CancellationToken stop = default)
    {
        var place = PlaceOf(sha256);
        if (!File.Exists(place)) return null;
        var bytes = new FileStream(place, FileMode.Open, FileAccess.Read, FileShare.Read, Piece, FileOptions.Asynchronous | FileOptions.SequentialScan);
        var same = false;
        try
        {
            same = Convert.ToHexStringLower(await SHA256.HashDataAsync(bytes, stop)) == sha256;
            bytes.Position = 0;
            return same ? bytes : null;
        }
        finally
        {
            if (!same) await bytes.DisposeAsync();
        }
    }

    /// <summary>Removes what never became part of a plan: halves of uploads, and files that no record names. Recent ones may still become so.</summary>
    /// <param name="named">The hashes that records name, asked for while no file is being kept.</param>
    /// <param name="stop">Stops it between two files.</param>
    /// <returns>How many files went.</returns>
    public async Task<int> SweepAsync(Func<Task<IReadOnlySet<string>>> named, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(named);
        if (!Directory.Exists(home)) return 0;
        await tidying.WaitAsync(stop);
        try
        {
            var gone = 0;
            var known = await named();
            var before = time.GetUtcNow().UtcDateTime - Grace;
            foreach (var path in Directory.EnumerateFiles(home, "*", SearchOption.AllDirectories))
            {
                stop.ThrowIfCancellationRequested();
                if (File.GetLastWriteTimeUtc(path) > before || known.Contains(Path.GetFileName(path))) continue;
                File.Delete(path);
                gone++;
            }

            return gone;
        }
        finally
        {
            tidying.Release();
        }
    }

    /// <summary>How many bytes lie there.</summary>
    public long Size => Directory.Exists(home) ? new DirectoryInfo(home).EnumerateFiles("*", SearchOption.AllDirectories).Sum(file => file.Length) : 0;

    public void Dispose() => tidying.Dispose();

    private async Task<ReceivedFile?> WriteAsync(Stream sent, string path, long cap, CancellationToken stop)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var piece = new byte[Piece];
        var size = 0;
        await using (var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, Piece, FileOptions.Asynchronous))
        {
            File.SetLastWriteTimeUtc(file.SafeFileHandle, time.GetUtcNow().UtcDateTime);
            int length;
            while ((length = await sent.ReadAsync(piece, stop)) > 0)
            {
                size += length;
                if (size > cap) break;
                hash.AppendData(piece, 0, length);
                await file.WriteAsync(piece.AsMemory(0, length), stop);
            }

            if (size <= cap) file.Flush(flushToDisk: true);
        }

        return size <= cap ? new(path, size, Convert.ToHexStringLower(hash.GetHashAndReset())) : null;
    }

    private static async Task<string> HashAsync(string path, CancellationToken stop)
    {
        await using var bytes = File.OpenRead(path);
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(bytes, stop));
    }

    private string PlaceOf(string sha256) => sha256.Length == 64 && sha256.All(char.IsAsciiHexDigitLower)
        ? Path.Combine(home, sha256[..2], sha256)
        : throw new ArgumentException("Only a SHA-256 names a file of evidence.", nameof(sha256));
}
