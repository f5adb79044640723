"""Small transformers made on the spot: an embedding model with prompts, and CrossEncoders. No network, no training."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

PROMPT = "问法律"

# In a process of its own: torch and sentence-transformers take seconds to import and warn about themselves.
_START = """
import sys
import torch
from transformers import BertConfig, BertForSequenceClassification, BertModel, BertTokenizerFast
out = sys.argv[1]
torch.manual_seed(0)
words = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", *(chr(n) for n in range(0x4E00, 0x9FA6))]
tokenizer = BertTokenizerFast(vocab={word: n for n, word in enumerate(words)}, model_max_length=64)
config = BertConfig(
    vocab_size=len(words), hidden_size=16, num_hidden_layers=2, num_attention_heads=2, intermediate_size=32,
    max_position_embeddings=64, num_labels=1,
)
"""

_EMBEDDING = """
from sentence_transformers import SentenceTransformer
from sentence_transformers.sentence_transformer.modules import Pooling, Transformer
BertModel(config).half().save_pretrained(out + "/bert")
tokenizer.save_pretrained(out + "/bert")
modules = [Transformer(out + "/bert"), Pooling(16)]
model = SentenceTransformer(modules=modules, device="cpu", prompts={"query": sys.argv[2], "document": ""})
model.save_pretrained(out + "/model", create_model_card=False)
"""

_RERANKER = """
model = BertForSequenceClassification(config)
model.save_pretrained(out)
tokenizer.save_pretrained(out)
"""

# Attention that takes the mean of all tokens, and weights of nought but for one character: the more often a pair has
# it, the higher its logit.
_ADMIRER = """
config.num_hidden_layers = 1
config.layer_norm_eps = 1.0  # a layer norm that keeps lengths apart
model = BertForSequenceClassification(config)
with torch.no_grad():
    for name, weights in model.named_parameters():
        weights.fill_(1.0 if name.endswith("LayerNorm.weight") else 0.0)
    bert = model.bert
    bert.embeddings.word_embeddings.weight[words.index(sys.argv[2]), 0] = 10.0
    attention = bert.encoder.layer[0].attention
    for each in (attention.self.value, attention.output.dense, bert.pooler.dense):
        each.weight.copy_(torch.eye(16))
    model.classifier.weight[0, 0] = 5.0
model.save_pretrained(out)
tokenizer.save_pretrained(out)
"""


def _make(script: str, folder: Path, *arguments: str) -> None:
    made = [sys.executable, "-c", _START + script, str(folder), *arguments]
    subprocess.run(made, check=True, capture_output=True)


def save_embedding(folder: Path) -> Path:
    """A sentence-transformers folder, 16 wide, that puts ``PROMPT`` before a question and nothing before a text.

    In half precision, as many are kept.
    """
    _make(_EMBEDDING, folder, PROMPT)
    return folder / "model"


def save_reranker(folder: Path) -> Path:
    """A CrossEncoder of random weights."""
    _make(_RERANKER, folder)
    return folder


def save_admirer(folder: Path, character: str) -> Path:
    """A CrossEncoder that likes best the text with the most of one character."""
    _make(_ADMIRER, folder, character)
    return folder
