using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Milepost.Store.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class HistoryChain : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<byte[]>(
                name: "after_seal",
                table: "history",
                type: "BLOB",
                nullable: true);

            migrationBuilder.AddColumn<byte[]>(
                name: "before_seal",
                table: "history",
                type: "BLOB",
                nullable: true);

            migrationBuilder.AddColumn<byte[]>(
                name: "hash",
                table: "history",
                type: "BLOB",
                nullable: false,
                defaultValue: new byte[0]);

            migrationBuilder.AddColumn<byte[]>(
                name: "salt",
                table: "history",
                type: "BLOB",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "sequence",
                table: "history",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.CreateIndex(
                name: "ix_history_plan_id_record_id",
                table: "history",
                columns: new[] { "plan_id", "record", "id" },
                filter: "field = '*'");

            migrationBuilder.CreateIndex(
                name: "ix_history_sequence",
                table: "history",
                column: "sequence",
                unique: true,
                filter: "sequence > 0");

            Milepost.Store.Migrating.HistoryGuard.Put(migrationBuilder);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_history_plan_id_record_id",
                table: "history");

            migrationBuilder.DropIndex(
                name: "ix_history_sequence",
                table: "history");

            migrationBuilder.DropColumn(
                name: "after_seal",
                table: "history");

            migrationBuilder.DropColumn(
                name: "before_seal",
                table: "history");

            migrationBuilder.DropColumn(
                name: "hash",
                table: "history");

            migrationBuilder.DropColumn(
                name: "salt",
                table: "history");

            migrationBuilder.DropColumn(
                name: "sequence",
                table: "history");
        }
    }
}
