using Milepost.Identity;
using Milepost.Store.History;

namespace Milepost.Store.Updating.Workbooks;

/// <summary>A workbook that somebody gave back and has not yet agreed to: theirs alone, kept until they agree, put it aside, or leave it for a month.</summary>
[OutOfHistory]
public sealed class WorkbookUpload(Id<WorkbookUpload> id, string person, Guid plan, string fileName, string content, DateTime at)
{
    public Id<WorkbookUpload> Id { get; } = id;

    /// <summary>The lasting name of the person in the session.</summary>
    public string Person { get; } = person;

    /// <summary>No reference that a database holds to: keeping one changes nothing of the plan.</summary>
    public Guid Plan { get; } = plan;

    public string FileName { get; } = fileName;

    /// <summary>What was typed and what it was begun from, as JSON. The file itself is not kept.</summary>
    public string Content { get; private set; } = content;

    public DateTime At { get; } = at;

    /// <summary>Leaves only what could be kept nowhere else.</summary>
    public void Leave(string content) => Content = content;
}
