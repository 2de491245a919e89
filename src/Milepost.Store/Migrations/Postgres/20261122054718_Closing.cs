using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Milepost.Store.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Closing : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateOnly>(
                name: "expected_on",
                table: "posts",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "recruitment",
                table: "posts",
                type: "character varying(40)",
                maxLength: 40,
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<Guid>(
                name: "closure_id",
                table: "impact_tests",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "is_interim",
                table: "holders",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateIndex(
                name: "ix_impact_tests_closure_id",
                table: "impact_tests",
                column: "closure_id");

            migrationBuilder.AddForeignKey(
                name: "fk_impact_tests_closure_id",
                table: "impact_tests",
                column: "closure_id",
                principalTable: "closures",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "fk_impact_tests_closure_id",
                table: "impact_tests");

            migrationBuilder.DropIndex(
                name: "ix_impact_tests_closure_id",
                table: "impact_tests");

            migrationBuilder.DropColumn(
                name: "expected_on",
                table: "posts");

            migrationBuilder.DropColumn(
                name: "recruitment",
                table: "posts");

            migrationBuilder.DropColumn(
                name: "closure_id",
                table: "impact_tests");

            migrationBuilder.DropColumn(
                name: "is_interim",
                table: "holders");
        }
    }
}
