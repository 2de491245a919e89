using Milepost.Store.Searching;

namespace Milepost.Tests.Store.Searching;

/// <summary>What somebody who was given everything may find.</summary>
internal static class Granted
{
    private static readonly SearchedPart all = new([null], []);

    public static SearchRights Everything { get; } = new([null], all, all, all);
}
