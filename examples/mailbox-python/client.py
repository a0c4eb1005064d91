"""A small system of a State at the mailbox of its node.

python3 client.py send KEY STATE KIND TEXT [FILE]   sends a note, and says when it is delivered
python3 client.py follow FOLDER [COUNT]             writes down what arrives, or COUNT of it
"""

import hashlib
import json
import os
import sys
import time
from pathlib import Path
from urllib.parse import urlparse

import grpc

from comity.mailbox.v1 import mailbox_pb2 as wire
from comity.mailbox.v1 import mailbox_pb2_grpc as service

CALL_S_MAX = 20
LOOK_S = 0.5
# A stream that ended is opened again after this; nothing is lost, for the cursor is kept.
AGAIN_S = 1
CHUNK_BYTES = 1_048_576


def connect():
    """Connects by COMITY_MAILBOX_URL, _CA, _KEY and _CERT."""
    ca, key, cert = (
        Path(os.environ[f"COMITY_MAILBOX_{name}"]).read_bytes() for name in ("CA", "KEY", "CERT")
    )
    address = urlparse(os.environ["COMITY_MAILBOX_URL"]).netloc
    channel = grpc.secure_channel(address, grpc.ssl_channel_credentials(ca, key, cert))
    return service.MailboxServiceStub(channel)


def parts_of(path):
    """What PutFile reads: what the file is, then its bytes."""
    content = path.read_bytes()
    header = wire.FileHeader(
        size=len(content),
        sha256=hashlib.sha256(content).hexdigest(),
        # A file that is of no kind known to you is octets; the node looks at what it says it is.
        media_type="application/octet-stream",
        name=path.name,
    )
    yield wire.PutFileRequest(header=header)
    for at in range(0, len(content), CHUNK_BYTES):
        yield wire.PutFileRequest(chunk=content[at : at + CHUNK_BYTES])


def send(mailbox, key, state, kind, text, file=None):
    """One parcel, from here to the other State's receipt."""
    file_ids = [mailbox.PutFile(parts_of(Path(file))).file_id] if file else []
    parcel = wire.SendRequest(
        idempotency_key=key,
        recipient_state=state,
        kind=kind,
        content=text.encode(),
        file_ids=file_ids,
    )
    parcel_id = mailbox.Send(parcel, timeout=CALL_S_MAX).parcel_id
    print("sent", parcel_id, flush=True)
    while True:
        answer = mailbox.GetStatus(wire.GetStatusRequest(parcel_id=parcel_id), timeout=CALL_S_MAX)
        if answer.status == wire.PARCEL_STATUS_DELIVERED:
            print("delivered, receipt", hashlib.sha256(answer.receipt).hexdigest(), flush=True)
            return
        if answer.status == wire.PARCEL_STATUS_UNDELIVERABLE:
            raise SystemExit(f"undeliverable: {answer.reason}")
        time.sleep(LOOK_S)


def keep(mailbox, folder, arrival):
    """What arrived is on disk before the cursor says so: after a crash it comes again."""
    for index, file in enumerate(arrival.files):
        stream = mailbox.GetFile(wire.GetFileRequest(file_id=file.file_id))
        content = b"".join(part.chunk for part in stream)
        if hashlib.sha256(content).hexdigest() != file.sha256:
            raise SystemExit(f"file {file.file_id} is not what was signed")
        # By our own number: the sender's name of a file is for showing, never for opening.
        (folder / f"{arrival.cursor}-{index}.bin").write_bytes(content)
    note = {
        "parcelId": arrival.parcel_id,
        "senderState": arrival.sender_state,
        "kind": arrival.kind,
        "text": arrival.content.decode(),
        "receivedAtMs": arrival.received_at_ms,
        "files": [{"name": file.name, "sha256": file.sha256} for file in arrival.files],
    }
    (folder / f"{arrival.cursor}.json").write_text(json.dumps(note, ensure_ascii=False, indent=2))
    keep_cursor(folder, arrival.cursor)


def keep_cursor(folder, cursor):
    partial = folder / "cursor.partial"
    with partial.open("w") as file:
        file.write(str(cursor))
        file.flush()
        os.fsync(file.fileno())
    partial.rename(folder / "cursor")


def cursor_in(folder):
    kept = folder / "cursor"
    return int(kept.read_text()) if kept.exists() else 0


def follow(mailbox, folder, count=None):
    """Follows arrivals from the cursor kept in the folder."""
    folder = Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    left = float("inf") if count is None else int(count)
    while left > 0:
        stream = mailbox.Receive(wire.ReceiveRequest(cursor=cursor_in(folder)))
        try:
            for arrival in stream:
                keep(mailbox, folder, arrival)
                print(
                    f"arrived {arrival.cursor} from {arrival.sender_state}: {arrival.kind}",
                    flush=True,
                )
                left -= 1
                if left <= 0:
                    break
        except grpc.RpcError as error:
            print("ended:", error.code().name, error.details(), flush=True)
            time.sleep(AGAIN_S)
        finally:
            stream.cancel()


def main(args):
    verbs = {"send": send, "follow": follow}
    if not args or args[0] not in verbs:
        raise SystemExit(__doc__)
    verbs[args[0]](connect(), *args[1:])


if __name__ == "__main__":
    main(sys.argv[1:])
