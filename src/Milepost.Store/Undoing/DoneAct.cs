using Milepost.Identity;
using Milepost.Store.History;

namespace Milepost.Store.Undoing;

/// <summary>Something that somebody did and that can be undone: which entries of history it wrote, and what it is called.</summary>
[OutOfHistory]
public sealed class DoneAct(Id<DoneAct> id, string person, Guid? plan, string act, string said, long first, long last, DateTime at)
{
    public Id<DoneAct> Id { get; } = id;

    /// <summary>The lasting name of whoever did it: nobody else is offered to undo it.</summary>
    public string Person { get; } = person;

    /// <summary>The plan that it was done to; null where it was done to none.</summary>
    public Guid? Plan { get; } = plan;

    /// <summary>The name of its kind in the list of what can be undone.</summary>
    public string Act { get; } = act;

    /// <summary>What was done, in words.</summary>
    public string Said { get; } = said;

    /// <summary>The first entry of history that it wrote.</summary>
    public long First { get; } = first;

    /// <summary>The last of them: nothing of anybody else's stands between.</summary>
    public long Last { get; } = last;

    public DateTime At { get; } = at;

    /// <summary>When it was undone; null while it stands.</summary>
    public DateTime? UndoneAt { get; private set; }

    public void Undo(DateTime at) => UndoneAt = at;
}
