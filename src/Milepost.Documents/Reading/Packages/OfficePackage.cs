using System.IO.Compression;
using Milepost.Importing;

namespace Milepost.Documents.Reading.Packages;

/// <summary>A Word or Excel file as the package of parts that it is. Nothing is unpacked to disk, and nothing outside is followed.</summary>
internal sealed class OfficePackage : IDisposable
{
    private readonly ZipArchive archive;
    private readonly Allowance allowance;
    private readonly Dictionary<string, ZipArchiveEntry> parts = new(StringComparer.OrdinalIgnoreCase);

    private OfficePackage(ZipArchive archive, Allowance allowance) => (this.archive, this.allowance) = (archive, allowance);

    public static OfficePackage Open(SourceFile file, Allowance allowance)
    {
        ZipDirectory.RefuseTooMany(file.Bytes.Span, allowance.Limits.Parts);
        var package = new OfficePackage(new ZipArchive(file.Bytes.Open(), ZipArchiveMode.Read), allowance);
        foreach (var entry in package.archive.Entries)
        {
            if (IsUnsafe(entry.FullName) || !package.parts.TryAdd(entry.FullName, entry))
            {
                package.Dispose();
                throw new RefusedException("unsafe-parts",
                    "The file is put together in a way that Word and Excel never do, as files meant to do harm are. It is not read.");
            }
        }

        return package;
    }

    /// <summary>What each part says that it is, by part name without the first stroke.</summary>
    public IReadOnlyDictionary<string, string> ContentTypes()
    {
        var types = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var endings = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        using var xml = Xml("[Content_Types].xml") ?? throw new InvalidDataException("The package does not say what its parts are.");
        xml.ToRoot();
        for (var depth = xml.Enter(); xml.NextChild(depth);)
        {
            if (xml.Name == "Override" && xml.Plain("PartName") is { } part) types[part.TrimStart('/')] = xml.Plain("ContentType") ?? "";
            else if (xml.Name == "Default" && xml.Plain("Extension") is { } ending) endings["." + ending] = xml.Plain("ContentType") ?? "";
        }

        // Programs other than Word name the main part only by its ending, which then speaks for every part that is not named itself.
        foreach (var part in parts.Keys.Where(part => !part.StartsWith('[') && !types.ContainsKey(part)))
        {
            if (endings.TryGetValue(Path.GetExtension(part), out var type)) types[part] = type;
        }

        return types;
    }

    public bool Has(string part) => parts.ContainsKey(part);

    /// <summary>The part as XML; null where the package has no such part.</summary>
    public XmlCursor? Xml(string? part) => Xml(part, allowance);

    /// <summary>The part as XML, read on another account than the package's own.</summary>
    public XmlCursor? Xml(string? part, Allowance account) =>
        part is not null && parts.TryGetValue(part, out var entry) ? new XmlCursor(new CountedStream(entry.Open(), account), account) : null;

    /// <summary>The most that the part can unfold to: no more than it claims is ever unfolded of it.</summary>
    public long Length(string part) => parts.TryGetValue(part, out var entry) ? Math.Max(entry.Length, entry.CompressedLength) : 0;

    /// <summary>The bytes of the part for a first look over it, which does not count towards what the reading itself may unfold.</summary>
    public Stream? Scan(string? part) =>
        part is not null && parts.TryGetValue(part, out var entry)
            ? new CountedStream(entry.Open(), new Allowance(allowance.Limits, allowance.Cancellation))
            : null;

    /// <summary>The parts that this one points to inside the package.</summary>
    public IReadOnlyList<PartLink> Links(string part)
    {
        var slash = part.LastIndexOf('/') + 1;
        var links = new List<PartLink>();
        using var xml = Xml($"{part[..slash]}_rels/{part[slash..]}.rels");
        if (xml is null) return links;

        xml.ToRoot();
        for (var depth = xml.Enter(); xml.NextChild(depth);)
        {
            if (xml.Name != "Relationship" || xml.Plain("TargetMode") == "External" || xml.Plain("Target") is not { } target) continue;
            var type = xml.Plain("Type") ?? "";
            links.Add(new PartLink(xml.Plain("Id") ?? "", type[(type.LastIndexOf('/') + 1)..], Resolve(part[..slash], target)));
        }

        return links;
    }

    public void Dispose() => archive.Dispose();

    private static string Resolve(string folder, string target)
    {
        if (target.StartsWith('/')) return target[1..];
        var path = new List<string>(folder.Split('/', StringSplitOptions.RemoveEmptyEntries));
        foreach (var step in target.Split('/'))
        {
            if (step == ".." && path.Count > 0) path.RemoveAt(path.Count - 1);
            else if (step is not ("." or "..")) path.Add(step);
        }

        return string.Join('/', path);
    }

    /// <summary>Such names only serve to write outside the folder that a careless program unpacks into.</summary>
    private static bool IsUnsafe(string name) =>
        name.Length is 0 or > 250 || name[0] == '/' || name.AsSpan().ContainsAny('\\', ':', '\0') || name.Split('/').Contains("..");
}

/// <summary>One part of a package pointing to another.</summary>
/// <param name="Id">The name by which the part speaks of it.</param>
/// <param name="Kind">The last word of its type: "styles", "worksheet".</param>
/// <param name="Part">The part that it points to.</param>
internal sealed record PartLink(string Id, string Kind, string Part);
