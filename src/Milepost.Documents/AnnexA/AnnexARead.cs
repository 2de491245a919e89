using System.Diagnostics.CodeAnalysis;
using Milepost.AnnexA.Lists;
using Milepost.Importing;

namespace Milepost.Documents.AnnexA;

/// <summary>What came of reading the lists of Annex A: the lists with what was noticed of the file, or why they are not read. Nothing half read comes of it.</summary>
public sealed record AnnexARead
{
    private readonly AnnexALists? lists;
    private readonly FileFacts? file;
    private readonly Refusal? refusal;

    internal AnnexARead(AnnexALists lists, FileFacts file) => (this.lists, this.file) = (lists, file);

    internal AnnexARead(Refusal refusal) => this.refusal = refusal;

    public bool TryGetLists([NotNullWhen(true)] out AnnexALists? read, [NotNullWhen(true)] out FileFacts? facts, [NotNullWhen(false)] out Refusal? refused)
    {
        (read, facts, refused) = (lists, file, refusal);
        return lists is not null;
    }
}
