"""Makes data_options.json: seeds of any size, blobs, regression and stratified splits as NumPy and scikit-learn draw them.

Run with NumPy 1.24 and scikit-learn 1.2: python3 make_data_options.py > data_options.json
"""
import json
import sys

import numpy
import sklearn
from sklearn.datasets import load_iris, make_blobs, make_regression
from sklearn.model_selection import train_test_split

SEEDS = [0, 2**31, 2**32 - 1, 2**32, 2**63 + 5, 2**64, 2**70 + 12345, 2**128 - 1, 2**128 + 7, 2**200 + 2**150 + 3]
LEGACY_SEEDS = [0, 2**31, 2**32 - 1]


def stream(seed):
    random = numpy.random.default_rng(seed)
    return {"seed": str(seed), "normal": random.standard_normal(5).tolist(), "permutation": random.permutation(20).tolist()}


def legacy_stream(seed):
    random = numpy.random.RandomState(seed)
    return {"seed": str(seed), "normal": random.standard_normal(5).tolist(), "permutation": random.permutation(20).tolist()}


def blobs(name, samples, centers, deviation, seed, features=2, box=(-10.0, 10.0)):
    X, y = make_blobs(
        samples, n_features=features, centers=centers, cluster_std=deviation, center_box=box, random_state=seed)
    return {"name": name, "X": X.tolist(), "y": y.tolist()}


def regression(samples, features, noise, seed, informative=10, targets=1, bias=0.0):
    X, y = make_regression(
        samples, features, n_informative=informative, n_targets=targets, bias=bias, noise=noise, random_state=seed)
    recipe = {
        "samples": samples, "features": features, "noise": noise, "seed": seed,
        "informative": informative, "targets": targets, "bias": bias}
    return {"recipe": recipe, "X": X.tolist(), "t": y.reshape(samples, targets).tolist()}


def split(labels, size, seed, stratify):
    train, test = train_test_split(
        numpy.arange(len(labels)), test_size=size, random_state=seed, stratify=labels if stratify else None)
    return {
        "labels": [int(label) for label in labels], "size": size, "seed": seed, "stratify": stratify,
        "train": train.tolist(), "test": test.tolist()}


iris = load_iris().target
uneven = numpy.random.RandomState(5).permutation([0] * 7 + [1] * 11 + [2] * 3 + [3] * 20)
centers = [[0, 0, 1], [5, -5, 2.5], [-3, 8, 0.25]]
json.dump({
    "library_versions": {"numpy": numpy.__version__, "scikit-learn": sklearn.__version__},
    "seeds": [stream(seed) for seed in SEEDS],
    "legacy_seeds": [legacy_stream(seed) for seed in LEGACY_SEEDS],
    "blobs": [
        blobs("five features", 13, 4, 0.5, 7, features=5),
        blobs("given centers", 11, numpy.array(centers), 2.0, 8),
        blobs("unequal", [5, 0, 9], numpy.array(centers), [0.5, 1, 3], 9),
        blobs("largest seed", 6, 2, 1.0, 2**32 - 1),
        blobs("small box", 10, 3, 0.1, 4, box=(0.5, 2.0)),
    ],
    "regression": [
        regression(12, 3, 0.0, 1),
        regression(15, 14, 2.5, 2, targets=2, bias=-7.5),
        regression(9, 4, 1.0, 3, informative=2),
    ],
    "splits": [split(labels, size, seed, stratify)
               for labels in (iris, uneven) for size in (0.25, 0.3, 13, 20) for seed in (0, 1, 42) for stratify in (False, True)],
}, sys.stdout, separators=(",", ":"))
print()
