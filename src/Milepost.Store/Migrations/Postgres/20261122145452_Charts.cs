using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Milepost.Store.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Charts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "good",
                table: "measures",
                type: "character varying(40)",
                maxLength: 40,
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<decimal>(
                name: "target",
                table: "measures",
                type: "numeric",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "trajectory",
                table: "measures",
                type: "text",
                nullable: false,
                defaultValue: "[]",
                collation: "C");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "good",
                table: "measures");

            migrationBuilder.DropColumn(
                name: "target",
                table: "measures");

            migrationBuilder.DropColumn(
                name: "trajectory",
                table: "measures");
        }
    }
}
