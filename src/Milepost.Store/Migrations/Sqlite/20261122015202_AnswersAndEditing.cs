using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Milepost.Store.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class AnswersAndEditing : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "kind",
                table: "success_tests",
                type: "TEXT",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "withdrawn_because",
                table: "success_tests",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "withdrawn_on",
                table: "success_tests",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "withdrawn_because",
                table: "steps",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "withdrawn_because",
                table: "statements",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "withdrawn_on",
                table: "statements",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "authority",
                table: "sources",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "background",
                table: "sources",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<DateOnly>(
                name: "end",
                table: "sources",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "framework",
                table: "sources",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "sha256",
                table: "sources",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "start",
                table: "sources",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "withdrawn_because",
                table: "sources",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "withdrawn_on",
                table: "sources",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "heading",
                table: "recommendations",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "withdrawn_because",
                table: "recommendations",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "withdrawn_on",
                table: "recommendations",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "withdrawn_because",
                table: "priorities",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "withdrawn_on",
                table: "priorities",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "withdrawn_because",
                table: "posts",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "withdrawn_on",
                table: "posts",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "checks",
                table: "plans",
                type: "TEXT",
                nullable: false,
                defaultValue: "{}");

            migrationBuilder.AddColumn<string>(
                name: "withdrawn_because",
                table: "measures",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "withdrawn_on",
                table: "measures",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "withdrawn_because",
                table: "glossary",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "withdrawn_on",
                table: "glossary",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "withdrawn_because",
                table: "childrens_statements",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "withdrawn_on",
                table: "childrens_statements",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "accepted_findings",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    plan_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    rule = table.Column<string>(type: "TEXT", nullable: false),
                    record_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    fingerprint = table.Column<string>(type: "TEXT", nullable: false),
                    because = table.Column<string>(type: "TEXT", nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    by = table.Column<string>(type: "TEXT", nullable: false),
                    taken_back_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_accepted_findings", x => x.id);
                    table.ForeignKey(
                        name: "fk_accepted_findings_plan_id",
                        column: x => x.plan_id,
                        principalTable: "plans",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "action_answers",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    plan_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    action_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    recommendation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    verdict = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    because = table.Column<string>(type: "TEXT", nullable: true),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    by = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_action_answers", x => x.id);
                    table.ForeignKey(
                        name: "fk_action_answers_action_id",
                        column: x => x.action_id,
                        principalTable: "actions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_action_answers_plan_id",
                        column: x => x.plan_id,
                        principalTable: "plans",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_action_answers_recommendation_id",
                        column: x => x.recommendation_id,
                        principalTable: "recommendations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "chosen_columns",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    table = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    columns = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_chosen_columns", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "former_references",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    plan_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    action_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    reference = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    because = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_former_references", x => x.id);
                    table.ForeignKey(
                        name: "fk_former_references_action_id",
                        column: x => x.action_id,
                        principalTable: "actions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_former_references_plan_id",
                        column: x => x.plan_id,
                        principalTable: "plans",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "judgements",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    plan_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    source_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    area = table.Column<string>(type: "TEXT", nullable: false),
                    grade = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    position = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_judgements", x => x.id);
                    table.ForeignKey(
                        name: "fk_judgements_plan_id",
                        column: x => x.plan_id,
                        principalTable: "plans",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_judgements_source_id",
                        column: x => x.source_id,
                        principalTable: "sources",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "kept_texts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    plan_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    record = table.Column<string>(type: "TEXT", nullable: false),
                    record_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    field = table.Column<string>(type: "TEXT", nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    by = table.Column<string>(type: "TEXT", nullable: false),
                    settled_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    settled_by = table.Column<string>(type: "TEXT", nullable: true),
                    version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_kept_texts", x => x.id);
                    table.ForeignKey(
                        name: "fk_kept_texts_plan_id",
                        column: x => x.plan_id,
                        principalTable: "plans",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "source_paragraphs",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    plan_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    source_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    heading = table.Column<string>(type: "TEXT", nullable: true),
                    number = table.Column<string>(type: "TEXT", nullable: true),
                    text = table.Column<string>(type: "TEXT", nullable: false),
                    page = table.Column<int>(type: "INTEGER", nullable: true),
                    position = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_source_paragraphs", x => x.id);
                    table.ForeignKey(
                        name: "fk_source_paragraphs_plan_id",
                        column: x => x.plan_id,
                        principalTable: "plans",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_source_paragraphs_source_id",
                        column: x => x.source_id,
                        principalTable: "sources",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_accepted_findings_plan_id",
                table: "accepted_findings",
                column: "plan_id");

            migrationBuilder.CreateIndex(
                name: "ix_action_answers_action_id_recommendation_id",
                table: "action_answers",
                columns: new[] { "action_id", "recommendation_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_action_answers_plan_id",
                table: "action_answers",
                column: "plan_id");

            migrationBuilder.CreateIndex(
                name: "ix_action_answers_recommendation_id",
                table: "action_answers",
                column: "recommendation_id");

            migrationBuilder.CreateIndex(
                name: "ix_chosen_columns_person_table",
                table: "chosen_columns",
                columns: new[] { "person", "table" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_former_references_action_id",
                table: "former_references",
                column: "action_id");

            migrationBuilder.CreateIndex(
                name: "ix_former_references_plan_id_reference",
                table: "former_references",
                columns: new[] { "plan_id", "reference" });

            migrationBuilder.CreateIndex(
                name: "ix_judgements_plan_id",
                table: "judgements",
                column: "plan_id");

            migrationBuilder.CreateIndex(
                name: "ix_judgements_source_id",
                table: "judgements",
                column: "source_id");

            migrationBuilder.CreateIndex(
                name: "ix_kept_texts_plan_id",
                table: "kept_texts",
                column: "plan_id");

            migrationBuilder.CreateIndex(
                name: "ix_source_paragraphs_plan_id",
                table: "source_paragraphs",
                column: "plan_id");

            migrationBuilder.CreateIndex(
                name: "ix_source_paragraphs_source_id",
                table: "source_paragraphs",
                column: "source_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "accepted_findings");

            migrationBuilder.DropTable(
                name: "action_answers");

            migrationBuilder.DropTable(
                name: "chosen_columns");

            migrationBuilder.DropTable(
                name: "former_references");

            migrationBuilder.DropTable(
                name: "judgements");

            migrationBuilder.DropTable(
                name: "kept_texts");

            migrationBuilder.DropTable(
                name: "source_paragraphs");

            migrationBuilder.DropColumn(
                name: "kind",
                table: "success_tests");

            migrationBuilder.DropColumn(
                name: "withdrawn_because",
                table: "success_tests");

            migrationBuilder.DropColumn(
                name: "withdrawn_on",
                table: "success_tests");

            migrationBuilder.DropColumn(
                name: "withdrawn_because",
                table: "steps");

            migrationBuilder.DropColumn(
                name: "withdrawn_because",
                table: "statements");

            migrationBuilder.DropColumn(
                name: "withdrawn_on",
                table: "statements");

            migrationBuilder.DropColumn(
                name: "authority",
                table: "sources");

            migrationBuilder.DropColumn(
                name: "background",
                table: "sources");

            migrationBuilder.DropColumn(
                name: "end",
                table: "sources");

            migrationBuilder.DropColumn(
                name: "framework",
                table: "sources");

            migrationBuilder.DropColumn(
                name: "sha256",
                table: "sources");

            migrationBuilder.DropColumn(
                name: "start",
                table: "sources");

            migrationBuilder.DropColumn(
                name: "withdrawn_because",
                table: "sources");

            migrationBuilder.DropColumn(
                name: "withdrawn_on",
                table: "sources");

            migrationBuilder.DropColumn(
                name: "heading",
                table: "recommendations");

            migrationBuilder.DropColumn(
                name: "withdrawn_because",
                table: "recommendations");

            migrationBuilder.DropColumn(
                name: "withdrawn_on",
                table: "recommendations");

            migrationBuilder.DropColumn(
                name: "withdrawn_because",
                table: "priorities");

            migrationBuilder.DropColumn(
                name: "withdrawn_on",
                table: "priorities");

            migrationBuilder.DropColumn(
                name: "withdrawn_because",
                table: "posts");

            migrationBuilder.DropColumn(
                name: "withdrawn_on",
                table: "posts");

            migrationBuilder.DropColumn(
                name: "checks",
                table: "plans");

            migrationBuilder.DropColumn(
                name: "withdrawn_because",
                table: "measures");

            migrationBuilder.DropColumn(
                name: "withdrawn_on",
                table: "measures");

            migrationBuilder.DropColumn(
                name: "withdrawn_because",
                table: "glossary");

            migrationBuilder.DropColumn(
                name: "withdrawn_on",
                table: "glossary");

            migrationBuilder.DropColumn(
                name: "withdrawn_because",
                table: "childrens_statements");

            migrationBuilder.DropColumn(
                name: "withdrawn_on",
                table: "childrens_statements");
        }
    }
}
