namespace Milepost.Plans;

/// <summary>How far a figure can be trusted.</summary>
public enum Trust
{
    /// <summary>So much is wrong with what it is made of that it may mislead.</summary>
    Low,

    /// <summary>Good enough to steer by, and known to be less than right.</summary>
    Fair,

    /// <summary>Nothing is known to be wrong with it that would change what it says.</summary>
    High,
}

/// <summary>How a figure came to be.</summary>
public enum ReadingOrigin
{
    /// <summary>Somebody counted it or copied it.</summary>
    ByHand,

    /// <summary>A system gave it.</summary>
    System,

    /// <summary>It was counted here from the lists of Annex A.</summary>
    AnnexA,

    /// <summary>Somebody judged what it may be.</summary>
    Estimate,
}
