#!/usr/bin/env bash
# Makes sure there is a Chromium for the browser tests; fails, saying what to do, where there is none.
set -euo pipefail
for name in "${CUNFA_CHROMIUM:-}" chromium chromium-browser google-chrome; do
    [ -n "$name" ] && command -v "$name" >/dev/null && exit 0
done
if command -v apt-get >/dev/null && [ "$(id -u)" = 0 ]; then
    apt-get update -q && DEBIAN_FRONTEND=noninteractive apt-get install -y -q chromium fonts-noto-cjk && exit 0
fi
echo '浏览器测试要用 Chromium：请装上它（例如 apt install chromium fonts-noto-cjk），或用 CUNFA_CHROMIUM 指明位置。' >&2
exit 1
