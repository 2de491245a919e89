namespace Milepost.Importing;

/// <summary>How much a problem matters to the person who sent the file.</summary>
public enum Severity
{
    /// <summary>Something was worked out that the file does not say in so many words.</summary>
    Note,

    /// <summary>A person should look before agreeing.</summary>
    Warning,

    /// <summary>The file says something that cannot be.</summary>
    Error,
}

/// <summary>Something in a file that a person should know, said in their words and pointing at the place.</summary>
/// <param name="Severity">How much it matters.</param>
/// <param name="Code">Its lasting name for scripts, such as "date-impossible".</param>
/// <param name="Message">A sentence that says what is there, and what a good one would look like.</param>
/// <param name="At">Where it stood.</param>
public sealed record Problem(Severity Severity, string Code, string Message, Place At);
