using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Milepost.Working.Workbooks;

namespace Milepost.Web.Pages.Workbooks;

/// <summary>What stood in a workbook when it was downloaded, sealed by the site's own keys: nobody else can make one, read one or change one.</summary>
public sealed class WorkbookSeal(IDataProtectionProvider keys)
{
    private readonly IDataProtector protector = keys.CreateProtector("What stood in a workbook");

    public string Close(WorkbookBegun began)
    {
        using var packed = new MemoryStream();
        using (var stream = new BrotliStream(packed, CompressionLevel.Fastest)) JsonSerializer.Serialize(stream, began);
        return Convert.ToBase64String(protector.Protect(packed.ToArray()));
    }

    /// <summary>What stood; null where the seal was broken or is another site's.</summary>
    public WorkbookBegun? Open(string seal)
    {
        try
        {
            using var packed = new MemoryStream(protector.Unprotect(Convert.FromBase64String(seal)));
            using var stream = new BrotliStream(packed, CompressionMode.Decompress);
            return JsonSerializer.Deserialize<WorkbookBegun>(stream);
        }
        catch (Exception broken) when (broken is CryptographicException or FormatException)
        {
            return null;
        }
    }
}
