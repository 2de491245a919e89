namespace Milepost.Web.Tests.Access.Everything;

/// <summary>Whose the thing is that an address names, for somebody who holds a part of the plan.</summary>
internal enum Where
{
    /// <summary>In the plan, and in the very part of it.</summary>
    Own,

    /// <summary>In the plan, under another priority and of another agency.</summary>
    Beside,

    /// <summary>In that part of the plan, and withdrawn, retired or decided.</summary>
    Gone,

    /// <summary>In another plan, at that plan's own address.</summary>
    Elsewhere,

    /// <summary>In another plan, asked for at the address of this one.</summary>
    Smuggled,

    /// <summary>Nowhere.</summary>
    Nowhere,
}

/// <summary>How an address answered.</summary>
internal enum Outcome
{
    Allowed,
    SignIn,
    Refused,
    NotFound,

    /// <summary>By a fault of the site's own, or since it was asked too often.</summary>
    Failed,
}

/// <summary>What came back.</summary>
/// <param name="Outcome">What it comes to.</param>
/// <param name="Status">By which number it was said.</param>
/// <param name="Body">What it says, and where it sends.</param>
internal sealed record Answer(Outcome Outcome, System.Net.HttpStatusCode Status, string Body);
