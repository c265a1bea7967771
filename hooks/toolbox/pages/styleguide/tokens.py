"""The design's values with what each is for, as `tokens.yaml` has them."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import yaml


@dataclass(frozen=True, slots=True)
class Group:
    """Values of one sort: the name of each and its purpose. `shape` says how a value is made visible."""

    id: str
    title: str
    shape: str
    tokens: Mapping[str, str]


GROUPS = tuple(Group(**row) for row in yaml.safe_load(Path(__file__).with_name("tokens.yaml").read_text("utf-8")))
