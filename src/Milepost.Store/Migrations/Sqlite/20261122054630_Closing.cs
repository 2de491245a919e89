using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Milepost.Store.Migrations.Sqlite
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
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "recruitment",
                table: "posts",
                type: "TEXT",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "closure_id",
                table: "impact_tests",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "is_interim",
                table: "holders",
                type: "INTEGER",
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
