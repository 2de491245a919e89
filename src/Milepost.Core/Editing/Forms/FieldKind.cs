namespace Milepost.Editing.Forms;

/// <summary>In what shape a field of a form is typed.</summary>
public enum FieldKind
{
    /// <summary>One line: a name, a number.</summary>
    Line,

    /// <summary>Several lines that are one text.</summary>
    Text,

    /// <summary>Several things, each on a line of its own: leads, tags.</summary>
    Lines,

    /// <summary>Dates as people write them, each on a line of its own; words such as "Ongoing" are kept.</summary>
    Dates,

    /// <summary>One exact day.</summary>
    Day,

    /// <summary>One answer out of a few.</summary>
    Choice,
}

/// <summary>One answer that a field offers.</summary>
public sealed record FieldChoice(string Value, string Text);

/// <summary>What is wrong with what was typed, beside which field, and what a good one looks like.</summary>
/// <param name="Field">The field that the message stands beside.</param>
/// <param name="Message">What is wrong and how to put it right.</param>
/// <param name="With">The other field that it does not go with; null where it is wrong in itself.</param>
public sealed record FieldFault(string Field, string Message, string? With = null);
