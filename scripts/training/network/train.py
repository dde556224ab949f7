"""Trains the span network and writes its data file. `npm run train` calls it with the examples on a path of their own.

An example is a line of JSON: text, features of each character, pieces as [row, start, end], names as [start, end, type],
weight, and variants of the sentence with other names in it. Each epoch sees every sentence and a variant of every third.
"""
import argparse
import json
import struct
import time
from collections import Counter
from pathlib import Path

import jax
import jax.numpy as jnp
import numpy as np
import optax

import e5
import encoder
import model
import pretrained

WIDTHS = [16, 32, 48, 64, 96, 128, 192, 256, 384]
# So many pieces a sentence of a width may have: they are of 1.6 characters in the mean.
PIECES = {width: width * 3 // 4 + 3 for width in WIDTHS}
BATCH_CHARACTERS = 1600
MOST_SENTENCES = 48
MOST_FEATURES = 14
LEAST_COUNT = 3
EPOCHS = 3
VARIANT_SHARE = 0.35
RATE = 2e-3
PRETRAINED_RATE = 1e-3
ENCODER_RATE = 1e-4
SEED = 0


class Reader:
    """Turns examples into numbers."""

    def __init__(self, rows: dict[str, int], examples: list[dict]):
        self.rows = rows
        self.unknown = rows["OOV"]
        counts = Counter(name for one in examples for said in one["features"] for name in set(said))
        self.features = sorted(name for name, count in counts.items() if count >= LEAST_COUNT)
        self.numbers = {name: index + 1 for index, name in enumerate(self.features)}

    def read(self, example: dict, weight: float) -> dict:
        text = example["text"]
        features = np.zeros((len(text), MOST_FEATURES), np.int32)
        for index, said in enumerate(example["features"][: len(text)]):
            known = [self.numbers[name] for name in dict.fromkeys(said) if name in self.numbers][:MOST_FEATURES]
            features[index, : len(known)] = known
        right = np.full(len(text), -1, np.int32)
        for start, end, kind in sorted(example["names"], reverse=True):
            if end - start <= model.LONGEST and end <= len(text):
                # Where two names end alike, the longer one is learned.
                right[end - 1] = (end - 1 - start) * len(model.TYPES) + model.TYPES.index(kind)
        characters = np.array([self.rows.get(character, self.unknown) for character in text], np.int32)
        return {"characters": characters, "features": features, "right": right, "weight": weight, **read_pieces(example)}


def read_pieces(example: dict) -> dict:
    """The rows of the pieces between the marks of beginning and end; of each character its piece, and its place in it."""
    rows = [encoder.BEGIN]
    piece_of = np.zeros(len(example["text"]), np.int32)
    place = np.zeros(len(example["text"]), np.int32)
    for row, start, end in example["pieces"]:
        piece_of[start:end] = len(rows)
        if end - start > 1:
            place[start:end] = [1] + [2] * (end - start - 2) + [3]
        rows.append(row)
    return {"pieces": np.array([*rows, encoder.END], np.int32), "piece_of": piece_of, "place": place}


def width_of(example: dict) -> int | None:
    """The least width that a sentence fits."""
    fitting = (
        width for width in WIDTHS if len(example["characters"]) <= width and len(example["pieces"]) <= PIECES[width]
    )
    return next(fitting, None)


def batches(examples: list[dict], unknown: int, random: np.random.RandomState) -> list[dict]:
    """Examples of near lengths together, in random order."""
    groups: dict[int, list[dict]] = {}
    for example in examples:
        width = width_of(example)
        if width is not None:
            groups.setdefault(width, []).append(example)
    made = []
    for width, group in groups.items():
        random.shuffle(group)
        size = max(4, min(MOST_SENTENCES, BATCH_CHARACTERS // width))
        made += [pack(group[at : at + size], width, size, unknown) for at in range(0, len(group), size)]
    random.shuffle(made)
    return made


def pack(examples: list[dict], width: int, size: int, unknown: int) -> dict:
    batch = {
        "characters": np.zeros((size, width), np.int32),
        "features": np.zeros((size, width, MOST_FEATURES), np.int32),
        "right": np.full((size, width), -1, np.int32),
        "piece_of": np.zeros((size, width), np.int32),
        "place": np.zeros((size, width), np.int32),
        "mask": np.zeros((size, width), np.float32),
        "pieces": np.full((size, PIECES[width]), encoder.END, np.int32),
        "piece_mask": np.zeros((size, PIECES[width]), np.float32),
        "weight": np.zeros(size, np.float32),
        "unknown": np.int32(unknown),
    }
    for index, example in enumerate(examples):
        length = len(example["characters"])
        for name in ("characters", "features", "right", "piece_of", "place"):
            batch[name][index, :length] = example[name]
        batch["mask"][index, :length] = 1
        batch["pieces"][index, : len(example["pieces"])] = example["pieces"]
        batch["piece_mask"][index, : len(example["pieces"])] = 1
        batch["weight"][index] = example["weight"]
    return batch


def train(sentences: list[dict], variants: list[list[dict]], reader: Reader, parameters: dict) -> dict:
    random = np.random.RandomState(SEED)

    def epoch() -> list[dict]:
        chosen = [some[random.randint(len(some))] for some in variants if some and random.rand() < VARIANT_SHARE]
        return batches(sentences + chosen, reader.unknown, random)

    steps = len(epoch()) * EPOCHS

    def rate(highest: float):
        return optax.warmup_cosine_decay_schedule(0, highest, min(200, steps // 10), steps, highest * 0.02)

    optimizers = {
        "encoder": optax.adamw(rate(ENCODER_RATE), weight_decay=1e-2),
        "pretrained": optax.adamw(rate(PRETRAINED_RATE), weight_decay=1e-3),
        "fresh": optax.adamw(rate(RATE), weight_decay=1e-2),
    }
    labels = {name: name for name in optimizers}
    optimizer = optax.chain(optax.clip_by_global_norm(5.0), optax.multi_transform(optimizers, labels))
    parameters = jax.tree.map(jnp.asarray, parameters)
    state = optimizer.init(parameters)

    @jax.jit
    def step(parameters, state, batch, key):
        value, gradient = jax.value_and_grad(model.loss)(parameters, batch, key)
        change, state = optimizer.update(gradient, state, parameters)
        return optax.apply_updates(parameters, change), state, value

    key = jax.random.PRNGKey(SEED)
    for number in range(EPOCHS):
        began, total, count = time.time(), 0.0, 0
        for batch in epoch():
            key, now = jax.random.split(key)
            parameters, state, value = step(parameters, state, batch, now)
            total, count = total + float(value), count + 1
        print(f"epoch {number + 1}/{EPOCHS}: loss {total / count:.3f}, {time.time() - began:.0f} s", flush=True)
    return jax.tree.map(np.asarray, parameters)


def write(path: Path, parameters: dict, reader: Reader, characters: str) -> None:
    """The data file that ingest/recognize/network/network-file.ts reads."""
    embedding, fresh = parameters["pretrained"]["characters"], parameters["fresh"]
    kept = [reader.unknown] + [reader.rows[character] for character in characters]
    features = fresh["features"][1:]
    hidden = fresh["hidden"]
    parts = ["end_pair", "start_pair", "start", "end", "inner", "neighbours"]
    tensors: list[tuple[str, np.ndarray, int]] = [("characters", embedding[kept], 1)]
    for number, unit in enumerate(parameters["pretrained"]["units"]):
        tensors += [
            (f"input.{number}", unit["input"], 2),
            (f"features.{number}", features @ unit["features"], 1),
            (f"bias.{number}", unit["bias"][None], 2),
            (f"gates.{number}", unit["gates"], 2),
            (f"candidate.{number}", unit["candidate"], 2),
        ]
    tensors += [
        ("hidden", hidden["weight"][: 2 * model.SIZE], 2),
        ("encoded.hidden", hidden["weight"][2 * model.SIZE : -model.FEATURE_SIZE].T, 1),
        ("features.hidden", features @ hidden["weight"][-model.FEATURE_SIZE :], 1),
        ("bias.hidden", hidden["bias"][None], 2),
        ("output", np.concatenate([fresh[name]["weight"] for name in parts], 1), 2),
        ("bias.output", np.concatenate([fresh[name]["bias"] for name in parts])[None], 2),
        ("lengths", fresh["lengths"], 2),
        ("encoded.2", fresh["encoded"][0].T, 1),
        ("encoded.3", fresh["encoded"][1].T, 1),
        ("places", fresh["places"], 2),
        *normal_tensors("last", fresh["last"]),
        *encoder_tensors(parameters["encoder"]),
    ]
    described = [{"name": name, "rows": len(values), "columns": values.shape[1], "bytes": size} for name, values, size in tensors]
    header = json.dumps({"characters": characters, "features": reader.features, "tensors": described}, ensure_ascii=False).encode()
    data = [struct.pack("<I", len(header)), header]
    for _, values, size in tensors:
        most = np.abs(values).max(axis=1, keepdims=True) if size == 1 else np.abs(values).max().reshape(1, 1)
        scale = np.maximum(most, 1e-12) / (127 if size == 1 else 32767)
        whole = np.rint(values / scale).astype("<i1" if size == 1 else "<i2")
        data += [scale.astype("<f4").tobytes(), whole.tobytes()]
    path.write_bytes(b"".join(data))


def normal_tensors(name: str, weights: dict) -> list[tuple[str, np.ndarray, int]]:
    return [(f"weight.{name}", weights["weight"][None], 2), (f"bias.{name}", weights["bias"][None], 2)]


def encoder_tensors(parameters: dict) -> list[tuple[str, np.ndarray, int]]:
    """The matrices lie with rows and columns exchanged, so that each column has a scale of its own."""
    tensors = [("pieces", parameters["pieces"], 1), ("positions", parameters["positions"], 2)]
    tensors += normal_tensors("first", parameters["first"])
    for number, layer in enumerate(parameters["layers"]):
        for name, weights in layer.items():
            called = f"{name.replace('_', '-')}.{number}"
            if weights["weight"].ndim == 1:
                tensors += normal_tensors(called, weights)
            else:
                tensors += [(called, weights["weight"].T, 1), (f"bias.{called}", weights["bias"][None], 2)]
    return tensors


def main() -> None:
    arguments = argparse.ArgumentParser()
    arguments.add_argument("examples", type=Path)
    arguments.add_argument("out", type=Path)
    arguments.add_argument("--pieces", type=Path, required=True)
    arguments.add_argument("--cache", type=Path, required=True)
    given = arguments.parse_args()
    lines = given.examples.read_text(encoding="utf-8").split("\n")
    examples = [json.loads(line) for line in lines]
    weights, rows = pretrained.load(given.cache)
    reader = Reader(rows, examples)
    sentences = [reader.read(one, one["weight"]) for one in examples]
    variants = [[reader.read(each, one["weight"]) for each in one["variants"]] for one in examples]
    pieces = [line.partition("\t")[0] for line in given.pieces.read_text(encoding="utf-8").split("\n") if line]
    encoded = encoder.initial(e5.Weights(e5.fetch(given.cache)), pieces)
    parameters = train(sentences, variants, reader, model.initial(weights, encoded, len(reader.features), SEED))
    # Characters that a reader of simplified or traditional Chinese meets: those of GB 2312, of Big5's first plane, and what was seen.
    common = {chr(code) for code in range(0x20, 0x10000) if is_common(chr(code))}
    seen = {character for one in examples for character in one["text"]}
    write(given.out, parameters, reader, "".join(sorted(one for one in common | seen if one in rows)))


def is_common(character: str) -> bool:
    try:
        character.encode("gb2312")
        return True
    except UnicodeEncodeError:
        pass
    try:
        # Big5's first plane ends with this lead byte.
        return character.encode("big5")[0] <= 0xC6
    except UnicodeEncodeError:
        return False


if __name__ == "__main__":
    main()
