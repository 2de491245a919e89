using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Milepost.Store.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class FollowingAndReadings : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            Milepost.Store.Cycles.SnapshotsStand.LetErase(migrationBuilder);

            migrationBuilder.AddColumn<Guid>(
                name: "reading_id",
                table: "evidence",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "made_strongly",
                table: "access_tokens",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateTable(
                name: "following_switches",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    authority = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    number = table.Column<int>(type: "integer", nullable: false),
                    is_on = table.Column<bool>(type: "boolean", nullable: false),
                    months = table.Column<int>(type: "integer", nullable: false),
                    because = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    by = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    version = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_following_switches", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "token_sets",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    submission_id = table.Column<Guid>(type: "uuid", nullable: false),
                    authority = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    as_at = table.Column<DateOnly>(type: "date", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    mark = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    tokens = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_token_sets", x => x.id);
                    table.ForeignKey(
                        name: "fk_token_sets_submission_id",
                        column: x => x.submission_id,
                        principalTable: "submissions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_evidence_reading_id",
                table: "evidence",
                column: "reading_id");

            migrationBuilder.CreateIndex(
                name: "ix_token_sets_submission_id",
                table: "token_sets",
                column: "submission_id");

            migrationBuilder.AddForeignKey(
                name: "fk_evidence_reading_id",
                table: "evidence",
                column: "reading_id",
                principalTable: "readings",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "fk_evidence_reading_id",
                table: "evidence");

            migrationBuilder.DropTable(
                name: "following_switches");

            migrationBuilder.DropTable(
                name: "token_sets");

            migrationBuilder.DropIndex(
                name: "ix_evidence_reading_id",
                table: "evidence");

            migrationBuilder.DropColumn(
                name: "reading_id",
                table: "evidence");

            migrationBuilder.DropColumn(
                name: "made_strongly",
                table: "access_tokens");
        }
    }
}
