using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Milepost.Store.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class AppendOnlyHistory : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("""
                CREATE TRIGGER history_is_not_edited BEFORE UPDATE ON history
                BEGIN SELECT RAISE(ABORT, 'History is never edited.'); END;
                CREATE TRIGGER history_is_not_deleted BEFORE DELETE ON history
                BEGIN SELECT RAISE(ABORT, 'History is never deleted.'); END;
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("DROP TRIGGER history_is_not_edited; DROP TRIGGER history_is_not_deleted;");
        }
    }
}
