#!/bin/sh
# Writes the contract's stubs into the folder $1: with Debian's protoc, else with grpcio-tools.
set -eu
proto=$(CDPATH='' cd -- "$(dirname -- "$0")/../../proto" && pwd)
contract=$proto/comity/mailbox/v1/mailbox.proto
if command -v grpc_python_plugin >/dev/null; then
  protoc "--plugin=protoc-gen-grpc_python=$(command -v grpc_python_plugin)" \
    "-I$proto" "--python_out=$1" "--grpc_python_out=$1" "$contract"
else
  python3 -m grpc_tools.protoc "-I$proto" "--python_out=$1" "--grpc_python_out=$1" "$contract"
fi
