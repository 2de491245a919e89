using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Milepost.Store.Migrations.Sqlite
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
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "made_strongly",
                table: "access_tokens",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateTable(
                name: "following_switches",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    authority = table.Column<string>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    is_on = table.Column<bool>(type: "INTEGER", nullable: false),
                    months = table.Column<int>(type: "INTEGER", nullable: false),
                    because = table.Column<string>(type: "TEXT", nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    by = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_following_switches", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "token_sets",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    submission_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    authority = table.Column<string>(type: "TEXT", nullable: false),
                    as_at = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    mark = table.Column<string>(type: "TEXT", nullable: false),
                    tokens = table.Column<byte[]>(type: "BLOB", nullable: false)
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
