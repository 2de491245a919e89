using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Milepost.Store.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class AppendOnlyHistory : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("""
                CREATE FUNCTION refuse_to_rewrite_history() RETURNS trigger LANGUAGE plpgsql AS
                $$ BEGIN RAISE EXCEPTION 'History is never edited nor deleted.'; END $$;
                CREATE TRIGGER history_is_not_rewritten BEFORE UPDATE OR DELETE OR TRUNCATE ON history
                FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_rewrite_history();
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("DROP TRIGGER history_is_not_rewritten ON history; DROP FUNCTION refuse_to_rewrite_history();");
        }
    }
}
