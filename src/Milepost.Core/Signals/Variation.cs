namespace Milepost.Signals;

/// <summary>Whether the last value of a measure is more than chance, and whether that is good.</summary>
public enum Variation
{
    /// <summary>There are too few values to know what is usual.</summary>
    TooFew,

    /// <summary>Common cause: nothing that chance does not explain.</summary>
    Common,

    /// <summary>Special cause, and better.</summary>
    Improvement,

    /// <summary>Special cause, and worse.</summary>
    Concern,

    /// <summary>Special cause, where nobody said which way is better or neither is.</summary>
    Special,
}

/// <summary>Whether a target will be met as things are.</summary>
public enum Assurance
{
    /// <summary>Nobody gave a target.</summary>
    NoTarget,

    /// <summary>There is a target, and nobody said which way is better or neither is.</summary>
    NoDirection,

    /// <summary>There are too few values to know what is usual.</summary>
    TooFew,

    /// <summary>All of usual variation lies on the good side of the target.</summary>
    Passes,

    /// <summary>All of usual variation lies on the wrong side of it.</summary>
    Fails,

    /// <summary>The target lies within usual variation, so that chance decides.</summary>
    HitOrMiss,
}
