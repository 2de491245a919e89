using System.Text;
using Milepost.Charting;

namespace Milepost.Documents.Writing;

/// <summary>Turns a drawing into points through whatever program the machine has for it; older versions of Word show nothing else.</summary>
internal static class Rasteriser
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    /// <summary>The drawing as a PNG of twice its size; null where no program is found or none succeeds.</summary>
    public static async Task<byte[]?> PngAsync(Drawing drawing, CancellationToken cancel)
    {
        if (ExternalTool.Find(["rsvg-convert"]) is { } rsvg
            && await ExternalTool.RunAsync(rsvg, ["--format", "png", "--width", $"{drawing.Width * 2}"], Encoding.UTF8.GetBytes(drawing.Svg), Patience, cancel) is { Length: > 0 } png)
        {
            return png;
        }

        return await Browser.ScreenshotAsync(drawing, Patience, cancel);
    }
}
