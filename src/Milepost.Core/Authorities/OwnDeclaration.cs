using Milepost.Identity;

namespace Milepost.Authorities;

/// <summary>The measures that a council declared for itself, all of them as they are from a day on. It is only ever added; the latest of a day counts.</summary>
public sealed class OwnDeclaration(Id<OwnDeclaration> id, string authority, int number, DateOnly from, string text, string because, DateOnly on, string by)
{
    public Id<OwnDeclaration> Id { get; } = id;

    /// <summary>The council, as its plans call it.</summary>
    public string Authority { get; } = authority;

    /// <summary>Which version it is, from 1.</summary>
    public int Number { get; } = number;

    /// <summary>The first day on which it holds.</summary>
    public DateOnly From { get; } = from;

    /// <summary>The declarations, as they were written.</summary>
    public string Text { get; } = text;

    /// <summary>Why they were written or changed.</summary>
    public string Because { get; } = because;

    /// <summary>The day it was said.</summary>
    public DateOnly On { get; } = on;

    public string By { get; } = by;
    public Guid Version { get; private set; }
}
