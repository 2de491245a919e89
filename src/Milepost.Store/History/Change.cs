namespace Milepost.Store.History;

/// <summary>One field of one record, before and after, with who and when. Written once, never edited.</summary>
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
}
