using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Milepost.Store.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Sources : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
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
                name: "ix_sheet_mappings_plan_id",
                table: "sheet_mappings",
                column: "plan_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "comparators");

            migrationBuilder.DropTable(
                name: "comparison_groups");

            migrationBuilder.DropTable(
                name: "given_sheets");

            migrationBuilder.DropTable(
                name: "sheet_mappings");
        }
    }
}
