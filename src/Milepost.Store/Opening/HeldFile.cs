namespace Milepost.Store.Opening;

/// <summary>A file that one process holds; the system lets go of it when the process dies, however it dies.</summary>
internal static class HeldFile
{
    public static async Task<IAsyncDisposable?> TakeAsync(string path, TimeSpan patience, CancellationToken stop)
    {
        var until = Environment.TickCount64 + (long)patience.TotalMilliseconds;
        while (true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (Environment.TickCount64 < until)
            {
                await Task.Delay(50, stop);
            }
            catch (IOException)
            {
                return null;
            }
        }
    }
}
