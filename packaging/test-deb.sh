#!/bin/sh
# Installs the package as a machine would, uses it, upgrades it, removes and purges it, and looks what is left. Runs inside a
# throw-away copy of this machine's file system (xtask/src/package.rs makes it): nothing outside is changed.
set -eu
deb="$1"
data=/var/lib/amparo

fail() { echo "FAILED: $*" >&2; exit 1; }
is() { [ "$2" = "$3" ] || fail "$1: expected $3, found $2"; }
as_amparo() { runuser -u amparo -- env AMPARO_DATA="$data" "$@"; }

serve() {
    as_amparo amparo serve --listen 127.0.0.1:0 --public-listen off 2>/tmp/serve.log &
    for _ in $(seq 100); do
        grep -q '^staff pages' /tmp/serve.log && break
        sleep 0.1
    done
    at=$(sed -n 's|^staff pages *http://||p' /tmp/serve.log)
    [ -n "$at" ] || fail "it does not serve: $(cat /tmp/serve.log)"
    answer=$(bash -c "exec 3<>/dev/tcp/${at%:*}/${at#*:}; printf 'GET /health HTTP/1.1\r\nHost: $at\r\nConnection: close\r\n\r\n' >&3; cat <&3")
    case "$answer" in *'"status":"ok"'*) ;; *) fail "health: $answer" ;; esac
    pid=$(pgrep -u amparo -x amparo)
    is "core limit" "$(awk '/^Max core/ {print $5 $6}' "/proc/$pid/limits")" 00
    kill -TERM "$pid"
    wait || true
}

# Installed: the user, the folder, and no keys that nobody asked for.
dpkg -i "$deb" >/tmp/install.log 2>&1 || fail "$(cat /tmp/install.log)"
grep -q 'amparo init' /tmp/install.log || fail "the next step is not told"
is "rights of $data" "$(stat -c '%a %U %G' $data)" "700 amparo amparo"
is "rights of the program" "$(stat -c '%a %U' /usr/bin/amparo)" "755 root"
is "shell" "$(getent passwd amparo | cut -d: -f7)" /usr/sbin/nologin
is "what is in the folder" "$(ls -A $data)" ""
amparo --version >/dev/null

# Used.
as_amparo amparo init --data $data >/dev/null
is "rights of the key" "$(stat -c '%a %U' $data/root.key)" "600 amparo"
serve
as_amparo amparo user invite --organisation North --country UKR --name A --role case-worker >/dev/null
as_amparo amparo doctor --data $data || fail "the doctor finds something"
before=$(as_amparo amparo user list --json)

# Upgraded: what the operator wrote stays, and so do the records.
echo 'AMPARO_LOG=warn # ours' >>/etc/default/amparo
dpkg -i "$deb" >/tmp/upgrade.log 2>&1 </dev/null || fail "$(cat /tmp/upgrade.log)"
grep -q '# ours' /etc/default/amparo || fail "the configuration was overwritten"
is "records after the upgrade" "$(as_amparo amparo user list --json)" "$before"

# Removed, then purged: the records and their keys are still there, whole.
sums=$(cd $data && find . -type f ! -name '*-shm' -exec sha256sum {} + | sort)
dpkg -r amparo >/dev/null 2>&1
[ ! -e /usr/bin/amparo ] || fail "the program is still there"
[ -e /etc/default/amparo ] || fail "the configuration is gone before the purge"
dpkg -P amparo >/tmp/purge.log 2>&1
grep -q 'is kept' /tmp/purge.log || fail "the purge does not say what it leaves"
[ ! -e /etc/default/amparo ] || fail "the configuration is still there"
is "records after the purge" "$(cd $data && find . -type f ! -name '*-shm' -exec sha256sum {} + | sort)" "$sums"
getent passwd amparo >/dev/null || fail "the records belong to nobody"

# Installed again, they open.
dpkg -i "$deb" >/dev/null 2>&1
is "records after all" "$(as_amparo amparo user list --json)" "$before"
serve

# Purged when nothing was ever recorded: nothing is left.
rm -rf $data && install -d -m 0700 -o amparo -g amparo $data
dpkg -P amparo >/dev/null 2>&1
[ ! -e $data ] || fail "an empty folder is left"
getent passwd amparo >/dev/null && fail "a user is left"
echo "package: installed, used, upgraded, removed, purged; records and keys untouched"
