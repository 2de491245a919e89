#!/usr/bin/env bash
# Writes the compiled models of both databases anew, after a record has changed: tools/Milepost.Design/models.sh
set -euo pipefail
cd "$(dirname "$0")/../.."
dotnet tool restore
dotnet restore tools/Milepost.Design
# The old ones may name what is no longer there, and would not build.
rm -rf src/Milepost.Store/Models
for database in Sqlite Postgres; do
  dotnet ef dbcontext optimize --context "${database}Db" --output-dir "Models/$database" --namespace "Milepost.Store.Models.$database" \
    --project src/Milepost.Store --startup-project tools/Milepost.Design
done
