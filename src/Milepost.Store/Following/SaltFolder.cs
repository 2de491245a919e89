using System.Security.Cryptography;
using System.Text;
using Milepost.AnnexA.Following;

namespace Milepost.Store.Following;

/// <summary>
/// The secret salts of councils that have children followed: a file each, beside the database and never in it, so that whoever
/// has the database or a backup of it has nothing to make or match tokens with. Once a salt is destroyed its tokens say nothing.
/// </summary>
public sealed class SaltFolder(StoreSettings settings)
{
    public string Path { get; } = System.IO.Path.Combine(settings.DataFolder, "salts");

    /// <summary>What makes the tokens of a council; null where it has no salt.</summary>
    public ChildTokens? Of(string authority) =>
        Read(File(authority)) is { } salt ? new(salt, authority) : null;

    /// <summary>The same; a salt is made where there is none.</summary>
    public ChildTokens Make(string authority)
    {
        if (Of(authority) is { } known) return known;
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(Path);
        else Directory.CreateDirectory(Path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        var half = System.IO.Path.Combine(Path, $"{Guid.CreateVersion7():N}.part");
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using (var file = new FileStream(half, options)) file.Write(RandomNumberGenerator.GetBytes(ChildTokens.SaltLength));
        try
        {
            System.IO.File.Move(half, File(authority));
        }
        catch (IOException) when (System.IO.File.Exists(File(authority)))
        {
            // Another host made one meanwhile: that one counts.
            System.IO.File.Delete(half);
        }

        return Of(authority) ?? throw new IOException("The salt that was just made cannot be read.");
    }

    /// <summary>Its tokens mean nothing to anybody from now on, in old backups too.</summary>
    public void Destroy(string authority)
    {
        var file = File(authority);
        if (!System.IO.File.Exists(file)) return;
        using (var over = new FileStream(file, FileMode.Open, FileAccess.Write)) over.Write(RandomNumberGenerator.GetBytes(ChildTokens.SaltLength));
        System.IO.File.Delete(file);
    }

    private static byte[]? Read(string file) =>
        System.IO.File.Exists(file) && System.IO.File.ReadAllBytes(file) is { Length: ChildTokens.SaltLength } salt ? salt : null;

    private string File(string authority) => System.IO.Path.Combine(Path, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(authority)))[..32] + ".salt");
}
