using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using Milepost.Importing;

namespace Milepost.Documents.Reading;

/// <summary>Reads what somebody sent within the time that it may take. What the file is to blame for comes back as a refusal; anything else is a bug, and stays one.</summary>
internal static class Guarded
{
    /// <param name="time">How long it may take.</param>
    /// <param name="tooSlow">What is said where it took longer.</param>
    /// <param name="read">Reads the file.</param>
    /// <param name="refused">What comes of a refusal.</param>
    /// <param name="cancellation">Whether nobody waits for it any more.</param>
    public static TRead Read<TRead>(TimeSpan time, string tooSlow, Func<CancellationToken, TRead> read, Func<Refusal, TRead> refused, CancellationToken cancellation)
    {
        using var limited = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limited.CancelAfter(time);
        try
        {
            return read(limited.Token);
        }
        catch (RefusedException refusal)
        {
            return refused(refusal.Refusal);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return refused(new Refusal("too-slow", tooSlow));
        }
        catch (RegexMatchTimeoutException)
        {
            return refused(Refusal.TooSlow);
        }
        catch (Exception broken) when (IsDamage(broken))
        {
            return refused(new Refusal("broken", "The file is damaged and cannot be read to its end. Open it in the program that made it, save it again, and send that."));
        }
    }

    /// <summary>What the framework's readers throw at a file that is not what it says it is.</summary>
    public static bool IsDamage(Exception exception) => exception is XmlException or InvalidDataException or EndOfStreamException or NotSupportedException or DecoderFallbackException;
}
