"""``cunfa kb …``: the indexes looked after."""

from __future__ import annotations

import typer

kb_app = typer.Typer(help="书架和索引。", no_args_is_help=True)
