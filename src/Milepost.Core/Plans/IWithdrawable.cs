namespace Milepost.Plans;

/// <summary>Something of a plan that can be withdrawn with a reason and brought back; it is never deleted from sight.</summary>
public interface IWithdrawable
{
    /// <summary>The day it was withdrawn; null while it stands.</summary>
    DateOnly? WithdrawnOn { get; }

    string? WithdrawnBecause { get; }

    void Withdraw(DateOnly on, string because);

    void Restore();
}
