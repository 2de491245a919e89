using System.Diagnostics.CodeAnalysis;
using Milepost.Identity;
using Milepost.People;
using Milepost.Plans;

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

    /// <summary>Say how one's own actions are going.</summary>
    UpdateActions,

    /// <summary>Say how any action is going, and see who has not.</summary>
    UpdateAnyAction,

    /// <summary>Make and end the links by which people without an account update their own actions.</summary>
    InvitePartners,

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

    /// <summary>Invite people, stop them, and say what each may do.</summary>
    ManagePeople,

    /// <summary>Say who holds which post, and which post each lead means.</summary>
    ManagePosts,

    /// <summary>Say that an action is done.</summary>
    SayDone,

    /// <summary>Agree that an action is done, as a second person.</summary>
    CloseActions,

    /// <summary>Arrange and hold the test of whether a completed action made a difference.</summary>
    TestImpact,

    /// <summary>Change the ratings and the states of a plan, and what they mean.</summary>
    EditScheme,

    /// <summary>Add evidence to a plan, and say what is expected.</summary>
    AddEvidence,

    /// <summary>Say what evidence shows, and how strong it is.</summary>
    WeighEvidence,

    /// <summary>See evidence in which something was found by which a child might be known.</summary>
    SeeWithheldEvidence,

    /// <summary>Say why such evidence may be shared all the same.</summary>
    ShareEvidence,

    /// <summary>See how the site itself is doing.</summary>
    SeeStatus,
    /// <summary>Set the calendar of cycles and move their dates.</summary>
    RunCycles,

    /// <summary>Sign a cycle off by name, and note what a board approved.</summary>
    SignOff,

    /// <summary>See what mail was sent and what was refused.</summary>
    SeeMail,

    /// <summary>Say which programs outside are told when something happens, and see what they answered.</summary>
    ManageWebhooks,
    /// <summary>Find what was said among those who work on an action, and not to the board.</summary>
    SeeWorkingNotes,

    /// <summary>Say what a measure was read to be.</summary>
    GiveReadings,

    /// <summary>Say of a reading what it says, what that means and what is done about it.</summary>
    WriteCommentary,

    /// <summary>Load an Annex A, and see what was counted in it, small numbers too.</summary>
    LoadAnnexA,

    /// <summary>See how often the rules of data quality found something, by rule, list and team, and who puts it right; no row.</summary>
    SeeDataQuality,

    /// <summary>Decide whether children are followed by tokens from one Annex A to the next.</summary>
    FollowChildren,

    /// <summary>Read and write what people say to one another of an action, beside the board's record.</summary>
    Comment,
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
        [Permission.UpdateActions] =
        [
            Role.ProgrammeManager, Role.Lead, Role.Sponsor, Role.Director, Role.Analyst, Role.Auditor, Role.ParticipationWorker, Role.Partner,
        ],
        [Permission.UpdateAnyAction] = [Role.ProgrammeManager, Role.Sponsor],
        [Permission.InvitePartners] = [Role.ProgrammeManager],
        [Permission.TakeReports] =
        [
            Role.ProgrammeManager, Role.Lead, Role.Sponsor, Role.Director, Role.Analyst, Role.Auditor, Role.BoardMember, Role.Inspector,
        ],
        [Permission.SeeHistory] = [Role.ProgrammeManager, Role.Sponsor, Role.Director, Role.Auditor, Role.Administrator],
        [Permission.AcceptFindings] = [Role.ProgrammeManager, Role.Sponsor],
        [Permission.AnswerQuestions] = [Role.ProgrammeManager, Role.Lead, Role.Sponsor, Role.Director],
        [Permission.EditChecks] = [Role.ProgrammeManager, Role.Administrator],
        [Permission.ManagePeople] = [Role.Administrator],
        [Permission.ManagePosts] = [Role.ProgrammeManager, Role.Administrator],
        [Permission.SayDone] = [Role.ProgrammeManager, Role.Lead, Role.Sponsor, Role.Partner],
        [Permission.CloseActions] = [Role.ProgrammeManager, Role.Sponsor, Role.Director],
        [Permission.TestImpact] = [Role.ProgrammeManager, Role.Sponsor, Role.Auditor, Role.ParticipationWorker],
        [Permission.EditScheme] = [Role.ProgrammeManager, Role.Administrator],
        [Permission.AddEvidence] = [Role.ProgrammeManager, Role.Lead, Role.Sponsor, Role.Auditor, Role.ParticipationWorker, Role.Partner],
        [Permission.WeighEvidence] = [Role.ProgrammeManager, Role.Sponsor, Role.Auditor],
        [Permission.SeeWithheldEvidence] = [Role.ProgrammeManager, Role.Lead, Role.Sponsor, Role.Director, Role.Auditor, Role.ParticipationWorker],
        [Permission.ShareEvidence] = [Role.ProgrammeManager, Role.Auditor],
        [Permission.SeeStatus] = [Role.ProgrammeManager, Role.Administrator],
        [Permission.RunCycles] = [Role.ProgrammeManager],
        [Permission.SeeMail] = [Role.ProgrammeManager, Role.Administrator],
        [Permission.ManageWebhooks] = [Role.Administrator],
        [Permission.SeeWorkingNotes] = [Role.ProgrammeManager, Role.Lead, Role.Sponsor, Role.Director, Role.Analyst, Role.Auditor, Role.ParticipationWorker],
        [Permission.Comment] =
        [
            Role.ProgrammeManager, Role.Lead, Role.Sponsor, Role.Director, Role.Analyst, Role.Auditor, Role.ParticipationWorker, Role.Partner,
        ],
        [Permission.GiveReadings] = [Role.ProgrammeManager, Role.Analyst],
        [Permission.WriteCommentary] = [Role.ProgrammeManager, Role.Lead, Role.Sponsor, Role.Director, Role.Analyst],
        [Permission.LoadAnnexA] = [Role.ProgrammeManager, Role.Analyst, Role.Administrator],
        [Permission.SeeDataQuality] = [Role.ProgrammeManager, Role.Lead, Role.Sponsor, Role.Director, Role.Analyst, Role.Administrator],
        [Permission.FollowChildren] = [Role.ProgrammeManager, Role.Director],
        [Permission.SignOff] = [Role.ProgrammeManager, Role.Sponsor, Role.Director],
    };

    /// <summary>
    /// What a grant for a part of a plan is enough for: seeing the plan whole, and pages that ask again for the very thing
    /// that is acted on. Whoever acts on anything else must hold the whole plan.
    /// </summary>
    private static readonly Permission[] partIsEnough =
    [
        Permission.SeePlan, Permission.TakeReports, Permission.SeeHistory, Permission.UpdateActions, Permission.SayDone, Permission.CloseActions,
        Permission.TestImpact, Permission.AddEvidence, Permission.WeighEvidence, Permission.SeeWorkingNotes, Permission.Comment,
        Permission.GiveReadings, Permission.WriteCommentary, Permission.SeeDataQuality,
    ];

    /// <summary>What pages ask for the very thing that is acted on, beside what a part opens: so that it can be given for a part.</summary>
    private static readonly Permission[] askedOfThings =
        [Permission.EditPlan, Permission.UpdateAnyAction, Permission.AnswerQuestions, Permission.ShareEvidence, Permission.SeeWithheldEvidence];

    /// <summary>What shows single children, or administers: it is nobody's who showed who they are by one thing alone.</summary>
    private static readonly Permission[] asksSecondFactor =
        [Permission.SeeWithheldEvidence, Permission.ShareEvidence, Permission.LoadAnnexA, Permission.SeeDataQuality, Permission.ManagePeople, Permission.ManageWebhooks];

    private static readonly Permission[] ofTheSite = [Permission.ManagePeople, Permission.ManageWebhooks, Permission.SeeStatus, Permission.SeeMail];

    /// <summary>Whether a grant gives it to somebody: a grant for a part of a plan gives what can be asked of a part, and one for a plan nothing of the site's.</summary>
    public static bool Gives(this Grant grant, Permission permission)
    {
        ArgumentNullException.ThrowIfNull(grant);
        return grant.Role.May(permission)
            && (grant.IsWhole || partIsEnough.Contains(permission) || askedOfThings.Contains(permission))
            && (grant.PlanId is null && grant.IsWhole || !ofTheSite.Contains(permission));
    }

    public static bool May(this Role role, Permission permission) => Table[permission].Contains(role);

    /// <summary>Whether a password alone, or an account with the council alone, is not enough for it.</summary>
    public static bool AsksSecondFactor(this Permission permission) => asksSecondFactor.Contains(permission);

    /// <summary>Whether the way in which somebody came is good enough for it.</summary>
    public static bool IsProvenFor(this HeldRoles held, Permission permission)
    {
        ArgumentNullException.ThrowIfNull(held);
        return !held.ByOneThing || !permission.AsksSecondFactor();
    }

    /// <summary>Whether a page of the plan opens, or, where the address names no plan, a page about them all.</summary>
    public static bool MayOpen(this HeldRoles held, Permission permission, Id<Plan>? plan)
    {
        ArgumentNullException.ThrowIfNull(held);
        var part = partIsEnough.Contains(permission);
        var roles = plan is { } one
            ? part ? held.SomewhereIn(one) : held.On(one, null, null)
            : part ? held.Anywhere : held.Everywhere;
        return held.IsProvenFor(permission) && roles.Any(role => role.May(permission));
    }

    /// <summary>Whether it may be done to some part of the plan.</summary>
    public static bool MaySomewhere(this HeldRoles held, Permission permission, Id<Plan> plan)
    {
        ArgumentNullException.ThrowIfNull(held);
        return held.IsProvenFor(permission) && held.SomewhereIn(plan).Any(role => role.May(permission));
    }

    /// <summary>Whether it may be done to one thing in the plan.</summary>
    public static bool May(this HeldRoles held, Permission permission, Id<Plan> plan, Id<Priority>? priority, string? agency)
    {
        ArgumentNullException.ThrowIfNull(held);
        return held.IsProvenFor(permission) && held.On(plan, priority, agency).Any(role => role.May(permission));
    }
}
