using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Milepost.Store.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Submissions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "origin",
                table: "readings",
                type: "TEXT",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "submission_id",
                table: "readings",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "trust",
                table: "readings",
                type: "TEXT",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "trust_because",
                table: "readings",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "catalogue_id",
                table: "measures",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "finding_owners",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    plan_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    rule = table.Column<string>(type: "TEXT", nullable: true),
                    list = table.Column<int>(type: "INTEGER", nullable: true),
                    team = table.Column<string>(type: "TEXT", nullable: true),
                    owner = table.Column<string>(type: "TEXT", nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    by = table.Column<string>(type: "TEXT", nullable: false),
                    ended_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_finding_owners", x => x.id);
                    table.ForeignKey(
                        name: "fk_finding_owners_plan_id",
                        column: x => x.plan_id,
                        principalTable: "plans",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "submissions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    plan_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    as_at = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    edition = table.Column<string>(type: "TEXT", nullable: false),
                    definitions = table.Column<string>(type: "TEXT", nullable: false),
                    lists = table.Column<string>(type: "TEXT", nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    by = table.Column<string>(type: "TEXT", nullable: false),
                    replaced_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    replaced_because = table.Column<string>(type: "TEXT", nullable: true),
                    replaced_by = table.Column<int>(type: "INTEGER", nullable: true),
                    withdrawn_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    withdrawn_because = table.Column<string>(type: "TEXT", nullable: true),
                    version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_submissions", x => x.id);
                    table.ForeignKey(
                        name: "fk_submissions_plan_id",
                        column: x => x.plan_id,
                        principalTable: "plans",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "counted_measures",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    submission_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    measure = table.Column<string>(type: "TEXT", nullable: false),
                    numerator = table.Column<int>(type: "INTEGER", nullable: true),
                    denominator = table.Column<int>(type: "INTEGER", nullable: true),
                    value = table.Column<decimal>(type: "TEXT", nullable: true),
                    note = table.Column<string>(type: "TEXT", nullable: true),
                    trust = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    trust_because = table.Column<string>(type: "TEXT", nullable: true),
                    splits = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_counted_measures", x => x.id);
                    table.ForeignKey(
                        name: "fk_counted_measures_submission_id",
                        column: x => x.submission_id,
                        principalTable: "submissions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "submission_findings",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    submission_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    counts = table.Column<byte[]>(type: "BLOB", nullable: false),
                    samples = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_submission_findings", x => x.id);
                    table.ForeignKey(
                        name: "fk_submission_findings_submission_id",
                        column: x => x.submission_id,
                        principalTable: "submissions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_readings_submission_id",
                table: "readings",
                column: "submission_id");

            migrationBuilder.CreateIndex(
                name: "ix_counted_measures_submission_id_measure",
                table: "counted_measures",
                columns: new[] { "submission_id", "measure" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_finding_owners_plan_id",
                table: "finding_owners",
                column: "plan_id");

            migrationBuilder.CreateIndex(
                name: "ix_submission_findings_submission_id",
                table: "submission_findings",
                column: "submission_id");

            migrationBuilder.CreateIndex(
                name: "ix_submissions_plan_id_number",
                table: "submissions",
                columns: new[] { "plan_id", "number" },
                unique: true);

            migrationBuilder.AddForeignKey(
                name: "fk_readings_submission_id",
                table: "readings",
                column: "submission_id",
                principalTable: "submissions",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "fk_readings_submission_id",
                table: "readings");

            migrationBuilder.DropTable(
                name: "counted_measures");

            migrationBuilder.DropTable(
                name: "finding_owners");

            migrationBuilder.DropTable(
                name: "submission_findings");

            migrationBuilder.DropTable(
                name: "submissions");

            migrationBuilder.DropIndex(
                name: "ix_readings_submission_id",
                table: "readings");

            migrationBuilder.DropColumn(
                name: "origin",
                table: "readings");

            migrationBuilder.DropColumn(
                name: "submission_id",
                table: "readings");

            migrationBuilder.DropColumn(
                name: "trust",
                table: "readings");

            migrationBuilder.DropColumn(
                name: "trust_because",
                table: "readings");

            migrationBuilder.DropColumn(
                name: "catalogue_id",
                table: "measures");
        }
    }
}
