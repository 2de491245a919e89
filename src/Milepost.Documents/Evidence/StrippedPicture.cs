using Milepost.Documents.Reading;

namespace Milepost.Documents.Evidence;

/// <summary>A picture with every point as it was, and without what was hidden beside them.</summary>
/// <param name="Bytes">The picture.</param>
/// <param name="TakenOut">What was taken out, in words; null where there was nothing.</param>
internal sealed record StrippedPicture(ReadOnlyMemory<byte> Bytes, string? TakenOut)
{
    private const long MostPoints = 25_000_000;

    /// <summary>Drawing a picture takes memory by its size and not by its file's, so that a small file could fill it.</summary>
    public static void RefuseTooLarge(long width, long height)
    {
        if (width < 1 || height < 1) throw new InvalidDataException("The picture has no size.");
        if (width * height > MostPoints) throw new RefusedException("picture-too-large", $"The picture has more than {MostPoints / 1_000_000} million points. Make it smaller and give that");
    }

    public static RefusedException TwoKinds() => new("two-kinds", "Something else stands behind the end of the picture, as in files meant to do harm. Save the picture again and give that");
}
