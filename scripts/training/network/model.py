"""The span network in JAX: the same layers that ingest/recognize/network runs.

Recurrent units read characters and their features; the second layer, and the one behind it, also hear what the encoder
says of the piece in which a character stands.
"""
import jax
import jax.numpy as jnp
import numpy as np

import encoder

TYPES = ["District", "Area", "Port", "Project", "Program", "Organization", "Place", "Route", "Platform", "Event", "Award"]
SIZE = 128
FEATURE_SIZE = 48
HIDDEN = 192
PAIR_SIZE = 64
LONGEST = 48
DROPOUT = {"characters": 0.15, "features": 0.15, "between": 0.2, "states": 0.3, "hidden": 0.3, "encoded": 0.15}
UNKNOWN_SHARE = 0.06


def initial(pretrained: dict[str, np.ndarray], encoded: dict, features: int, seed: int) -> dict:
    """Parameters before training: encoder and recurrent layers pretrained, the rest random. Row 0 of the features is for none."""
    random = np.random.RandomState(seed)

    def uniform(rows: int, columns: int, factor: float = 1.0) -> np.ndarray:
        return (random.uniform(-1, 1, (rows, columns)) * np.sqrt(3.0 / rows) * factor).astype(np.float32)

    def unit(number: int) -> dict[str, np.ndarray]:
        # Paddle keeps the matrices of the two gates and of the candidate one behind the other.
        state = pretrained[f"gru_{number}.w_0"].reshape(-1)
        return {
            "input": pretrained[f"fc_{number}.w_0"],
            "bias": pretrained[f"fc_{number}.b_0"] + pretrained[f"gru_{number}.b_0"].reshape(-1),
            "features": np.zeros((FEATURE_SIZE, 3 * SIZE), np.float32),
            "gates": state[: SIZE * 2 * SIZE].reshape(SIZE, 2 * SIZE),
            "candidate": state[SIZE * 2 * SIZE :].reshape(SIZE, SIZE),
        }

    def linear(rows: int, columns: int, factor: float = 1.0, bias: float = 0.0) -> dict[str, np.ndarray]:
        return {"weight": uniform(rows, columns, factor), "bias": np.full(columns, bias, np.float32)}

    return {
        "encoder": encoded,
        "pretrained": {"characters": pretrained["word_emb"], "units": [unit(number) for number in range(4)]},
        "fresh": {
            "features": (random.randn(features + 1, FEATURE_SIZE) * 0.1).astype(np.float32),
            # A character's place in its piece: alone, first, inside, last.
            "places": (random.randn(4, encoder.SIZE) * 0.05).astype(np.float32),
            "last": {"weight": np.ones(encoder.SIZE, np.float32), "bias": np.zeros(encoder.SIZE, np.float32)},
            "encoded": [uniform(encoder.SIZE, 3 * SIZE, 0.1) for _ in range(2)],
            "hidden": linear(2 * SIZE + encoder.SIZE + FEATURE_SIZE, HIDDEN),
            "end_pair": linear(HIDDEN, PAIR_SIZE),
            "start_pair": linear(HIDDEN, PAIR_SIZE),
            "start": linear(HIDDEN, len(TYPES), 0.1),
            "end": linear(HIDDEN, len(TYPES), 0.1, -3.0),
            "inner": linear(HIDDEN, len(TYPES), 0.05),
            "neighbours": linear(HIDDEN, 2, 0.1),
            "lengths": np.zeros((LONGEST, len(TYPES)), np.float32),
        },
    }


def recur(unit: dict, inputs, features, mask, *, encoded=0.0, backward: bool):
    """One gated recurrent unit over a batch of sentences."""
    z = inputs @ unit["input"] + features @ unit["features"] + unit["bias"] + encoded

    def step(state, now):
        z, live = now
        gates = jax.nn.sigmoid(z[:, : 2 * SIZE] + state @ unit["gates"])
        update, reset = gates[:, :SIZE], gates[:, SIZE:]
        candidate = jnp.tanh(z[:, 2 * SIZE :] + (reset * state) @ unit["candidate"])
        state = jnp.where(live[:, None] > 0, (1 - update) * state + update * candidate, 0.0)
        return state, state

    start = jnp.zeros((inputs.shape[0], SIZE))
    _, states = jax.lax.scan(step, start, (z.transpose(1, 0, 2), mask.T), reverse=backward)
    return states.transpose(1, 0, 2)


def drop(key, values, share: float, training):
    kept = jax.random.bernoulli(key, 1 - share, values.shape)
    return jnp.where(training, values * kept / (1 - share), values)


def span_scores(parameters: dict, batch: dict, key, training):
    """Scores [sentence, end, length - 1, type]; "no name ends here" scores 0."""
    keys = jax.random.split(key, 8)
    pretrained, fresh = parameters["pretrained"], parameters["fresh"]
    mask = batch["mask"]
    unknown = training & (jax.random.uniform(keys[0], mask.shape) < UNKNOWN_SHARE)
    characters = pretrained["characters"][jnp.where(unknown, batch["unknown"], batch["characters"])]
    characters = drop(keys[1], characters, DROPOUT["characters"], training)
    features = fresh["features"].at[0].set(0)[batch["features"]].sum(2)
    features = drop(keys[2], features, DROPOUT["features"], training)

    pieces = encoder.encode(parameters["encoder"], batch["pieces"], batch["piece_mask"], keys[6], training, drop)
    encoded = jnp.take_along_axis(pieces, batch["piece_of"][..., None], 1) + fresh["places"][batch["place"]]
    encoded = drop(keys[7], encoder.normalize(encoded, fresh["last"]), DROPOUT["encoded"], training)

    def layer(inputs, first: int, heard):
        units = pretrained["units"]
        sides = [
            recur(units[first + side], inputs, features, mask, encoded=heard[side], backward=side == 1) for side in (0, 1)
        ]
        return jnp.concatenate(sides, -1)

    states = drop(keys[3], layer(characters, 0, (0.0, 0.0)), DROPOUT["between"], training)
    heard = [encoded @ weight for weight in fresh["encoded"]]
    states = drop(keys[4], layer(states, 2, heard), DROPOUT["states"], training)
    hidden = jnp.concatenate([states, encoded, features], -1) @ fresh["hidden"]["weight"] + fresh["hidden"]["bias"]
    hidden = drop(keys[5], jax.nn.relu(hidden), DROPOUT["hidden"], training)

    def out(name: str):
        return hidden @ fresh[name]["weight"] + fresh[name]["bias"]

    inner, neighbours = out("inner"), out("neighbours")
    sums = jnp.cumsum(inner, 1)
    left = out("start") - (sums - inner) + jnp.pad(neighbours[:, :-1, :1], ((0, 0), (1, 0), (0, 0)))
    right = out("end") + sums + jnp.pad(neighbours[:, 1:, 1:], ((0, 0), (0, 1), (0, 0)))
    width = mask.shape[1]
    longest = min(LONGEST, width)
    starts = jnp.arange(width)[:, None] - jnp.arange(longest)[None, :]
    inside = starts >= 0
    starts = jnp.maximum(starts, 0)
    pairs = jnp.einsum("bed,bsd->bes", out("end_pair"), out("start_pair")) / np.sqrt(PAIR_SIZE)
    pairs = jnp.take_along_axis(pairs, jnp.broadcast_to(starts[None], (mask.shape[0], width, longest)), 2)
    scores = pairs[..., None] + left[:, starts, :] + right[:, :, None, :] + fresh["lengths"][:longest]
    return jnp.where(inside[None, :, :, None], scores, -1e9)


def log_sum(scores):
    """The logarithm of the sum over all readings of an end and "no name"."""
    flat = scores.reshape(*scores.shape[:2], -1)
    return jax.nn.logsumexp(jnp.pad(flat, ((0, 0), (0, 0), (1, 0))), -1)


def loss(parameters: dict, batch: dict, key):
    """The weighted mean over sentences of the negative log likelihood of what ends at each character."""
    scores = span_scores(parameters, batch, key, True)
    flat = scores.reshape(*scores.shape[:2], -1)
    right = batch["right"]
    chosen = jnp.take_along_axis(flat, jnp.maximum(right, 0)[..., None], -1)[..., 0]
    likelihood = jnp.where(right >= 0, chosen, 0.0) - log_sum(scores)
    by_sentence = -(likelihood * batch["mask"]).sum(1)
    return (by_sentence * batch["weight"]).sum() / jnp.maximum(batch["weight"].sum(), 1)
