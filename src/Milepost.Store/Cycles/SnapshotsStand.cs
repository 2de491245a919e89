using Microsoft.EntityFrameworkCore.Migrations;

namespace Milepost.Store.Cycles;

/// <summary>Has the database itself refuse to change or delete what boards saw and what they approved.</summary>
internal static class SnapshotsStand
{
    private static readonly string[] tables = ["snapshots", "snapshot_contents", "approved_versions"];

    public static void Keep(MigrationBuilder migration)
    {
        var sqlite = migration.ActiveProvider?.EndsWith("Sqlite", StringComparison.Ordinal) == true;
        if (!sqlite)
        {
            migration.Sql("""
                CREATE FUNCTION snapshots_stand() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN RAISE EXCEPTION 'What a board saw is never changed.'; END $$;
                """);
        }

        foreach (var table in tables)
        {
            migration.Sql(sqlite
                ? $"""
                  CREATE TRIGGER {table}_are_not_edited BEFORE UPDATE ON {table} BEGIN SELECT RAISE(ABORT, 'What a board saw is never changed.'); END;
                  CREATE TRIGGER {table}_are_not_deleted BEFORE DELETE ON {table} BEGIN SELECT RAISE(ABORT, 'What a board saw is never deleted.'); END;
                  """
                : $"""
                  CREATE TRIGGER {table}_are_not_edited BEFORE UPDATE OR DELETE ON {table} FOR EACH ROW EXECUTE FUNCTION snapshots_stand();
                  CREATE TRIGGER {table}_are_not_emptied BEFORE TRUNCATE ON {table} FOR EACH STATEMENT EXECUTE FUNCTION snapshots_stand();
                  """);
        }
    }

    /// <summary>Lets an erasing by right change the content of a snapshot, once history tells of it, and nothing else.</summary>
    public static void LetErase(MigrationBuilder migration)
    {
        const string told = "EXISTS (SELECT 1 FROM history WHERE record = 'SnapshotContent' AND field = 'Bytes' AND record_id = OLD.id)";
        migration.Sql(migration.ActiveProvider?.EndsWith("Sqlite", StringComparison.Ordinal) == true
            ? $"""
              DROP TRIGGER snapshot_contents_are_not_edited;
              CREATE TRIGGER snapshot_contents_are_not_edited BEFORE UPDATE ON snapshot_contents
              WHEN NEW.id IS NOT OLD.id OR NEW.snapshot_id IS NOT OLD.snapshot_id OR NOT {told}
              BEGIN SELECT RAISE(ABORT, 'What a board saw is never changed.'); END;
              """
            : $"""
              CREATE FUNCTION snapshot_contents_stand() RETURNS trigger LANGUAGE plpgsql AS $$
              BEGIN
                IF TG_OP = 'UPDATE' AND NEW.id = OLD.id AND NEW.snapshot_id = OLD.snapshot_id AND {told} THEN RETURN NEW; END IF;
                RAISE EXCEPTION 'What a board saw is never changed.';
              END $$;
              DROP TRIGGER snapshot_contents_are_not_edited ON snapshot_contents;
              CREATE TRIGGER snapshot_contents_are_not_edited BEFORE UPDATE OR DELETE ON snapshot_contents FOR EACH ROW EXECUTE FUNCTION snapshot_contents_stand();
              """);
    }

    public static void LetGo(MigrationBuilder migration)
    {
        if (migration.ActiveProvider?.EndsWith("Sqlite", StringComparison.Ordinal) == true)
        {
            foreach (var table in tables) migration.Sql($"DROP TRIGGER IF EXISTS {table}_are_not_edited; DROP TRIGGER IF EXISTS {table}_are_not_deleted;");
        }
        else
        {
            migration.Sql("DROP FUNCTION IF EXISTS snapshots_stand() CASCADE; DROP FUNCTION IF EXISTS snapshot_contents_stand() CASCADE;");
        }
    }
}
