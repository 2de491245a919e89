using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Milepost.Store.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class MergedActions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "merged_into_id",
                table: "actions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "ix_actions_merged_into_id",
                table: "actions",
                column: "merged_into_id");

            migrationBuilder.AddForeignKey(
                name: "fk_actions_merged_into_id",
                table: "actions",
                column: "merged_into_id",
                principalTable: "actions",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "fk_actions_merged_into_id",
                table: "actions");

            migrationBuilder.DropIndex(
                name: "ix_actions_merged_into_id",
                table: "actions");

            migrationBuilder.DropColumn(
                name: "merged_into_id",
                table: "actions");
        }
    }
}
