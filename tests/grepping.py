"""Which files hold some words, asked of another process.

A process that opens and closes a database file by itself lets go of every lock SQLite holds on it there; another
connection then takes itself for the last one and cuts the shared memory under our feet (SQLite: "How To Corrupt").
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

_LOOK = """
import sys
from pathlib import Path
folder, forms = Path(sys.argv[1]), [bytes.fromhex(form) for form in sys.argv[2:]]
for path in sorted(path for path in folder.rglob("*") if path.is_file()):
    try:
        content = path.read_bytes().lower()
    except FileNotFoundError:  # it went while we looked
        continue
    if any(form.lower() in content for form in forms):
        print(path.relative_to(folder))
"""


def files_holding(folder: Path, *forms: bytes) -> list[str]:
    """Paths below a folder whose files hold any of the forms, in whatever case."""
    command = [sys.executable, "-c", _LOOK, str(folder), *(form.hex() for form in forms)]
    done = subprocess.run(command, check=True, capture_output=True, text=True, timeout=60)
    return done.stdout.splitlines()
