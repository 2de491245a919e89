using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Milepost.Store.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class ShowScorecards : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
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

            migrationBuilder.CreateIndex(
                name: "ix_commentaries_measure_id",
                table: "commentaries",
                column: "measure_id");

            migrationBuilder.CreateIndex(
                name: "ix_commentaries_plan_id",
                table: "commentaries",
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
                name: "ix_team_caseloads_plan_id",
                table: "team_caseloads",
                column: "plan_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "commentaries");

            migrationBuilder.DropTable(
                name: "measure_developments");

            migrationBuilder.DropTable(
                name: "own_declarations");

            migrationBuilder.DropTable(
                name: "scorecards");

            migrationBuilder.DropTable(
                name: "settings_versions");

            migrationBuilder.DropTable(
                name: "team_caseloads");

            migrationBuilder.DropColumn(
                name: "success_test_ids",
                table: "measures");
        }
    }
}
