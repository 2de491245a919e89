#!/usr/bin/env bash
# Writes a migration of the same name for both databases: tools/Milepost.Design/migrate.sh NAME
set -euo pipefail
cd "$(dirname "$0")/../.."
name=${1:?give the migration a name, such as AddMeetings}
# A compiled model that has fallen behind would not build.
rm -rf src/Milepost.Store/Models
dotnet tool restore
dotnet restore tools/Milepost.Design
for database in Sqlite Postgres; do
  dotnet ef migrations add "$name" --context "${database}Db" --output-dir "Migrations/$database" \
    --project src/Milepost.Store --startup-project tools/Milepost.Design
done
tools/Milepost.Design/models.sh
