using System.Diagnostics.CodeAnalysis;
using Milepost.People;

namespace Milepost.Web.Access;

/// <summary>Something that a person may or may not do. Every folder of pages asks for one.</summary>
[SuppressMessage("Naming", "CA1711", Justification = "It is one; the suffix is only reserved for a framework long gone.")]
public enum Permission
{
    /// <summary>Open a plan and its actions.</summary>
    SeePlan,

    /// <summary>Give a file, agree to what was read, and undo it.</summary>
    ImportPlan,

    /// <summary>Say which action answers which recommendation.</summary>
    AnswerRecommendations,

    /// <summary>Change what a plan says, add to it, and choose between texts that collided.</summary>
    EditPlan,

    /// <summary>Download a report made from a plan.</summary>
    TakeReports,

    /// <summary>See who changed what, and when.</summary>
    SeeHistory,

    /// <summary>Say why a finding of the plan's quality may stand, and take that back.</summary>
    AcceptFindings,

    /// <summary>Answer what the record of a plan asks, or say why it may stand.</summary>
    AnswerQuestions,

    /// <summary>Change the words and limits that plans are checked by.</summary>
    EditChecks,
}

/// <summary>Which role may do what. This table is the only place that says so.</summary>
public static class Permissions
{
    private static readonly Dictionary<Permission, Role[]> Table = new()
    {
        [Permission.SeePlan] =
        [
            Role.ProgrammeManager, Role.Lead, Role.Sponsor, Role.Director, Role.Analyst, Role.Auditor,
            Role.BoardMember, Role.ParticipationWorker, Role.Administrator, Role.Partner, Role.Councillor, Role.Inspector,
        ],
        [Permission.ImportPlan] = [Role.ProgrammeManager],
        [Permission.AnswerRecommendations] = [Role.ProgrammeManager, Role.Sponsor, Role.Director, Role.Auditor],
        [Permission.EditPlan] = [Role.ProgrammeManager, Role.Sponsor],
        [Permission.TakeReports] =
        [
            Role.ProgrammeManager, Role.Lead, Role.Sponsor, Role.Director, Role.Analyst, Role.Auditor, Role.BoardMember, Role.Inspector,
        ],
        [Permission.SeeHistory] = [Role.ProgrammeManager, Role.Sponsor, Role.Director, Role.Auditor, Role.Administrator],
        [Permission.AcceptFindings] = [Role.ProgrammeManager, Role.Sponsor],
        [Permission.AnswerQuestions] = [Role.ProgrammeManager, Role.Lead, Role.Sponsor, Role.Director],
        [Permission.EditChecks] = [Role.ProgrammeManager, Role.Administrator],
    };

    public static bool May(this Role role, Permission permission) => Table[permission].Contains(role);
}
