using Milepost.Identity;
using Milepost.People;
using Milepost.Store.Searching;

namespace Milepost.Tests.Store.Searching;

/// <summary>What somebody who was given everything may find.</summary>
internal static class Granted
{
    private static readonly Grant whole = new(Id<Grant>.New(), Id<Person>.New(), Role.ProgrammeManager, null, null, null, new(2020, 1, 1), "A test");

    public static SearchRights Everything { get; } = new([whole], [whole], [whole], [whole]);
}
