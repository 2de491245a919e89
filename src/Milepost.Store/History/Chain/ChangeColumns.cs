using Milepost.Chaining;

namespace Milepost.Store.History.Chain;

/// <summary>The columns of the history, in one order for writing and for reading.</summary>
internal static class ChangeColumns
{
    public const string Table = "history";

    public static readonly string[] All =
    [
        "sequence", "id", "record", "record_id", "plan_id", "field", "by", "at", "import_id",
        "before", "after", "salt", "before_seal", "after_seal", "hash",
    ];

    public static string Named { get; } = string.Join(", ", All.Select(column => $"\"{column}\""));

    public static object?[] Row(ChainedEntry entry) =>
    [
        entry.Sequence, entry.Id, entry.Record, entry.RecordId, entry.PlanId, entry.Field, entry.By, entry.At, entry.ImportId,
        entry.Before, entry.After, entry.Salt, entry.BeforeSeal, entry.AfterSeal, entry.Hash,
    ];

    public static ChainedEntry Read(System.Data.Common.DbDataReader row)
    {
        T? Maybe<T>(int column) => row.IsDBNull(column) ? default : row.GetFieldValue<T>(column);
        Guid? MaybeId(int column) => row.IsDBNull(column) ? null : row.GetGuid(column);
        return new()
        {
            Sequence = row.GetInt64(0),
            Id = row.GetGuid(1),
            Record = row.GetString(2),
            RecordId = row.GetGuid(3),
            PlanId = MaybeId(4),
            Field = row.GetString(5),
            By = row.GetString(6),
            At = DateTime.SpecifyKind(row.GetDateTime(7), DateTimeKind.Utc),
            ImportId = MaybeId(8),
            Before = Maybe<string>(9),
            After = Maybe<string>(10),
            Salt = Maybe<byte[]>(11),
            BeforeSeal = Maybe<byte[]>(12),
            AfterSeal = Maybe<byte[]>(13),
            Hash = Maybe<byte[]>(14) ?? [],
        };
    }
}
