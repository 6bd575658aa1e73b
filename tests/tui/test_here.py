"""The machine's clock: its zone is known by name, as TZ or its files tell it, so that hours in spring are right."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from tui.here import local_now, machine_zone

STOCKHOLM = datetime(2026, 11, 22, 10, tzinfo=ZoneInfo("Europe/Stockholm"))


@pytest.mark.parametrize(
    "told", ["Europe/Stockholm", ":Europe/Stockholm", "/usr/share/zoneinfo/Europe/Stockholm", "right/Europe/Stockholm"]
)
def test_the_zone_is_as_tz_names_it(told: str, tmp_path: Path) -> None:
    zone = machine_zone(STOCKHOLM, told={"TZ": told}, localtime=tmp_path / "none", named=tmp_path / "none")
    assert zone == ZoneInfo("Europe/Stockholm")


def test_an_empty_tz_is_utc() -> None:
    assert machine_zone(datetime(2026, 11, 22, tzinfo=UTC), told={"TZ": ""}) == ZoneInfo("UTC")


def test_without_tz_the_link_or_the_name_in_a_file_tells_the_zone(tmp_path: Path) -> None:
    tree = tmp_path / "zoneinfo" / "Europe"
    tree.mkdir(parents=True)
    (tree / "Stockholm").touch()
    (tmp_path / "localtime").symlink_to(tree / "Stockholm")
    (tmp_path / "timezone").write_text("Europe/Stockholm\n", encoding="utf-8")
    none = tmp_path / "none"
    for localtime, named in ((tmp_path / "localtime", none), (none, tmp_path / "timezone")):
        assert machine_zone(STOCKHOLM, told={}, localtime=localtime, named=named) == ZoneInfo("Europe/Stockholm")


@pytest.mark.parametrize("told", ["CET-1CEST,M3.5.0,M10.5.0/3", "Nowhere/Here", "Asia/Tokyo", "../../secret"])
def test_a_name_that_is_none_or_does_not_go_with_the_clock_tells_nothing(told: str) -> None:
    assert machine_zone(STOCKHOLM, told={"TZ": told}) is None


def test_the_present_moment_always_has_an_offset() -> None:
    assert local_now().utcoffset() is not None
