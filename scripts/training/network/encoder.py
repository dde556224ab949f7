"""The encoder of pieces in JAX: the first layers of multilingual-e5-small, the same that ingest/recognize/network runs."""
import jax
import jax.numpy as jnp
import numpy as np

import e5

# Of the twelve layers; the upper ones were trained to tell whole texts apart.
DEPTH = 8
SIZE = 384
HEADS = 12
WIDE = 1536
POSITIONS = 512
# Rows in front of those of the pieces: the beginning of a text, its end, what is no piece.
BEGIN, END, UNKNOWN = 0, 1, 2
DROPOUT = 0.1
UNKNOWN_SHARE = 0.03


def initial(weights: e5.Weights, pieces: list[str]) -> dict:
    """The pretrained parameters, with the rows of these pieces only."""

    def linear(name: str, rows: int, columns: int) -> dict[str, np.ndarray]:
        return {"weight": weights.whole(f"{name}.w", columns, rows).T.copy(), "bias": weights.fractions(f"{name}.b")}

    def normal(name: str) -> dict[str, np.ndarray]:
        return {"weight": weights.fractions(f"{name}.w"), "bias": weights.fractions(f"{name}.b")}

    def layer(number: int) -> dict:
        parts = [linear(f"l{number}.{name}", SIZE, SIZE) for name in "qkv"]
        return {
            "attention": {name: np.concatenate([part[name] for part in parts], -1) for name in ("weight", "bias")},
            "mixed": linear(f"l{number}.ao", SIZE, SIZE),
            "after_attention": normal(f"l{number}.aln"),
            "wide": linear(f"l{number}.fi", SIZE, WIDE),
            "narrow": linear(f"l{number}.fo", WIDE, SIZE),
            "after_all": normal(f"l{number}.oln"),
        }

    rows = [weights.begin, weights.end, weights.unknown] + [weights.numbers[piece] for piece in pieces]
    positions = weights.fractions("emb.pos").reshape(-1, SIZE)[:POSITIONS]
    return {
        "pieces": weights.whole("emb.word", weights.vocabulary, SIZE, np.array(rows)),
        "positions": positions + weights.fractions("emb.type").reshape(-1, SIZE)[0],
        "first": normal("emb.ln"),
        "layers": [layer(number) for number in range(DEPTH)],
    }


def normalize(values, weights: dict):
    mean = values.mean(-1, keepdims=True)
    variance = ((values - mean) ** 2).mean(-1, keepdims=True)
    return (values - mean) * jax.lax.rsqrt(variance + 1e-12) * weights["weight"] + weights["bias"]


def encode(parameters: dict, pieces, mask, key, training, drop):
    """States [sentence, piece, SIZE] of the pieces, given by their rows."""
    keys = iter(jax.random.split(key, 2 + 2 * DEPTH))
    unknown = training & (jax.random.uniform(next(keys), pieces.shape) < UNKNOWN_SHARE)
    rows = jnp.where(unknown, UNKNOWN, pieces)
    states = normalize(parameters["pieces"][rows] + parameters["positions"][: rows.shape[1]], parameters["first"])
    states = drop(next(keys), states, DROPOUT, training)
    hidden = (1 - mask)[:, None, None, :] * -1e9

    def apply(linear: dict, values):
        return values @ linear["weight"] + linear["bias"]

    for layer in parameters["layers"]:
        seen = jnp.split(apply(layer["attention"], states), 3, -1)
        query, key_, value = [part.reshape(*rows.shape, HEADS, -1).transpose(0, 2, 1, 3) for part in seen]
        odds = jax.nn.softmax(query @ key_.transpose(0, 1, 3, 2) / np.sqrt(SIZE // HEADS) + hidden, -1)
        mixed = apply(layer["mixed"], (odds @ value).transpose(0, 2, 1, 3).reshape(*rows.shape, SIZE))
        states = normalize(states + drop(next(keys), mixed, DROPOUT, training), layer["after_attention"])
        wide = jax.nn.gelu(apply(layer["wide"], states), approximate=True)
        narrow = drop(next(keys), apply(layer["narrow"], wide), DROPOUT, training)
        states = normalize(states + narrow, layer["after_all"])
    return states
