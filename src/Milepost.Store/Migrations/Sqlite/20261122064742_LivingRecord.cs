using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Milepost.Store.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class LivingRecord : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "role",
                table: "people");

            migrationBuilder.AddColumn<DateOnly>(
                name: "since",
                table: "people",
                type: "TEXT",
                nullable: false,
                defaultValue: new DateOnly(1, 1, 1));

            migrationBuilder.AddColumn<DateOnly>(
                name: "back_on_track_by",
                table: "ratings",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "next_step",
                table: "ratings",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "blocked",
                table: "progress",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "for_board",
                table: "progress",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "next",
                table: "progress",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "agency",
                table: "posts",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "expected_on",
                table: "posts",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "is_group",
                table: "posts",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "recruitment",
                table: "posts",
                type: "TEXT",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "calendar",
                table: "plans",
                type: "TEXT",
                nullable: false,
                defaultValue: "{}");

            migrationBuilder.AlterColumn<string>(
                name: "post",
                table: "people",
                type: "TEXT",
                nullable: true,
                oldClrType: typeof(string),
                oldType: "TEXT");

            migrationBuilder.AddColumn<string>(
                name: "agency",
                table: "people",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "attested_on",
                table: "people",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "expires_on",
                table: "people",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "key",
                table: "people",
                type: "TEXT",
                maxLength: 100,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "mail",
                table: "people",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "sponsor_id",
                table: "people",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "stopped_because",
                table: "people",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "stopped_on",
                table: "people",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "post_id",
                table: "leads",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "is_interim",
                table: "holders",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<Guid>(
                name: "person_id",
                table: "holders",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<byte[]>(
                name: "after_seal",
                table: "history",
                type: "BLOB",
                nullable: true);

            migrationBuilder.AddColumn<byte[]>(
                name: "before_seal",
                table: "history",
                type: "BLOB",
                nullable: true);

            migrationBuilder.AddColumn<byte[]>(
                name: "hash",
                table: "history",
                type: "BLOB",
                nullable: false,
                defaultValue: new byte[0]);

            migrationBuilder.AddColumn<byte[]>(
                name: "salt",
                table: "history",
                type: "BLOB",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "sequence",
                table: "history",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<string>(
                name: "address",
                table: "evidence",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "expires_on",
                table: "evidence",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "form",
                table: "evidence",
                type: "TEXT",
                maxLength: 40,
                nullable: false,
                defaultValue: "Note");

            migrationBuilder.AddColumn<string>(
                name: "found_in_file",
                table: "evidence",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "grade",
                table: "evidence",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "of",
                table: "evidence",
                type: "TEXT",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "owner",
                table: "evidence",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "period",
                table: "evidence",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "retired_because",
                table: "evidence",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "retired_on",
                table: "evidence",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "shared_because",
                table: "evidence",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "shared_by",
                table: "evidence",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "shared_on",
                table: "evidence",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "title",
                table: "evidence",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "version",
                table: "evidence",
                type: "TEXT",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"));

            migrationBuilder.AddColumn<string>(
                name: "agreed_by",
                table: "date_moves",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "reason",
                table: "date_moves",
                type: "TEXT",
                maxLength: 40,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "accounts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    made_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    password_hash = table.Column<string>(type: "TEXT", nullable: true),
                    password_set_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    seal = table.Column<Guid>(type: "TEXT", nullable: false),
                    factor_key = table.Column<string>(type: "TEXT", nullable: true),
                    factor_since = table.Column<DateTime>(type: "TEXT", nullable: true),
                    last_step = table.Column<int>(type: "INTEGER", nullable: false),
                    recovery_codes = table.Column<string>(type: "TEXT", nullable: false),
                    last_here = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_accounts", x => x.id);
                    table.ForeignKey(
                        name: "fk_accounts_person_id",
                        column: x => x.person_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "closures",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    plan_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    action_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    asked_by = table.Column<string>(type: "TEXT", nullable: false),
                    asked_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    because = table.Column<string>(type: "TEXT", nullable: false),
                    agreed = table.Column<bool>(type: "INTEGER", nullable: true),
                    decided_by = table.Column<string>(type: "TEXT", nullable: true),
                    decided_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    decision = table.Column<string>(type: "TEXT", nullable: true),
                    version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_closures", x => x.id);
                    table.ForeignKey(
                        name: "fk_closures_action_id",
                        column: x => x.action_id,
                        principalTable: "actions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_closures_plan_id",
                        column: x => x.plan_id,
                        principalTable: "plans",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "cycles",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    plan_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    opens_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    closes_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    board_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    frozen_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    frozen_by = table.Column<string>(type: "TEXT", nullable: true),
                    version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cycles", x => x.id);
                    table.ForeignKey(
                        name: "fk_cycles_plan_id",
                        column: x => x.plan_id,
                        principalTable: "plans",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "evidence_files",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    plan_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    evidence_item_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    size = table.Column<int>(type: "INTEGER", nullable: false),
                    sha256 = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    by = table.Column<string>(type: "TEXT", nullable: false),
                    taken_out = table.Column<string>(type: "TEXT", nullable: true),
                    found = table.Column<string>(type: "TEXT", nullable: true),
                    scan = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_evidence_files", x => x.id);
                    table.ForeignKey(
                        name: "fk_evidence_files_evidence_item_id",
                        column: x => x.evidence_item_id,
                        principalTable: "evidence",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_evidence_files_plan_id",
                        column: x => x.plan_id,
                        principalTable: "plans",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "evidence_uses",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    plan_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    evidence_item_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    action_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    step_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    by = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_evidence_uses", x => x.id);
                    table.ForeignKey(
                        name: "fk_evidence_uses_action_id",
                        column: x => x.action_id,
                        principalTable: "actions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_evidence_uses_evidence_item_id",
                        column: x => x.evidence_item_id,
                        principalTable: "evidence",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_evidence_uses_plan_id",
                        column: x => x.plan_id,
                        principalTable: "plans",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_evidence_uses_step_id",
                        column: x => x.step_id,
                        principalTable: "steps",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "expected_evidence",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    plan_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    action_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: false),
                    of = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    by = table.Column<string>(type: "TEXT", nullable: false),
                    met_by_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    withdrawn_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    withdrawn_because = table.Column<string>(type: "TEXT", nullable: true),
                    version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_expected_evidence", x => x.id);
                    table.ForeignKey(
                        name: "fk_expected_evidence_action_id",
                        column: x => x.action_id,
                        principalTable: "actions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_expected_evidence_met_by_id",
                        column: x => x.met_by_id,
                        principalTable: "evidence",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_expected_evidence_plan_id",
                        column: x => x.plan_id,
                        principalTable: "plans",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "grants",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    role = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    plan_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    priority_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    agency = table.Column<string>(type: "TEXT", nullable: true),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    by = table.Column<string>(type: "TEXT", nullable: false),
                    until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_grants", x => x.id);
                    table.ForeignKey(
                        name: "fk_grants_person_id",
                        column: x => x.person_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_grants_plan_id",
                        column: x => x.plan_id,
                        principalTable: "plans",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_grants_priority_id",
                        column: x => x.priority_id,
                        principalTable: "priorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "invitations",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    token_hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    mail = table.Column<string>(type: "TEXT", nullable: true),
                    by = table.Column<string>(type: "TEXT", nullable: false),
                    made_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ends_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    closed_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_invitations", x => x.id);
                    table.ForeignKey(
                        name: "fk_invitations_person_id",
                        column: x => x.person_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "outgoing_mails",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    key = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    address = table.Column<string>(type: "TEXT", nullable: true),
                    about_plan_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    subject = table.Column<string>(type: "TEXT", nullable: false),
                    queued_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    body = table.Column<string>(type: "TEXT", nullable: true),
                    next_try_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    tries = table.Column<int>(type: "INTEGER", nullable: false),
                    sent_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    stopped_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    refusal = table.Column<string>(type: "TEXT", nullable: true),
                    version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_outgoing_mails", x => x.id);
                    table.ForeignKey(
                        name: "fk_outgoing_mails_about_plan_id",
                        column: x => x.about_plan_id,
                        principalTable: "plans",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_outgoing_mails_person_id",
                        column: x => x.person_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "partner_links",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    plan_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    holder = table.Column<string>(type: "TEXT", nullable: false),
                    post = table.Column<Guid>(type: "TEXT", nullable: true),
                    hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    until = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    by = table.Column<string>(type: "TEXT", nullable: false),
                    revoked_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    revoked_by = table.Column<string>(type: "TEXT", nullable: true),
                    version = table.Column<Guid>(type: "TEXT", nullable: false)
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
                name: "questions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    plan_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    action_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    about = table.Column<string>(type: "TEXT", nullable: false),
                    asked_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    answer = table.Column<string>(type: "TEXT", nullable: true),
                    accepted = table.Column<bool>(type: "INTEGER", nullable: false),
                    answered_by = table.Column<string>(type: "TEXT", nullable: true),
                    answered_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_questions", x => x.id);
                    table.ForeignKey(
                        name: "fk_questions_action_id",
                        column: x => x.action_id,
                        principalTable: "actions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_questions_plan_id",
                        column: x => x.plan_id,
                        principalTable: "plans",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "reminder_days",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    mails = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_reminder_days", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "scheme_versions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    plan_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    scheme = table.Column<string>(type: "TEXT", nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    by = table.Column<string>(type: "TEXT", nullable: false),
                    because = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_scheme_versions", x => x.id);
                    table.ForeignKey(
                        name: "fk_scheme_versions_plan_id",
                        column: x => x.plan_id,
                        principalTable: "plans",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "sessions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    token_hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    proof = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    seal = table.Column<Guid>(type: "TEXT", nullable: true),
                    device = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    began_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    seen_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ended_at = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sessions", x => x.id);
                    table.ForeignKey(
                        name: "fk_sessions_person_id",
                        column: x => x.person_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "state_changes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    plan_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    action_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    key = table.Column<string>(type: "TEXT", nullable: true),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    by = table.Column<string>(type: "TEXT", nullable: false),
                    because = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_state_changes", x => x.id);
                    table.ForeignKey(
                        name: "fk_state_changes_action_id",
                        column: x => x.action_id,
                        principalTable: "actions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_state_changes_plan_id",
                        column: x => x.plan_id,
                        principalTable: "plans",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "unsent_forms",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    fields = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_unsent_forms", x => x.id);
                    table.ForeignKey(
                        name: "fk_unsent_forms_person_id",
                        column: x => x.person_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "update_drafts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    action = table.Column<Guid>(type: "TEXT", nullable: false),
                    called = table.Column<string>(type: "TEXT", nullable: false),
                    typed = table.Column<string>(type: "TEXT", nullable: true),
                    was = table.Column<string>(type: "TEXT", nullable: true),
                    kept_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    sent = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_update_drafts", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "impact_tests",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    plan_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    action_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    closure_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    test_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    test = table.Column<string>(type: "TEXT", nullable: false),
                    tester = table.Column<string>(type: "TEXT", nullable: false),
                    passed = table.Column<bool>(type: "INTEGER", nullable: true),
                    tested_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    tested_by = table.Column<string>(type: "TEXT", nullable: true),
                    finding = table.Column<string>(type: "TEXT", nullable: true),
                    version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_impact_tests", x => x.id);
                    table.ForeignKey(
                        name: "fk_impact_tests_action_id",
                        column: x => x.action_id,
                        principalTable: "actions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_impact_tests_closure_id",
                        column: x => x.closure_id,
                        principalTable: "closures",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_impact_tests_plan_id",
                        column: x => x.plan_id,
                        principalTable: "plans",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "snapshots",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    plan_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    cycle_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    as_at = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    taken_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    by = table.Column<string>(type: "TEXT", nullable: false),
                    sha256 = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_snapshots", x => x.id);
                    table.ForeignKey(
                        name: "fk_snapshots_cycle_id",
                        column: x => x.cycle_id,
                        principalTable: "cycles",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_snapshots_plan_id",
                        column: x => x.plan_id,
                        principalTable: "plans",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "approved_versions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    plan_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    snapshot_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    approved_by = table.Column<string>(type: "TEXT", nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    by = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_approved_versions", x => x.id);
                    table.ForeignKey(
                        name: "fk_approved_versions_plan_id",
                        column: x => x.plan_id,
                        principalTable: "plans",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_approved_versions_snapshot_id",
                        column: x => x.snapshot_id,
                        principalTable: "snapshots",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "snapshot_contents",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    snapshot_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    bytes = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_snapshot_contents", x => x.id);
                    table.ForeignKey(
                        name: "fk_snapshot_contents_snapshot_id",
                        column: x => x.snapshot_id,
                        principalTable: "snapshots",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_people_key",
                table: "people",
                column: "key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_people_sponsor_id",
                table: "people",
                column: "sponsor_id");

            migrationBuilder.CreateIndex(
                name: "ix_leads_post_id",
                table: "leads",
                column: "post_id");

            migrationBuilder.CreateIndex(
                name: "ix_holders_person_id",
                table: "holders",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_history_plan_id_record_id",
                table: "history",
                columns: new[] { "plan_id", "record", "id" },
                filter: "field = '*'");

            migrationBuilder.CreateIndex(
                name: "ix_history_sequence",
                table: "history",
                column: "sequence",
                unique: true,
                filter: "sequence > 0");

            migrationBuilder.CreateIndex(
                name: "ix_accounts_person_id",
                table: "accounts",
                column: "person_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_approved_versions_plan_id_name",
                table: "approved_versions",
                columns: new[] { "plan_id", "name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_approved_versions_snapshot_id",
                table: "approved_versions",
                column: "snapshot_id");

            migrationBuilder.CreateIndex(
                name: "ix_closures_action_id",
                table: "closures",
                column: "action_id");

            migrationBuilder.CreateIndex(
                name: "ix_closures_plan_id",
                table: "closures",
                column: "plan_id");

            migrationBuilder.CreateIndex(
                name: "ix_cycles_plan_id_kind_number",
                table: "cycles",
                columns: new[] { "plan_id", "kind", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_evidence_files_evidence_item_id_number",
                table: "evidence_files",
                columns: new[] { "evidence_item_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_evidence_files_plan_id",
                table: "evidence_files",
                column: "plan_id");

            migrationBuilder.CreateIndex(
                name: "ix_evidence_files_sha256",
                table: "evidence_files",
                column: "sha256");

            migrationBuilder.CreateIndex(
                name: "ix_evidence_uses_action_id",
                table: "evidence_uses",
                column: "action_id");

            migrationBuilder.CreateIndex(
                name: "ix_evidence_uses_evidence_item_id",
                table: "evidence_uses",
                column: "evidence_item_id");

            migrationBuilder.CreateIndex(
                name: "ix_evidence_uses_plan_id",
                table: "evidence_uses",
                column: "plan_id");

            migrationBuilder.CreateIndex(
                name: "ix_evidence_uses_step_id",
                table: "evidence_uses",
                column: "step_id");

            migrationBuilder.CreateIndex(
                name: "ix_expected_evidence_action_id",
                table: "expected_evidence",
                column: "action_id");

            migrationBuilder.CreateIndex(
                name: "ix_expected_evidence_met_by_id",
                table: "expected_evidence",
                column: "met_by_id");

            migrationBuilder.CreateIndex(
                name: "ix_expected_evidence_plan_id",
                table: "expected_evidence",
                column: "plan_id");

            migrationBuilder.CreateIndex(
                name: "ix_grants_person_id",
                table: "grants",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_grants_plan_id",
                table: "grants",
                column: "plan_id");

            migrationBuilder.CreateIndex(
                name: "ix_grants_priority_id",
                table: "grants",
                column: "priority_id");

            migrationBuilder.CreateIndex(
                name: "ix_impact_tests_action_id",
                table: "impact_tests",
                column: "action_id");

            migrationBuilder.CreateIndex(
                name: "ix_impact_tests_closure_id",
                table: "impact_tests",
                column: "closure_id");

            migrationBuilder.CreateIndex(
                name: "ix_impact_tests_plan_id",
                table: "impact_tests",
                column: "plan_id");

            migrationBuilder.CreateIndex(
                name: "ix_invitations_person_id",
                table: "invitations",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_invitations_token_hash",
                table: "invitations",
                column: "token_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_outgoing_mails_about_plan_id",
                table: "outgoing_mails",
                column: "about_plan_id");

            migrationBuilder.CreateIndex(
                name: "ix_outgoing_mails_key",
                table: "outgoing_mails",
                column: "key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_outgoing_mails_next_try_at",
                table: "outgoing_mails",
                column: "next_try_at");

            migrationBuilder.CreateIndex(
                name: "ix_outgoing_mails_person_id",
                table: "outgoing_mails",
                column: "person_id");

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
                name: "ix_questions_action_id",
                table: "questions",
                column: "action_id");

            migrationBuilder.CreateIndex(
                name: "ix_questions_plan_id",
                table: "questions",
                column: "plan_id");

            migrationBuilder.CreateIndex(
                name: "ix_reminder_days_day",
                table: "reminder_days",
                column: "day",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_scheme_versions_plan_id",
                table: "scheme_versions",
                column: "plan_id");

            migrationBuilder.CreateIndex(
                name: "ix_sessions_person_id",
                table: "sessions",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_sessions_token_hash",
                table: "sessions",
                column: "token_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_snapshot_contents_snapshot_id",
                table: "snapshot_contents",
                column: "snapshot_id");

            migrationBuilder.CreateIndex(
                name: "ix_snapshots_cycle_id",
                table: "snapshots",
                column: "cycle_id");

            migrationBuilder.CreateIndex(
                name: "ix_snapshots_plan_id_number",
                table: "snapshots",
                columns: new[] { "plan_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_state_changes_action_id",
                table: "state_changes",
                column: "action_id");

            migrationBuilder.CreateIndex(
                name: "ix_state_changes_plan_id",
                table: "state_changes",
                column: "plan_id");

            migrationBuilder.CreateIndex(
                name: "ix_unsent_forms_person_id",
                table: "unsent_forms",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_update_drafts_person_action",
                table: "update_drafts",
                columns: new[] { "person", "action" },
                unique: true);

            migrationBuilder.AddForeignKey(
                name: "fk_holders_person_id",
                table: "holders",
                column: "person_id",
                principalTable: "people",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "fk_leads_post_id",
                table: "leads",
                column: "post_id",
                principalTable: "posts",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "fk_people_sponsor_id",
                table: "people",
                column: "sponsor_id",
                principalTable: "people",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);

            Milepost.Store.Migrating.HistoryGuard.Put(migrationBuilder);
            Milepost.Store.Cycles.SnapshotsStand.Keep(migrationBuilder);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "fk_holders_person_id",
                table: "holders");

            migrationBuilder.DropForeignKey(
                name: "fk_leads_post_id",
                table: "leads");

            migrationBuilder.DropForeignKey(
                name: "fk_people_sponsor_id",
                table: "people");

            migrationBuilder.DropTable(
                name: "accounts");

            migrationBuilder.DropTable(
                name: "approved_versions");

            migrationBuilder.DropTable(
                name: "evidence_files");

            migrationBuilder.DropTable(
                name: "evidence_uses");

            migrationBuilder.DropTable(
                name: "expected_evidence");

            migrationBuilder.DropTable(
                name: "grants");

            migrationBuilder.DropTable(
                name: "impact_tests");

            migrationBuilder.DropTable(
                name: "invitations");

            migrationBuilder.DropTable(
                name: "outgoing_mails");

            migrationBuilder.DropTable(
                name: "partner_links");

            migrationBuilder.DropTable(
                name: "questions");

            migrationBuilder.DropTable(
                name: "reminder_days");

            migrationBuilder.DropTable(
                name: "scheme_versions");

            migrationBuilder.DropTable(
                name: "sessions");

            migrationBuilder.DropTable(
                name: "snapshot_contents");

            migrationBuilder.DropTable(
                name: "state_changes");

            migrationBuilder.DropTable(
                name: "unsent_forms");

            migrationBuilder.DropTable(
                name: "update_drafts");

            migrationBuilder.DropTable(
                name: "closures");

            migrationBuilder.DropTable(
                name: "snapshots");

            migrationBuilder.DropTable(
                name: "cycles");

            migrationBuilder.DropIndex(
                name: "ix_people_key",
                table: "people");

            migrationBuilder.DropIndex(
                name: "ix_people_sponsor_id",
                table: "people");

            migrationBuilder.DropIndex(
                name: "ix_leads_post_id",
                table: "leads");

            migrationBuilder.DropIndex(
                name: "ix_holders_person_id",
                table: "holders");

            migrationBuilder.DropIndex(
                name: "ix_history_plan_id_record_id",
                table: "history");

            migrationBuilder.DropIndex(
                name: "ix_history_sequence",
                table: "history");

            migrationBuilder.DropColumn(
                name: "back_on_track_by",
                table: "ratings");

            migrationBuilder.DropColumn(
                name: "next_step",
                table: "ratings");

            migrationBuilder.DropColumn(
                name: "blocked",
                table: "progress");

            migrationBuilder.DropColumn(
                name: "for_board",
                table: "progress");

            migrationBuilder.DropColumn(
                name: "next",
                table: "progress");

            migrationBuilder.DropColumn(
                name: "agency",
                table: "posts");

            migrationBuilder.DropColumn(
                name: "expected_on",
                table: "posts");

            migrationBuilder.DropColumn(
                name: "is_group",
                table: "posts");

            migrationBuilder.DropColumn(
                name: "recruitment",
                table: "posts");

            migrationBuilder.DropColumn(
                name: "calendar",
                table: "plans");

            migrationBuilder.DropColumn(
                name: "agency",
                table: "people");

            migrationBuilder.DropColumn(
                name: "attested_on",
                table: "people");

            migrationBuilder.DropColumn(
                name: "expires_on",
                table: "people");

            migrationBuilder.DropColumn(
                name: "key",
                table: "people");

            migrationBuilder.DropColumn(
                name: "mail",
                table: "people");

            migrationBuilder.DropColumn(
                name: "sponsor_id",
                table: "people");

            migrationBuilder.DropColumn(
                name: "stopped_because",
                table: "people");

            migrationBuilder.DropColumn(
                name: "stopped_on",
                table: "people");

            migrationBuilder.DropColumn(
                name: "post_id",
                table: "leads");

            migrationBuilder.DropColumn(
                name: "is_interim",
                table: "holders");

            migrationBuilder.DropColumn(
                name: "person_id",
                table: "holders");

            migrationBuilder.DropColumn(
                name: "after_seal",
                table: "history");

            migrationBuilder.DropColumn(
                name: "before_seal",
                table: "history");

            migrationBuilder.DropColumn(
                name: "hash",
                table: "history");

            migrationBuilder.DropColumn(
                name: "salt",
                table: "history");

            migrationBuilder.DropColumn(
                name: "sequence",
                table: "history");

            migrationBuilder.DropColumn(
                name: "address",
                table: "evidence");

            migrationBuilder.DropColumn(
                name: "expires_on",
                table: "evidence");

            migrationBuilder.DropColumn(
                name: "form",
                table: "evidence");

            migrationBuilder.DropColumn(
                name: "found_in_file",
                table: "evidence");

            migrationBuilder.DropColumn(
                name: "grade",
                table: "evidence");

            migrationBuilder.DropColumn(
                name: "of",
                table: "evidence");

            migrationBuilder.DropColumn(
                name: "owner",
                table: "evidence");

            migrationBuilder.DropColumn(
                name: "period",
                table: "evidence");

            migrationBuilder.DropColumn(
                name: "retired_because",
                table: "evidence");

            migrationBuilder.DropColumn(
                name: "retired_on",
                table: "evidence");

            migrationBuilder.DropColumn(
                name: "shared_because",
                table: "evidence");

            migrationBuilder.DropColumn(
                name: "shared_by",
                table: "evidence");

            migrationBuilder.DropColumn(
                name: "shared_on",
                table: "evidence");

            migrationBuilder.DropColumn(
                name: "title",
                table: "evidence");

            migrationBuilder.DropColumn(
                name: "version",
                table: "evidence");

            migrationBuilder.DropColumn(
                name: "agreed_by",
                table: "date_moves");

            migrationBuilder.DropColumn(
                name: "reason",
                table: "date_moves");

            migrationBuilder.RenameColumn(
                name: "since",
                table: "people",
                newName: "role");

            migrationBuilder.AlterColumn<string>(
                name: "post",
                table: "people",
                type: "TEXT",
                nullable: false,
                defaultValue: "",
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldNullable: true);
        }
    }
}
