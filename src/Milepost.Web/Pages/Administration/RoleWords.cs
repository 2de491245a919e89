using Milepost.People;
using Milepost.Web.Components;

namespace Milepost.Web.Pages.Administration;

/// <summary>What the roles are called.</summary>
public static class RoleWords
{
    public static string Said(Role role) => role switch
    {
        Role.ProgrammeManager => "Programme manager",
        Role.BoardMember => "Board member",
        Role.ParticipationWorker => "Participation worker",
        _ => role.ToString(),
    };

    /// <summary>Every role to choose from.</summary>
    public static IReadOnlyList<Option> Options { get; } =
        [new("", "Choose"), .. Enum.GetValues<Role>().Select(role => new Option(role.ToString(), Said(role)))];
}
