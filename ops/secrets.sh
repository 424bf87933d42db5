#!/bin/sh
# Makes what docker-compose.yml reads as secrets, each if it is not there yet: ops/secrets.sh [folder, else secrets]
# The folder is its owner's alone; the files in it are mounted into containers, whose users must be able to read them.
set -eu
folder=${1:-"$(dirname "$0")/../secrets"}
mkdir -p "$folder"
chmod 700 "$folder"
cd "$folder"

random() { od -An -v -tx1 -N32 /dev/urandom | tr -d ' \n'; }
hash() { tr -d '\n' <"$1" | sha256sum | cut -d' ' -f1; }
# A file that appears whole or not at all.
keep() {
  cat >"$1.new"
  chmod "$2" "$1.new"
  mv "$1.new" "$1"
}

for password in database-password grafana-password; do
  [ -s "$password" ] || random | keep "$password" 644
done
for key in loan-core.key desk.key approver.key; do
  [ -s "$key" ] || random | keep "$key" 600
done

# An AES-256-GCM key as a Tink keyset; `./duepath keyset rotate` adds the next one.
if [ ! -s keyset.json ]; then
  id=$(($(od -An -N3 -tu4 /dev/urandom) + 16777216))
  value=$({ printf '\032\040'; head -c 32 /dev/urandom; } | base64 | tr -d '\n')
  keep keyset.json 644 <<END
{"primaryKeyId":$id,"key":[{"keyData":{"typeUrl":"type.googleapis.com/google.crypto.tink.AesGcmKey","value":"$value","keyMaterialType":"SYMMETRIC"},"status":"ENABLED","keyId":$id,"outputPrefixType":"TINK"}]}
END
fi

[ -s ingest-access.yml ] || keep ingest-access.yml 644 <<END
duepath.ingest.api-keys:
  - {id: loan-core, sha256: $(hash loan-core.key), scopes: ["events:write", "business-date:write", "loans:release"]}
END
[ -s notifier-access.yml ] || keep notifier-access.yml 644 <<END
duepath.notifier.api-keys:
  - {id: desk, sha256: $(hash desk.key), scopes: ["contacts:read"]}
END
[ -s legal-access.yml ] || keep legal-access.yml 644 <<END
duepath.legal.api-keys:
  - {id: desk, actor: desk, sha256: $(hash desk.key), scopes: ["legal:read", "legal:propose", "legal:record"]}
  - {id: approver, actor: approver, sha256: $(hash approver.key), scopes: ["legal:read", "legal:approve"]}
END
echo "secrets are in $(pwd)"
