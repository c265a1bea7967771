"""An id that was taken away for good (`data/removed.yaml`): it is not used again, and its address says so."""

from typing import Annotated

from toolbox.model.field import Block, required
from toolbox.model.kind import Collection
from toolbox.model.kinds import BY_NAME
from toolbox.model.types import Choice, Day, Id


class Removal(Block):
    """Nothing of what the entry said; of a person not even why it went."""

    id: Id = required("id", "Het id dat is weggehaald. Het wordt niet opnieuw gebruikt.", "expert-0012")
    kind: Annotated[str, Choice(*BY_NAME)] = required("soort", "De naam van het bestand waar het in stond.", "experts")
    removed: Day = required("weggehaald op", "De dag waarop het is weggehaald.", "2026-11-22")


REMOVED = Collection(
    name="removed",
    model=Removal,
    article="het",
    one="weggehaald onderdeel",
    many="weggehaalde onderdelen",
)
