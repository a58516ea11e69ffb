"""Runs the left column of lesson 6's table:  left_column.py COLUMN DATASETS RESULT

COLUMN is its code, DATASETS the fixture that has the data, RESULT a file for what it has computed.
"""
import json
import sys

import numpy as np
import torch

column, datasets, result = sys.argv[1:]


def matrix(parameter):
    """A weight (outputs, inputs) as (inputs, outputs) and a bias as it is, row by row."""
    return parameter.detach().numpy().T.ravel().tolist()


# What PyTorch does by itself, before the column says otherwise.
inputs = 4
own = torch.nn.Linear(inputs, 10000)
habits = {
    "dtype": str(torch.get_default_dtype()),
    "weight_shape": list(own.weight.shape),
    "largest_times_root_of_inputs": [p.abs().max().item() * inputs**0.5 for p in own.parameters()],
}

with open(datasets) as file:
    moons = json.load(file)["datasets"]["moons400_noise0.08_s42"]
names = {name: np.array(moons[name.replace("t_", "y_")]) for name in ("X_train", "t_train", "X_test", "t_test")}
with open(column) as file:
    exec(compile(file.read(), column, "exec"), names)

with open(result, "w") as file:
    json.dump({
        "habits": habits,
        "gradients": [matrix(names[name]) for name in ("dW1", "db1", "dW2", "db2")],
        "final": [matrix(parameter) for parameter in names["model"].parameters()],
        "losses": names["losses"],
        "logits": names["a2"].ravel().tolist(),
    }, file)
