using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Milepost.Store.Migrations.Postgres
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
                type: "character varying(40)",
                maxLength: 40,
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<Guid>(
                name: "submission_id",
                table: "readings",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "trust",
                table: "readings",
                type: "character varying(40)",
                maxLength: 40,
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<string>(
                name: "trust_because",
                table: "readings",
                type: "text",
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<string>(
                name: "catalogue_id",
                table: "measures",
                type: "text",
                nullable: true,
                collation: "C");

            migrationBuilder.CreateTable(
                name: "finding_owners",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    plan_id = table.Column<Guid>(type: "uuid", nullable: false),
                    rule = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    list = table.Column<int>(type: "integer", nullable: true),
                    team = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    owner = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    by = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    ended_on = table.Column<DateOnly>(type: "date", nullable: true),
                    version = table.Column<Guid>(type: "uuid", nullable: false)
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
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    plan_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    as_at = table.Column<DateOnly>(type: "date", nullable: false),
                    edition = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    definitions = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    lists = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    by = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    replaced_on = table.Column<DateOnly>(type: "date", nullable: true),
                    replaced_because = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    replaced_by = table.Column<int>(type: "integer", nullable: true),
                    withdrawn_on = table.Column<DateOnly>(type: "date", nullable: true),
                    withdrawn_because = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    version = table.Column<Guid>(type: "uuid", nullable: false)
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
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    submission_id = table.Column<Guid>(type: "uuid", nullable: false),
                    measure = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    numerator = table.Column<int>(type: "integer", nullable: true),
                    denominator = table.Column<int>(type: "integer", nullable: true),
                    value = table.Column<decimal>(type: "numeric", nullable: true),
                    note = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    trust = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true, collation: "C"),
                    trust_because = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    splits = table.Column<byte[]>(type: "bytea", nullable: true)
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
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    submission_id = table.Column<Guid>(type: "uuid", nullable: false),
                    counts = table.Column<byte[]>(type: "bytea", nullable: false),
                    samples = table.Column<byte[]>(type: "bytea", nullable: false)
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
