"""Opening a file of each format at one length and at four times that: time must grow in step, and memory with the text.

Times are of the processor, in a process of their own; memory is the most a process held, without what it holds when it
has only imported the reader.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable

WORDS = 10_000
TIMES = 4
SENTENCE = "I would ask the ward first and then the manager because the rota is made on Mondays"


def _captions(words: int) -> bytes:
    def cue(n: int) -> str:
        start = f"{n // 3600:02}:{n // 60 % 60:02}:{n % 60:02}"
        return f"{n}\n{start}.000 --> {start}.900\n{('Ana Silva', 'Bo Lund')[n // 5 % 2]}: {SENTENCE[:40]}\n"

    return ("WEBVTT\n\n" + "\n".join(map(cue, range(words // 8)))).encode()


def _chat(words: int) -> bytes:
    stamps = (f"[{n // 1440 % 28 + 1:02}/03/2026, {n // 60 % 24:02}:{n % 60:02}:00]" for n in range(words // 17))
    return "\n".join(f"{stamp} {('Ana', 'Bo')[n % 2]}: {SENTENCE}" for n, stamp in enumerate(stamps)).encode()


def _table(words: int) -> bytes:
    rows = "".join(f'{("Ana", "Bo")[n % 2]},"{SENTENCE}",{n % 28 + 1}.3.2026\n' for n in range(words // 19))
    return ("Who,What,Due\n" + rows).encode()


def _page(words: int) -> bytes:
    return ("<html><body><ul>" + f"<li>{SENTENCE}</li><li><b>{SENTENCE}</b></li>" * (words // 34) + "</ul>").encode()


def _mail(words: int) -> bytes:
    body = f"{SENTENCE}.\n> {SENTENCE}?\n\n" * (words // 34)
    return f"From: bo@example.org\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n\n{body}".encode()


def _word(words: int) -> bytes:
    from copy import deepcopy

    import docx

    from tests.reading.formats.making import saved

    document = docx.Document()
    body = document.element.body
    paragraph = document.add_paragraph(SENTENCE, style="List Bullet")._p
    for _ in range(words // 17):
        body.insert(0, deepcopy(paragraph))
    return saved(document)


def _pdf(words: int) -> bytes:
    from tests.reading.formats.making import pdf_bytes

    return pdf_bytes([[SENTENCE] * 40] * max(words // 680, 1))


FORMATS: dict[str, Callable[[int], bytes]] = {
    "vtt": _captions, "txt": _chat, "csv": _table, "html": _page, "eml": _mail, "docx": _word, "pdf": _pdf,
}  # fmt: skip

_CHILD = """
import json, resource, sys, time
from assistant.reading.files import read_notes
name, data = sys.argv[1], sys.stdin.buffer.read()
start = time.process_time()
source = read_notes(data, name, title=name)[0]
took = time.process_time() - start
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
print(json.dumps([took, peak, len(source.text.encode()) / 2**20, len(source.text.split())]))
"""


def measured(name: str, data: bytes) -> tuple[float, float, float, int]:
    """Seconds, the most megabytes held, megabytes and words of the text taken out, in a process of its own."""
    done = subprocess.run([sys.executable, "-c", _CHILD, name], input=data, capture_output=True, check=True)
    took, peak, size, words = json.loads(done.stdout)
    return took, peak, size, words


def main() -> None:
    for ending, make in FORMATS.items():
        short, long = (measured(f"a.{ending}", make(WORDS * times)) for times in (1, TIMES))
        room = 200 + 10 * long[2]
        print(
            f"opening .{ending}, {long[3]} words: {long[0] / short[0]:.1f} times the time of {short[3]}"
            f" ({long[0] * 1000:.0f} ms here); {long[1]:.0f} MB held of {room:.0f} allowed"
        )


if __name__ == "__main__":
    main()
