"""The first weights of the network: LAC's small model as jieba's source distribution carries it (Apache-2.0)."""
import struct
import tarfile
from pathlib import Path

import numpy as np

import pypi

ARCHIVE = "jieba-0.42.1.tar.gz"
MODEL = "jieba-0.42.1/jieba/lac_small/"


def read_tensor(data: bytes) -> np.ndarray:
    """One parameter file of PaddlePaddle: version, level of detail, description, values."""
    at = 4
    (levels,) = struct.unpack_from("<Q", data, at)
    at += 8
    for _ in range(levels):
        (size,) = struct.unpack_from("<Q", data, at)
        at += 8 + size
    (length,) = struct.unpack_from("<i", data, at + 4)
    at += 8
    shape = read_shape(data[at : at + length])
    return np.frombuffer(data, "<f4", offset=at + length).reshape(shape).copy()


def read_shape(description: bytes) -> list[int]:
    """The dimensions of a tensor's protobuf description: field 2, one varint each, behind the type."""
    shape, at = [], 2
    while at < len(description):
        at += 1
        value = shift = 0
        while True:
            byte = description[at]
            at += 1
            value |= (byte & 127) << shift
            shift += 7
            if byte < 128:
                break
        shape.append(value)
    return shape


def load(folder: Path) -> tuple[dict[str, np.ndarray], dict[str, int]]:
    """The parameters by name and the row of each character."""
    parameters: dict[str, np.ndarray] = {}
    rows: dict[str, int] = {}
    with tarfile.open(pypi.download(folder / ARCHIVE, "jieba==0.42.1", ["--no-binary", ":all:"])) as archive:
        for member in archive.getmembers():
            name = member.name.rpartition("/")[2]
            if member.name.startswith(MODEL + "model_baseline/") and not name.startswith("__"):
                parameters[name] = read_tensor(archive.extractfile(member).read())
            elif member.name == MODEL + "word.dic":
                for line in archive.extractfile(member).read().decode().split("\n"):
                    number, tab, character = line.partition("\t")
                    if tab:
                        rows[character] = int(number)
    return parameters, rows
