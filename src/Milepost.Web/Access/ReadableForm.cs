namespace Milepost.Web.Access;

/// <summary>The form of a request that nothing has read yet.</summary>
internal static class ReadableForm
{
    /// <summary>Reads it; null where it cannot be read, which is the sender's doing: broken off, too large, or holding signs that no form may hold.</summary>
    public static async Task<IFormCollection?> FindFormAsync(this HttpRequest request, CancellationToken stop)
    {
        try
        {
            return await request.ReadFormAsync(stop);
        }
        catch (Exception broken) when (broken is InvalidDataException or BadHttpRequestException or IOException)
        {
            return null;
        }
    }
}
