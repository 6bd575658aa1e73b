"""Files that cannot be what they are named as."""

from __future__ import annotations

from pathlib import Path


def damaged_file(folder: Path, what: str) -> Path:
    file = folder / f"{what}.txt"
    match what:
        case "zeros":
            file.write_bytes(b"abc\0def" * 100)
        case "controls":
            file.write_bytes(("word " * 20 + "\x01\x02\x03\x04\x05\x06\x0e\x0f").encode())
        case "empty":
            file.write_bytes(b"")
        case "blank":
            file.write_bytes(b" \n\t\n")
        case "huge":
            with file.open("wb") as sparse:
                sparse.truncate(50 * 2**20 + 1)
        case "half of UTF-16":
            file.write_bytes("words".encode("utf-16")[:-1])
        case "folder":
            file.mkdir()
    return file
