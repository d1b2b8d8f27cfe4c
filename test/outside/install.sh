#!/bin/sh
# Installs what the outside checks need from Debian, where it is missing.
set -eu
missing=''
command -v chromium >/dev/null || missing="$missing chromium"
command -v soffice >/dev/null || missing="$missing libreoffice-calc-nogui"
command -v xmllint >/dev/null || missing="$missing libxml2-utils"
command -v sqlite3 >/dev/null || missing="$missing sqlite3"
[ -z "$missing" ] && exit 0
apt-get update -q
# shellcheck disable=SC2086 -- one word for each package
DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends $missing
