using Microsoft.EntityFrameworkCore;
using Milepost.Store;

namespace Milepost.Tests.Store.Chain;

/// <summary>What somebody can do to the history who has the whole database in their hands.</summary>
internal static class Tampers
{
    private const string Rest = "record, record_id, plan_id, field, before, after, \"by\", at, import_id, salt, before_seal, after_seal, hash";

    /// <summary>Takes away the database's own guard, as its administrator can.</summary>
    public static async Task UnlockAsync(MilepostDb db, Engine engine)
    {
        await db.Database.ExecuteSqlRawAsync(
            engine is Engine.Sqlite
                ? "DROP TRIGGER history_is_not_edited; DROP TRIGGER history_is_not_deleted; DROP TRIGGER history_is_in_order; DROP INDEX ix_history_sequence;"
                : "ALTER TABLE history DISABLE TRIGGER USER; DROP INDEX ix_history_sequence;", TestContext.Current.CancellationToken);
    }

    /// <summary>What is done, and the entry that must be named for it. Entry 7 is an edited title and not the last.</summary>
    public static IEnumerable<(string Sql, long Found)> All(Engine engine)
    {
        var (bit, date) = engine is Engine.Sqlite ? ("X'00'", "'2020-02-02 02:02:02'") : ("'\\x00'::bytea", "'2020-02-02 02:02:02Z'");
        string[] edits =
        [
            "after = 'Never better'", "after = after || ' '", "after = ''", "after = NULL", "before = NULL", "before = after, after = before", "\"by\" = 'Nobody'", "\"by\" = \"by\" || ' '",
            $"at = {date}", "record = 'Step'", "field = 'Reference'", "field = '*'", "plan_id = NULL", "import_id = id", "record_id = id", "id = record_id",
            $"hash = {bit}", $"salt = {bit}", $"after_seal = {bit}", "before_seal = after_seal", "after_seal = NULL", "salt = NULL", "salt = NULL, before = NULL, after = NULL",
            "hash = (SELECT hash FROM history WHERE sequence = 6)",
        ];
        foreach (var edit in edits) yield return ($"UPDATE history SET {edit} WHERE sequence = 7", 7);
        yield return ("DELETE FROM history WHERE sequence = 7", 7);
        yield return ("DELETE FROM history WHERE sequence = 1", 1);
        yield return ("DELETE FROM history WHERE sequence BETWEEN 4 AND 9", 4);
        yield return ("DELETE FROM history WHERE sequence > 8", 9);
        yield return ("DELETE FROM history", 1);
        yield return ("DELETE FROM history WHERE sequence = 7; UPDATE history SET sequence = sequence - 1 WHERE sequence > 7", 7);
        yield return ("UPDATE history SET sequence = 15 - sequence WHERE sequence IN (7, 8)", 7);
        yield return ($"INSERT INTO history (id, sequence, {Rest}) SELECT record_id, 0, {Rest} FROM history WHERE sequence = 7", 0);
        yield return ($"INSERT INTO history (id, sequence, {Rest}) SELECT record_id, 7, {Rest} FROM history WHERE sequence = 7", 7);
        yield return ($"UPDATE history SET sequence = sequence + 1 WHERE sequence > 7; INSERT INTO history (id, sequence, {Rest}) SELECT record_id, 8, {Rest} FROM history WHERE sequence = 7", 8);
    }
}
