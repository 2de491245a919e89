#!/bin/sh
# Fails when what is committed in wwwroot is not what the sources here make.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
fresh=$(mktemp -d)
trap 'rm -rf "$fresh"' EXIT
"$here/build.sh" "$fresh"
if ! diff -r "$fresh" "$here/../src/Milepost.Web/wwwroot" >&2; then
  echo "The committed style and script differ from their sources: run frontend/build.sh and commit what it makes." >&2
  exit 1
fi
