using Microsoft.EntityFrameworkCore.Migrations;

namespace Milepost.Store.Searching;

/// <summary>
/// Where what can be found lies: one table of texts with their words already folded, and over it the index that each database
/// has. Neither reads a word in its own way: FTS5 divides at spaces alone, and a tsvector is made of the words as they are.
/// Nothing is a fact here: all of it can be made anew from the records.
/// </summary>
internal static class SearchTables
{
    /// <summary>Called by the migration that brings search.</summary>
    public static void Put(MigrationBuilder migration) =>
        migration.Sql(migration.ActiveProvider!.EndsWith("Sqlite", StringComparison.Ordinal) ? Sqlite : Postgres);

    public static void Take(MigrationBuilder migration) => migration.Sql(migration.ActiveProvider!.EndsWith("Sqlite", StringComparison.Ordinal)
        ? "DROP TABLE IF EXISTS search_words; DROP TABLE IF EXISTS search_entries; DROP TABLE IF EXISTS search_version;"
        : "DROP TABLE IF EXISTS search_entries; DROP TABLE IF EXISTS search_version;");

    // What is deleted leaves the index at once, and not when it is next tidied: a text may have been erased by right.
    private const string Sqlite = """
        CREATE TABLE "search_version" ("number" INTEGER NOT NULL);
        CREATE TABLE "search_entries" (
            "id" INTEGER PRIMARY KEY, "kind" TEXT NOT NULL, "weight" INTEGER NOT NULL, "plan_id" TEXT NOT NULL, "record_id" TEXT NOT NULL,
            "action_id" TEXT NULL, "title" TEXT NOT NULL, "text" TEXT NOT NULL, "day" INTEGER NOT NULL, "shared" INTEGER NOT NULL,
            "withdrawn" INTEGER NOT NULL, "title_words" TEXT NOT NULL, "words" TEXT NOT NULL);
        CREATE INDEX "ix_search_entries_record_id" ON "search_entries" ("record_id");
        CREATE VIRTUAL TABLE "search_words" USING fts5("words", content='search_entries', content_rowid='id', tokenize="ascii tokenchars '.'");
        INSERT INTO "search_words" ("search_words", "rank") VALUES ('secure-delete', 1);
        CREATE TRIGGER "search_entries_come" AFTER INSERT ON "search_entries" BEGIN
            INSERT INTO "search_words" ("rowid", "words") VALUES (NEW."id", NEW."words");
        END;
        CREATE TRIGGER "search_entries_go" AFTER DELETE ON "search_entries" BEGIN
            INSERT INTO "search_words" ("search_words", "rowid", "words") VALUES ('delete', OLD."id", OLD."words");
        END;
        CREATE TRIGGER "search_entries_change" AFTER UPDATE OF "words" ON "search_entries" BEGIN
            INSERT INTO "search_words" ("search_words", "rowid", "words") VALUES ('delete', OLD."id", OLD."words");
            INSERT INTO "search_words" ("rowid", "words") VALUES (NEW."id", NEW."words");
        END;
        """;

    private const string Postgres = """
        CREATE TABLE search_version (number integer NOT NULL);
        CREATE TABLE search_entries (
            id bigint PRIMARY KEY, kind text NOT NULL, weight integer NOT NULL, plan_id uuid NOT NULL, record_id uuid NOT NULL,
            action_id uuid NULL, title text NOT NULL, text text NOT NULL, day integer NOT NULL, shared boolean NOT NULL,
            withdrawn boolean NOT NULL, title_words text COLLATE "C" NOT NULL, words text COLLATE "C" NOT NULL,
            lexemes tsvector GENERATED ALWAYS AS (array_to_tsvector(string_to_array(btrim(words), ' '))) STORED);
        CREATE INDEX ix_search_entries_record_id ON search_entries (record_id);
        CREATE INDEX ix_search_entries_lexemes ON search_entries USING gin (lexemes) WITH (fastupdate = off);
        """;
}
