using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Milepost.Store.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Updating : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "partner_links",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    plan_id = table.Column<Guid>(type: "uuid", nullable: false),
                    holder = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    post = table.Column<Guid>(type: "uuid", nullable: true),
                    hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    until = table.Column<DateOnly>(type: "date", nullable: false),
                    by = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    revoked_on = table.Column<DateOnly>(type: "date", nullable: true),
                    revoked_by = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    version = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_partner_links", x => x.id);
                    table.ForeignKey(
                        name: "fk_partner_links_plan_id",
                        column: x => x.plan_id,
                        principalTable: "plans",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "update_drafts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    person = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    action = table.Column<Guid>(type: "uuid", nullable: false),
                    called = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    typed = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    was = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    kept_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    sent = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_update_drafts", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_partner_links_hash",
                table: "partner_links",
                column: "hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_partner_links_plan_id",
                table: "partner_links",
                column: "plan_id");

            migrationBuilder.CreateIndex(
                name: "ix_update_drafts_person_action",
                table: "update_drafts",
                columns: new[] { "person", "action" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "partner_links");

            migrationBuilder.DropTable(
                name: "update_drafts");
        }
    }
}
