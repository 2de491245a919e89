using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Milepost.Store.Migrations.Sqlite
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
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    plan_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    measure_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    who = table.Column<string>(type: "TEXT", nullable: false),
                    first_day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    last_day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    value = table.Column<decimal>(type: "TEXT", nullable: false),
                    unit = table.Column<string>(type: "TEXT", nullable: false),
                    source = table.Column<string>(type: "TEXT", nullable: false),
                    note = table.Column<string>(type: "TEXT", nullable: true),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    by = table.Column<string>(type: "TEXT", nullable: false),
                    taken_back_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    taken_back_because = table.Column<string>(type: "TEXT", nullable: true),
                    version = table.Column<Guid>(type: "TEXT", nullable: false)
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
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    plan_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    own = table.Column<string>(type: "TEXT", nullable: false),
                    neighbours = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<Guid>(type: "TEXT", nullable: false)
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
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    plan_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    shape = table.Column<string>(type: "TEXT", nullable: false),
                    lines = table.Column<string>(type: "TEXT", nullable: false),
                    provisional = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    quarters = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    expected = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    taken_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    by = table.Column<string>(type: "TEXT", nullable: false),
                    ended_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    version = table.Column<Guid>(type: "TEXT", nullable: false)
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
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    plan_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    file_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    file_name = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    by = table.Column<string>(type: "TEXT", nullable: false),
                    dropped = table.Column<bool>(type: "INTEGER", nullable: false),
                    standing = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    why = table.Column<string>(type: "TEXT", nullable: true),
                    mapping_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    readings = table.Column<int>(type: "INTEGER", nullable: false),
                    taken_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    version = table.Column<Guid>(type: "TEXT", nullable: false)
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
