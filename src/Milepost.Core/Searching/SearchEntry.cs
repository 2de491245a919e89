using System.Buffers.Binary;
using System.Security.Cryptography;
using Milepost.Wording;

namespace Milepost.Searching;

/// <summary>One thing that can be found: a text of the record with the words that search knows it by. Made from the record, never typed.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Plan">The plan it belongs to.</param>
/// <param name="Record">The record whose text it is.</param>
/// <param name="Action">The action it belongs to; null for what belongs to the plan.</param>
/// <param name="Title">What it is called, or its words where they are short.</param>
/// <param name="Text">The rest of its words.</param>
/// <param name="Day">The day it was said; null for what has none.</param>
public sealed record SearchEntry(SearchKind Kind, Guid Plan, Guid Record, Guid? Action, string Title, string Text, DateOnly? Day)
{
    /// <summary>A longer text is looked through as far as this.</summary>
    public const int LongestText = 100_000;

    /// <summary>False for what only those may see who may see what could name a child.</summary>
    public bool MayBeShared { get; init; } = true;

    /// <summary>It was withdrawn from the plan, and stays to be seen.</summary>
    public bool Withdrawn { get; init; }

    /// <summary>The same for the same text of the same record, whichever database it lies in, so that what is written anew takes the old one's place.</summary>
    public long Id => IdOf(Record, Kind);

    /// <summary>The words of its title, each as search knows it, with a space on both sides.</summary>
    public string TitleWords => SearchWords.Line(Title);

    /// <summary>All of its words, likewise.</summary>
    public string Words => SearchWords.Line($"{Title}\n{Say.Beginning(Text, LongestText)}");

    /// <summary>There is a word in it by which it could be found.</summary>
    public bool HasWords => SearchWords.In(Title).Any() || SearchWords.In(Text).Any();

    public static long IdOf(Guid record, SearchKind kind)
    {
        Span<byte> of = stackalloc byte[20];
        record.TryWriteBytes(of);
        BinaryPrimitives.WriteInt32LittleEndian(of[16..], (int)kind);
        Span<byte> hash = stackalloc byte[32];
        SHA256.HashData(of, hash);
        return BinaryPrimitives.ReadInt64LittleEndian(hash) & long.MaxValue;
    }
}
