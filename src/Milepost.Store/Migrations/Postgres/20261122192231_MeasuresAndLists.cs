using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Milepost.Store.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class MeasuresAndLists : Migration
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

            migrationBuilder.AddColumn<string>(
                name: "success_test_ids",
                table: "measures",
                type: "text",
                nullable: false,
                defaultValue: "[]",
                collation: "C");

            migrationBuilder.CreateTable(
                name: "commentaries",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    plan_id = table.Column<Guid>(type: "uuid", nullable: false),
                    measure_id = table.Column<Guid>(type: "uuid", nullable: false),
                    first_day = table.Column<DateOnly>(type: "date", nullable: false),
                    last_day = table.Column<DateOnly>(type: "date", nullable: false),
                    what = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    so_what = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    now_what = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    by = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    version = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_commentaries", x => x.id);
                    table.ForeignKey(
                        name: "fk_commentaries_measure_id",
                        column: x => x.measure_id,
                        principalTable: "measures",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_commentaries_plan_id",
                        column: x => x.plan_id,
                        principalTable: "plans",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "comparators",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    plan_id = table.Column<Guid>(type: "uuid", nullable: false),
                    measure_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    who = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    first_day = table.Column<DateOnly>(type: "date", nullable: false),
                    last_day = table.Column<DateOnly>(type: "date", nullable: false),
                    value = table.Column<decimal>(type: "numeric", nullable: false),
                    unit = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    source = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    note = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    by = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    taken_back_on = table.Column<DateOnly>(type: "date", nullable: true),
                    taken_back_because = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    version = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_comparators", x => x.id);
                    table.ForeignKey(
                        name: "fk_comparators_measure_id",
                        column: x => x.measure_id,
                        principalTable: "measures",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_comparators_plan_id",
                        column: x => x.plan_id,
                        principalTable: "plans",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "comparison_groups",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    plan_id = table.Column<Guid>(type: "uuid", nullable: false),
                    own = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    neighbours = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    version = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_comparison_groups", x => x.id);
                    table.ForeignKey(
                        name: "fk_comparison_groups_plan_id",
                        column: x => x.plan_id,
                        principalTable: "plans",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

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
                name: "measure_developments",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    plan_id = table.Column<Guid>(type: "uuid", nullable: false),
                    measure_id = table.Column<Guid>(type: "uuid", nullable: false),
                    post_id = table.Column<Guid>(type: "uuid", nullable: true),
                    owner = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    steps = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    due = table.Column<DateOnly>(type: "date", nullable: true),
                    since = table.Column<DateOnly>(type: "date", nullable: true),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    by = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    version = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_measure_developments", x => x.id);
                    table.ForeignKey(
                        name: "fk_measure_developments_measure_id",
                        column: x => x.measure_id,
                        principalTable: "measures",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_measure_developments_plan_id",
                        column: x => x.plan_id,
                        principalTable: "plans",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_measure_developments_post_id",
                        column: x => x.post_id,
                        principalTable: "posts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "own_declarations",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    authority = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    number = table.Column<int>(type: "integer", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    because = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    by = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    version = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_own_declarations", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "scorecards",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    plan_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    purpose = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    audience = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    groups = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    asks_commentary = table.Column<bool>(type: "boolean", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    withdrawn_on = table.Column<DateOnly>(type: "date", nullable: true),
                    withdrawn_because = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    version = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_scorecards", x => x.id);
                    table.ForeignKey(
                        name: "fk_scorecards_plan_id",
                        column: x => x.plan_id,
                        principalTable: "plans",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "settings_versions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    authority = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    values = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    because = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    by = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    version = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_settings_versions", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "sheet_mappings",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    plan_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    shape = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    lines = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    provisional = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    quarters = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    expected = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    taken_on = table.Column<DateOnly>(type: "date", nullable: true),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    by = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    ended_on = table.Column<DateOnly>(type: "date", nullable: true),
                    version = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sheet_mappings", x => x.id);
                    table.ForeignKey(
                        name: "fk_sheet_mappings_plan_id",
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
                name: "team_caseloads",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    plan_id = table.Column<Guid>(type: "uuid", nullable: false),
                    team = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    as_at = table.Column<DateOnly>(type: "date", nullable: false),
                    managers = table.Column<decimal>(type: "numeric", nullable: false),
                    workers = table.Column<decimal>(type: "numeric", nullable: false),
                    cases = table.Column<int>(type: "integer", nullable: false),
                    over = table.Column<int>(type: "integer", nullable: true),
                    source = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    by = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    version = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_team_caseloads", x => x.id);
                    table.ForeignKey(
                        name: "fk_team_caseloads_plan_id",
                        column: x => x.plan_id,
                        principalTable: "plans",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "given_sheets",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    plan_id = table.Column<Guid>(type: "uuid", nullable: false),
                    file_id = table.Column<Guid>(type: "uuid", nullable: true),
                    file_name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    by = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    dropped = table.Column<bool>(type: "boolean", nullable: false),
                    standing = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    why = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    mapping_id = table.Column<Guid>(type: "uuid", nullable: true),
                    readings = table.Column<int>(type: "integer", nullable: false),
                    taken_on = table.Column<DateOnly>(type: "date", nullable: true),
                    version = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_given_sheets", x => x.id);
                    table.ForeignKey(
                        name: "fk_given_sheets_file_id",
                        column: x => x.file_id,
                        principalTable: "files",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_given_sheets_mapping_id",
                        column: x => x.mapping_id,
                        principalTable: "sheet_mappings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_given_sheets_plan_id",
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
                name: "ix_commentaries_measure_id",
                table: "commentaries",
                column: "measure_id");

            migrationBuilder.CreateIndex(
                name: "ix_commentaries_plan_id",
                table: "commentaries",
                column: "plan_id");

            migrationBuilder.CreateIndex(
                name: "ix_comparators_measure_id",
                table: "comparators",
                column: "measure_id");

            migrationBuilder.CreateIndex(
                name: "ix_comparators_plan_id",
                table: "comparators",
                column: "plan_id");

            migrationBuilder.CreateIndex(
                name: "ix_comparison_groups_plan_id",
                table: "comparison_groups",
                column: "plan_id");

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
                name: "ix_given_sheets_file_id",
                table: "given_sheets",
                column: "file_id");

            migrationBuilder.CreateIndex(
                name: "ix_given_sheets_mapping_id",
                table: "given_sheets",
                column: "mapping_id");

            migrationBuilder.CreateIndex(
                name: "ix_given_sheets_plan_id",
                table: "given_sheets",
                column: "plan_id");

            migrationBuilder.CreateIndex(
                name: "ix_measure_developments_measure_id",
                table: "measure_developments",
                column: "measure_id");

            migrationBuilder.CreateIndex(
                name: "ix_measure_developments_plan_id",
                table: "measure_developments",
                column: "plan_id");

            migrationBuilder.CreateIndex(
                name: "ix_measure_developments_post_id",
                table: "measure_developments",
                column: "post_id");

            migrationBuilder.CreateIndex(
                name: "ix_scorecards_plan_id",
                table: "scorecards",
                column: "plan_id");

            migrationBuilder.CreateIndex(
                name: "ix_sheet_mappings_plan_id",
                table: "sheet_mappings",
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

            migrationBuilder.CreateIndex(
                name: "ix_team_caseloads_plan_id",
                table: "team_caseloads",
                column: "plan_id");

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
                name: "commentaries");

            migrationBuilder.DropTable(
                name: "comparators");

            migrationBuilder.DropTable(
                name: "comparison_groups");

            migrationBuilder.DropTable(
                name: "counted_measures");

            migrationBuilder.DropTable(
                name: "finding_owners");

            migrationBuilder.DropTable(
                name: "given_sheets");

            migrationBuilder.DropTable(
                name: "measure_developments");

            migrationBuilder.DropTable(
                name: "own_declarations");

            migrationBuilder.DropTable(
                name: "scorecards");

            migrationBuilder.DropTable(
                name: "settings_versions");

            migrationBuilder.DropTable(
                name: "submission_findings");

            migrationBuilder.DropTable(
                name: "team_caseloads");

            migrationBuilder.DropTable(
                name: "sheet_mappings");

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

            migrationBuilder.DropColumn(
                name: "success_test_ids",
                table: "measures");
        }
    }
}
