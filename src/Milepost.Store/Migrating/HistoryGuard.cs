using Microsoft.EntityFrameworkCore.Migrations;

namespace Milepost.Store.Migrating;

/// <summary>
/// The database's own guard of the history: entries are only added, each at a place of its own, and none is changed or deleted.
/// Two things alone may be done to one: an entry of an older Milepost takes its place in the chain, once; and its two texts with
/// their salt are erased, together, when an entry tells of the erasing already.
/// </summary>
internal static class HistoryGuard
{
    /// <summary>Called by the migration that gives the history its chain.</summary>
    public static void Put(MigrationBuilder migration)
    {
        var isSqlite = migration.ActiveProvider!.EndsWith("Sqlite", StringComparison.Ordinal);
        migration.Sql("CREATE INDEX \"ix_history_unchained\" ON \"history\" (\"id\") WHERE \"sequence\" = 0;");
        migration.Sql(isSqlite ? Sqlite : Postgres);
    }

    /// <summary>IS, unlike =, holds between two that are not there.</summary>
    private const string Same = """
        NEW."id" IS OLD."id" AND NEW."record" IS OLD."record" AND NEW."record_id" IS OLD."record_id" AND NEW."plan_id" IS OLD."plan_id"
            AND NEW."field" IS OLD."field" AND NEW."by" IS OLD."by" AND NEW."at" IS OLD."at" AND NEW."import_id" IS OLD."import_id"
        """;

    private const string TakesItsPlace = """
        OLD."sequence" = 0 AND NEW."sequence" > 0 AND length(NEW."hash") = 32 AND NEW."salt" IS NOT NULL
            AND NEW."before" IS OLD."before" AND NEW."after" IS OLD."after"
        """;

    private const string IsErased = """
        OLD."sequence" > 0 AND NEW."sequence" IS OLD."sequence" AND NEW."hash" IS OLD."hash"
            AND NEW."before_seal" IS OLD."before_seal" AND NEW."after_seal" IS OLD."after_seal"
            AND OLD."salt" IS NOT NULL AND NEW."salt" IS NULL AND NEW."before" IS NULL AND NEW."after" IS NULL AND OLD."record" <> 'Change'
            AND EXISTS (SELECT 1 FROM "history" e WHERE e."record_id" = OLD."id" AND e."record" = 'Change' AND e."field" = 'Erased')
        """;

    // A row that replaces another is deleted without any trigger for deletions, so a row that is there already is refused here.
    private const string Sqlite = $"""
        DROP TRIGGER IF EXISTS "history_is_not_edited";
        CREATE TRIGGER "history_is_not_edited" BEFORE UPDATE ON "history"
        WHEN NOT ({Same} AND (({TakesItsPlace}) OR ({IsErased})))
        BEGIN SELECT RAISE(ABORT, 'History is never edited.'); END;
        CREATE TRIGGER "history_is_in_order" BEFORE INSERT ON "history"
        WHEN NEW."sequence" <> 1 + COALESCE((SELECT MAX("sequence") FROM "history" WHERE "sequence" > 0), 0) OR length(NEW."hash") <> 32
            OR EXISTS (SELECT 1 FROM "history" e WHERE e."id" = NEW."id")
        BEGIN SELECT RAISE(ABORT, 'History is only added to, one entry after the other.'); END;
        """;

    private static readonly string Postgres = $"""
        DROP TRIGGER IF EXISTS history_is_not_rewritten ON history;
        CREATE OR REPLACE FUNCTION refuse_to_rewrite_history() RETURNS trigger LANGUAGE plpgsql AS
        $$ BEGIN RAISE EXCEPTION 'History is never edited nor deleted.'; END $$;
        CREATE TRIGGER history_is_not_rewritten BEFORE DELETE OR TRUNCATE ON history
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_rewrite_history();
        CREATE FUNCTION keep_history_as_written() RETURNS trigger LANGUAGE plpgsql AS
        $$ BEGIN
          IF ({ForPostgres(Same)}) AND (({ForPostgres(TakesItsPlace)}) OR ({ForPostgres(IsErased)})) THEN RETURN NEW; END IF;
          RAISE EXCEPTION 'History is never edited.';
        END $$;
        CREATE TRIGGER history_is_not_edited BEFORE UPDATE ON history FOR EACH ROW EXECUTE FUNCTION keep_history_as_written();
        CREATE FUNCTION keep_history_in_order() RETURNS trigger LANGUAGE plpgsql AS
        $$ BEGIN
          IF NEW.sequence < 1 OR length(NEW.hash) <> 32 THEN RAISE EXCEPTION 'History is only added to, one entry after the other.'; END IF;
          RETURN NEW;
        END $$;
        CREATE TRIGGER history_is_in_order BEFORE INSERT ON history FOR EACH ROW EXECUTE FUNCTION keep_history_in_order();
        """;

    private static string ForPostgres(string condition) => condition.Replace(" IS OLD.", " IS NOT DISTINCT FROM OLD.", StringComparison.Ordinal);
}
