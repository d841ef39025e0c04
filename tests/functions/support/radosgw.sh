#!/usr/bin/env bash
# Starts Debian's radosgw over a Ceph in memory, for the conformance tests: radosgw.sh FOLDER [PORT], until it is killed.
# Needs the packages radosgw, ceph-mon, ceph-osd, ceph-common. Everything lies in FOLDER and ends with this script.
set -euo pipefail

folder=$(realpath -m "$1")
port=${2:-7480}
mkdir -p "$folder"/{mon,osd,rgw,run}

fsid=$(cat /proc/sys/kernel/random/uuid)
cat > "$folder/ceph.conf" <<CONF
[global]
fsid = $fsid
mon host = v1:127.0.0.1:$((port + 1))/0
mon initial members = a
auth cluster required = none
auth service required = none
auth client required = none
ms bind msgr2 = false
ms bind port min = $((port + 10))
ms bind port max = $((port + 60))
public addr = 127.0.0.1
cluster addr = 127.0.0.1
osd pool default size = 1
osd pool default min size = 1
osd pool default pg num = 1
osd pool default pgp num = 1
osd crush chooseleaf type = 0
mon allow pool size one = true
mon max pg per osd = 1000
mon data = $folder/mon/data
mon warn on pool no redundancy = false
osd data = $folder/osd/data
osd objectstore = memstore
memstore device bytes = 2147483648
run dir = $folder/run
admin socket = $folder/run/\$name.asok
pid file = $folder/run/\$name.pid
log file = $folder/run/\$name.log
[client.rgw]
rgw data = $folder/rgw
rgw frontends = beast endpoint=127.0.0.1:$port
rgw enable usage log = false
CONF
export CEPH_CONF="$folder/ceph.conf"

children=()
stop() {
  for pid in "${children[@]}"; do kill "$pid" 2>/dev/null || true; done
  wait || true
}
trap stop EXIT
trap 'exit 0' INT TERM

monmaptool --create --fsid "$fsid" --addv a "[v1:127.0.0.1:$((port + 1))]" "$folder/monmap" >/dev/null
ceph-mon --mkfs -i a --monmap "$folder/monmap" -c "$CEPH_CONF"
ceph-mon -f -i a -c "$CEPH_CONF" &
children+=($!)
until timeout 5 ceph -s >/dev/null 2>&1; do sleep 0.3; done

osd=$(ceph osd create)
mkdir -p "$folder/osd/data"
ceph osd crush add "$osd" 1 root=default host=local >/dev/null 2>&1
ceph-osd --mkfs -i "$osd" -c "$CEPH_CONF"
ceph-osd -f -i "$osd" -c "$CEPH_CONF" &
children+=($!)
until ceph osd stat 2>/dev/null | grep -q '1 up'; do sleep 0.3; done

radosgw-admin user create --uid gongkai --display-name gongkai --access-key gongkai --secret-key gongkai-radosgw >/dev/null 2>&1
radosgw -f -n client.rgw -c "$CEPH_CONF" &
children+=($!)
until curl -s -o /dev/null "http://127.0.0.1:$port/"; do sleep 0.3; done
echo "radosgw at http://127.0.0.1:$port, keys gongkai / gongkai-radosgw"
wait -n
