"""Starting up: the data directory prepared, the rooms opened, the server run."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import structlog

from accounts.models import Role
from accounts.phones import FIRST_ADMINISTRATOR
from accounts.types import NewUser
from api.control import ControlFile, write_secret
from api.deed_types import Say, progress_to
from api.factory import Application, open_application
from api.terminal import out, print_ingest_report
from api.timer import Timer
from core.database import Database, DirectoryOwner
from core.errors import InvalidInput, Unavailable
from core.logging import configure_logging
from core.settings import Settings
from ingest.reports import report_as_dict
from migrations.run import migrate

GUIDES = Path(__file__).parent.parent / "guides"
log = structlog.get_logger()


def open_rooms(settings: Settings, *, log_level: str = "WARNING") -> Application:
    """Migrate, then open every room. The caller owns the data directory."""
    configure_logging(level=log_level, as_json=settings.log_json)
    database = Database(settings.resolved_database_url)
    migrate(database)
    database.close()
    application = open_application(settings)
    _first_administrator(application)
    return application


@contextmanager
def opened_rooms(settings: Settings) -> Iterator[Application]:
    """Every room until the block ends. The caller owns the data directory."""
    application = open_rooms(settings)
    try:
        yield application
    finally:
        application.close()


@contextmanager
def owning_rooms(settings: Settings) -> Iterator[Application]:
    """Every room, over a data directory that is ours until the block ends. Raises Busy where another holds it."""
    with DirectoryOwner(settings.data_dir), opened_rooms(settings) as application:
        yield application


def _first_administrator(application: Application) -> None:
    if application.accounts.has_administrator():
        return
    new = NewUser(FIRST_ADMINISTRATOR, "管理员", Role.ADMINISTRATOR)
    _, password = application.accounts.create_user(new, by=None)
    note = application.settings.data_dir / "first-administrator.txt"
    write_secret(
        note,
        f"手机号一栏填：{FIRST_ADMINISTRATOR}\n首次密码：{password}\n登录后会要求改密码，改后请删掉这个文件。\n",
    )


def prepare(settings: Settings, *, laws: Path | None, say: Say) -> None:
    """Everything a first start needs; a later start finds it done and changes nothing."""
    if laws is not None and not laws.exists():
        raise InvalidInput(f"没有这个目录：{laws}。LAWS 要写成放法律文本的目录。", code="no_such_path")
    with owning_rooms(settings) as application:
        for path in [GUIDES, *([laws] if laws else [])]:
            report = report_as_dict(application.ingest.ingest_path(path.resolve(), progress=progress_to(say)))
            if len(report["files"]) != report["counts"].get("unchanged", 0):
                print_ingest_report(report, every_file=False)


def _listen(settings: Settings) -> socket.socket:
    listener = socket.socket(socket.AF_INET6 if ":" in settings.host else socket.AF_INET, socket.SOCK_STREAM)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((settings.host, settings.port))
    except OSError as error:
        listener.close()
        raise Unavailable(
            f"{settings.host}:{settings.port} 已被占用或不能用，请用 CUNFA_PORT 换一个端口。",
            code="port_taken",
        ) from error
    return listener


def _greet(settings: Settings) -> None:
    host = "127.0.0.1" if settings.host in ("0.0.0.0", "::") else settings.host  # noqa: S104
    note = settings.data_dir / "first-administrator.txt"
    out.print(f"\n村法助手已启动：http://{host}:{settings.port}")
    if note.exists():
        out.print(f"首次登录（{note}）：\n{note.read_text('utf-8').strip()}", markup=False)
    else:
        out.print("用手机号和密码登录。忘了密码：.venv/bin/cunfa users reset 手机号")
    out.print("停下：按 Ctrl+C\n")


def run_server(settings: Settings) -> None:
    """Serve until told to stop. Refuses a data directory that another process holds."""
    import uvicorn  # noqa: PLC0415 - a third of a command's start is the API, and only this one needs it

    from api.app import create_app  # noqa: PLC0415

    owner = DirectoryOwner(settings.data_dir)
    listener = _listen(settings)
    application = open_rooms(settings, log_level=settings.log_level)
    application.library.load_model()
    application.library.take_up()  # a release that a crash left between the record and the index
    control = ControlFile(settings.data_dir)
    timer = Timer(application.sources, application.runs)
    try:
        app = create_app(application)
        app.state.control_secret = control.publish(settings.host, settings.port)
        application.intakes.start()
        application.library.when_damaged(application.following.ask)
        application.following.ask()  # what a crash left between the record and the index
        timer.start()
        _greet(settings)
        server = uvicorn.Server(
            uvicorn.Config(
                app, log_level="warning", access_log=False, timeout_graceful_shutdown=5, server_header=False
            )
        )
        server.run(sockets=[listener])
    finally:
        control.withdraw()
        timer.stop()
        application.close()
        listener.close()
        owner.release()
