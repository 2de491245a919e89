namespace Milepost.Web.Access;

/// <summary>What a person is to the plan. One person may be several things.</summary>
public enum Role
{
    ProgrammeManager,
    Lead,
    Sponsor,
    Director,
    Analyst,
    Auditor,
    BoardMember,

    /// <summary>Records what children say, and tells them what came of it.</summary>
    ParticipationWorker,
    Administrator,
}
