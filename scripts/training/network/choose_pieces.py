"""Writes ingest/recognize/network/pieces.tsv: the pieces of XLM-RoBERTa's vocabulary that Chinese reports are cut into, with the
logarithm of their likelihood. Usage: choose_pieces.py CACHE, once; the network knows the pieces by their place in the file.
"""
import re
import sys
from pathlib import Path

import e5
from train import is_common

OUT = Path(__file__).parents[3] / "ingest/recognize/network/pieces.tsv"
KANA = re.compile("[\u3040-\u30ff]")
HAN = re.compile("[\u3400-\u9fff]")
# Figures, marks, and names of capitals as in GDP or 5G; all other words are cut into single characters.
PLAIN = re.compile(r"▁?(?:[^\W\d_]|[\W\d_]+|[A-Z0-9]{1,5})")


def is_chosen(piece: str) -> bool:
    if HAN.search(piece):
        return not KANA.search(piece)
    return PLAIN.fullmatch(piece) is not None and all(one == "▁" or is_common(one) for one in piece)


def main() -> None:
    weights = e5.Weights(e5.fetch(Path(sys.argv[1])))
    chosen = [piece for piece in weights.numbers if piece and "\t" not in piece and is_chosen(piece)]
    OUT.write_text("".join(f"{piece}\t{weights.scores[piece]:.4f}\n" for piece in chosen), encoding="utf-8")
    print(f"{len(chosen)} pieces")


if __name__ == "__main__":
    main()
