#!/bin/sh
# Compiles the style and the script of the site into its wwwroot, or into the folder given. What it makes is committed,
# so that neither a build nor the running site needs Node.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
out=${1:-"$here/../src/Milepost.Web/wwwroot"}
cd "$here"
[ -d node_modules/govuk-frontend ] || npm ci --no-progress --loglevel=error >&2

mkdir -p "$out/fonts"
node_modules/.bin/sass --no-source-map --style=compressed --quiet-deps --load-path=node_modules app.scss "$out/app.css"
node_modules/.bin/esbuild app.mjs --bundle --format=esm --minify --legal-comments=none --log-level=warning --outfile="$out/app.js"
for part in latin latin-ext; do
  cp "node_modules/@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-$part-wght-normal.woff2" "$out/fonts/"
done
cp node_modules/@fontsource-variable/atkinson-hyperlegible-next/LICENSE "$out/fonts/OFL.txt"
cp favicon.svg "$out/favicon.svg"
