"""The documents cannot lie: what README names exists."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from typer.main import get_command

from api.cli import app
from core.settings import Settings

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text("utf-8")
MAKEFILE = (ROOT / "Makefile").read_text("utf-8")


def test_every_setting_is_in_the_table_and_nothing_else() -> None:
    named = set(re.findall(r"`CUNFA_([A-Z_]+)`", README))
    assert named == {name.upper() for name in Settings.model_fields}


@pytest.mark.parametrize(
    "command", sorted(set(re.findall(r"\.venv/bin/cunfa (\w+(?: (?:add|import|reset))?)", README)))
)
def test_every_command_named_exists(command: str) -> None:
    found = get_command(app)
    for word in command.split():
        found = found.commands[word]  # type: ignore[attr-defined]


@pytest.mark.parametrize("target", sorted(set(re.findall(r"make ([a-z]+)", README))))
def test_every_make_target_named_exists(target: str) -> None:
    assert re.search(rf"^{target}:", MAKEFILE, re.MULTILINE)


@pytest.mark.parametrize(
    "page", [*sorted(ROOT.glob("docs/**/*.md")), ROOT / "README.md"], ids=lambda p: p.name
)
def test_every_link_and_picture_leads_somewhere(page: Path) -> None:
    text = page.read_text("utf-8")
    targets = re.findall(r"\]\(([^)#]+)\)", text) + re.findall(r'src="([^"]+)"', text)
    missing = [t for t in targets if not t.startswith("http") and not (page.parent / t).exists()]
    assert missing == []


@pytest.mark.parametrize(
    "room", ["api", "assistant", "casework", "ingest", "knowledge", "accounts", "core", "bench"]
)
def test_every_room_says_what_it_is(room: str) -> None:
    assert f"`{room}/`" in README
    assert (ROOT / room / "__init__.py").read_text("utf-8").startswith('"""')


def test_what_the_readmes_python_imports_exists() -> None:
    blocks = re.findall(r"```python\n(.*?)```", README, re.DOTALL)
    imports = [line for block in blocks for line in block.splitlines() if line.startswith("from ")]
    assert imports
    exec("\n".join(imports), {})
