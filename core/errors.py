"""The drawn tree of errors.

    CunfaError
    ├── NotFound        what was asked for is not there
    ├── Conflict        it clashes with what is already recorded
    ├── NotPermitted    this person may not
    │   └── NotSignedIn     nobody is signed in, or the session has ended
    ├── InvalidInput    the words or the file cannot be taken as they are
    └── Unavailable     something we depend on is not working now
        ├── DiskFull        nothing was saved
        └── Busy            another process holds it

Each carries a stable ``code`` for programs and one Chinese sentence for people that says what to do.
"""

from __future__ import annotations


class CunfaError(Exception):
    """Base of every error that reaches a person."""

    code = "error"
    message = "出了问题，请稍后再试。"

    def __init__(self, message: str | None = None, *, code: str | None = None) -> None:
        self.message = message or type(self).message
        self.code = code or type(self).code
        super().__init__(self.message)


class NotFound(CunfaError):
    code = "not_found"
    message = "没有找到，可能已经删除。"


class Conflict(CunfaError):
    code = "conflict"
    message = "和已有的记录对不上，请刷新后再试。"


class NotPermitted(CunfaError):
    code = "not_permitted"
    message = "这一项不归你看或改。"


class NotSignedIn(NotPermitted):
    code = "not_signed_in"
    message = "还没有登录，或登录已过期，请重新登录。"


class InvalidInput(CunfaError):
    code = "invalid_input"
    message = "填写的内容不对，请改后再试。"


class Unavailable(CunfaError):
    code = "unavailable"
    message = "暂时用不了，请稍后再试。"


class DiskFull(Unavailable):
    code = "disk_full"
    message = "磁盘已满，这次没有存上。请清出空间后再试，已有的记录没有受影响。"


class Busy(Unavailable):
    code = "busy"
    message = "另一个程序正在使用这个数据目录，请先停掉它。"
