namespace Milepost.Web.Hosting;

/// <summary>The folder of the site's own keys, which open second factors and kept forms. Only whoever runs the site may look into it.</summary>
internal static class KeyFolder
{
    private const UnixFileMode OwnerAlone = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    public static DirectoryInfo Of(string dataFolder)
    {
        var path = Path.Combine(dataFolder, "keys");
        if (OperatingSystem.IsWindows()) return Directory.CreateDirectory(path);
        var folder = Directory.CreateDirectory(path, OwnerAlone);
        if (folder.UnixFileMode != OwnerAlone) folder.UnixFileMode = OwnerAlone;
        return folder;
    }
}
