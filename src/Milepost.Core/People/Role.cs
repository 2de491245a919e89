namespace Milepost.People;

/// <summary>What a person is to a plan. One person may be several things.</summary>
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

    /// <summary>Police, health, a school: leads actions of its own and sees no child-level data.</summary>
    Partner,

    /// <summary>A councillor on scrutiny.</summary>
    Councillor,
    Inspector,
}
