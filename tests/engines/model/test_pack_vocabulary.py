from __future__ import annotations

import base64
import zlib
from pathlib import Path

import pytest

from assistant.engines.model import vocabulary
from tools.pack_vocabulary import OUT, main


def test_packing_tiktokens_file_gives_what_is_shipped(tmp_path: Path) -> None:
    published = tmp_path / "o200k_base.tiktoken"
    published.write_bytes(
        b"".join(base64.b64encode(token) + f" {rank}\n".encode() for rank, token in enumerate(vocabulary.tokens()))
    )
    assert main([str(published), str(tmp_path / "out")]) == 0
    assert zlib.decompress((tmp_path / "out").read_bytes()) == zlib.decompress(OUT.read_bytes())
    assert OUT.stat().st_size < 1_100_000


def test_another_file_is_refused_and_nothing_is_written(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    other = tmp_path / "other"
    other.write_bytes(b"IQ== 0\n")
    assert main([str(other), str(tmp_path / "out")]) == 2
    assert "not o200k_base.tiktoken" in capsys.readouterr().err
    assert not (tmp_path / "out").exists()
