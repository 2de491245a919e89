namespace Milepost.Store.History;

/// <summary>One field of one record, before and after, with who and when. Written once, chained to the one before it, never edited.</summary>
/// <param name="Id">Sorts in the order in which the changes were made.</param>
/// <param name="Record">The kind of record: "PlanAction".</param>
/// <param name="RecordId">Which of them.</param>
/// <param name="PlanId">The plan it belongs to, where it belongs to one.</param>
/// <param name="Field">The field: "Title"; <see cref="Whole"/> for a record that was added or deleted, with all its fields at once.</param>
/// <param name="Before">The value before, as the database holds it; null where there was none.</param>
/// <param name="After">The value after; null where there is none any more.</param>
/// <param name="By">Who changed it.</param>
/// <param name="At">When, in UTC.</param>
/// <param name="ImportId">The import that changed it; null where a person did in the browser.</param>
public sealed record Change(
    Guid Id, string Record, Guid RecordId, Guid? PlanId, string Field, string? Before, string? After, string By, DateTime At, Guid? ImportId)
{
    /// <summary>The field's name where the change is a whole record coming or going; its fields are then in JSON.</summary>
    public const string Whole = "*";

    /// <summary>Its place in the chain of all changes: 1, 2, 3, with no gap, in the order in which they were saved.</summary>
    public long Sequence { get; init; }

    /// <summary>What the two texts are sealed with; null once they were erased.</summary>
    public byte[]? Salt { get; init; }

    /// <summary>Holds to the text before, without holding it.</summary>
    public byte[]? BeforeSeal { get; init; }

    /// <summary>Holds to the text after, without holding it.</summary>
    public byte[]? AfterSeal { get; init; }

    /// <summary>Over all of this and the hash of the change before it.</summary>
    public byte[] Hash { get; init; } = [];

    /// <summary>Its texts were taken away by right.</summary>
    public bool IsErased => Sequence > 0 && Salt is null;
}
