"""An invented law, how it reads once amended, and what is asked besides of every kind."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from casework.kind_details import (
    DraftedDetails,
    KindDetails,
    LectureDetails,
    LitigationDetails,
    VillageMatterDetails,
)
from knowledge.types import ArticleKind, DateBasis, DocumentKind, NewArticle, NewVersion

FIRST = "村内道路应当保持通畅，任何人不得堵占。"
SECOND = "堵占道路的，由村民委员会劝其恢复；不听劝的，可以申请人民调解。"
PATHS_LAW = NewVersion(
    kind=DocumentKind.LAW,
    title="中华人民共和国村路通行法",
    level="法律",
    scope="全国",
    issuing_body="某机关",
    document_number="",
    promulgated=date(2020, 1, 1),
    effective_from=date(2020, 6, 1),
    effective_basis=DateBasis.TEXT,
    valid_until=None,
    history="",
    source_name="村路通行法.md",
    source_sha256="a" * 64,
    articles=(
        NewArticle(ArticleKind.ARTICLE, 1, 0, "第一条", (), FIRST),
        NewArticle(ArticleKind.ARTICLE, 2, 0, "第二条", (), SECOND),
    ),
)
# The same version read again, from other bytes: its articles get new keys.
REREAD = replace(PATHS_LAW, source_sha256="b" * 64, articles=PATHS_LAW.articles[1:])
# What has to be said of each kind before it is handed in.
NEEDED = KindDetails(
    drafted_document=DraftedDetails("起诉状", final_on=date(2026, 11, 1)),
    lecture=LectureDetails("防诈骗", 40),
    litigation=LitigationDetails("某县人民法院", stage="hearing"),
    village_matter=VillageMatterDetails("land_contracting"),
)
