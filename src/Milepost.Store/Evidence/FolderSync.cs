using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;
using System.Text;

namespace Milepost.Store.Evidence;

/// <summary>Brings the names in a folder safely to the disk. A file that was moved is only as safe as the folder that names it.</summary>
[SuppressMessage("Interoperability", "SYSLIB1054", Justification = "What it proposes needs unsafe code in the whole project.")]
internal static class FolderSync
{
    public static void Flush(string folder)
    {
        // Windows keeps names in a journal of its own and opens no folder for this.
        if (OperatingSystem.IsWindows()) return;
        var handle = open(Encoding.UTF8.GetBytes(folder + "\0"), 0);
        if (handle < 0) return;
        _ = fsync(handle);
        _ = close(handle);
    }

    [DllImport("libc"), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int open(byte[] path, int flags);

    [DllImport("libc"), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int fsync(int handle);

    [DllImport("libc"), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int close(int handle);
}
