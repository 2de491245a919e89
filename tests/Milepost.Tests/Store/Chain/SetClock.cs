namespace Milepost.Tests.Store.Chain;

/// <summary>A clock that stands where it is set.</summary>
internal sealed class SetClock(DateTime now) : TimeProvider
{
    public DateTime Now { get; set; } = now;

    public DateOnly Today => DateOnly.FromDateTime(Now);

    public override DateTimeOffset GetUtcNow() => new(Now);
}
