"""The rules of consent: what may be published of a person, and from when to when.

`site.site` lets every entry through here, so pages, indexes, feeds, exports and pictures only ever get what `public` gives.
"""

import datetime as dt
import re
from collections.abc import Sequence
from typing import Any, Literal, TypeGuard

from toolbox.model import Entity, mailboxes
from toolbox.model.blocks import Contact
from toolbox.model.kinds import expert
from toolbox.model.kinds.expert import Consent, Expert
from toolbox.text import dutch

RUNS_OUT = dt.timedelta(days=7)  # a page can be read, copied or printed a week after the build
SOON = dt.timedelta(days=30)  # an editor needs that long to ask again
State = Literal["absent", "withdrawn", "later", "over", "holds"]

# What stays of a person whose name may not be shown. A field that is not in this table goes, so a new one goes by itself.
LASTING = (
    "id", "type", "role", "organisation", "regions", "themes", "audiences", "sector", "serves", "as_of", "certainty",
    "reviewed", "aliases", "draft",
)  # fmt: skip
_SMALL = frozenset("van der den ten ter het mevrouw meneer heer drs prof ing".split())


PERSONS = expert.KIND.name  # the kind of which an entry can be a person


def is_person(entity: object) -> TypeGuard[Expert]:
    return isinstance(entity, Expert) and entity.type == "persoon"


def state(consent: Consent | None, today: dt.date) -> State:
    """How a consent stands on a site that is built `today` and read in the week after."""
    if consent is None:
        return "absent"
    if consent.withdrawn is not None:
        return "withdrawn"
    if today < consent.given:
        return "later"
    return "over" if consent.until < today + RUNS_OUT else "holds"


def covered(entity: Expert, today: dt.date) -> frozenset[str]:
    """What a person's consent covers on a site that is built `today`."""
    consent = entity.consent
    return frozenset(consent.covers) if consent and state(consent, today) == "holds" else frozenset()


def is_allowed(person: Expert, newest: Sequence[Entity], today: dt.date) -> bool:
    """Whether all that is shown of a person still may be, by the entries with that id (none, one or more) as they are now."""
    return person.draft or (
        bool(newest)
        and all(
            is_person(entity) and not entity.draft and covered(person, today) <= covered(entity, today)
            for entity in newest
        )
    )


def is_reusable(entity: Entity, today: dt.date) -> bool:
    """Whether an entry may leave the pages, for exports and feeds: a person only when consent covers that too."""
    return not is_person(entity) or "reuse" in covered(entity, today)


def public(entity: Entity, today: dt.date, employer: str) -> Entity:
    """`entity` as the public may see it: of a person only what consent covers; remarks and the agreement never.

    `employer` is the name of the organisation of a person, or "".
    """
    if not is_person(entity):
        return entity.model_copy(update={"remark": ""}) if entity.remark else entity
    allowed = covered(entity, today)
    if "name" not in allowed:
        return _nameless(entity, allowed, employer)
    hidden: dict[str, Any] = {"remark": "", "consent": None, "contact": _contact(entity, allowed)}
    if "photo" not in allowed:
        hidden["photo"] = None
    return entity.model_copy(update=hidden)


def _nameless(entity: Expert, allowed: frozenset[str], employer: str) -> Expert:
    """Role and organisation stay; free text can name a person, so it goes with the name."""
    role = entity.role if is_function(entity) or not names(entity.name, entity.role) else ""
    name = f"{role or 'Contactpersoon'} bij {employer}" if employer else role or "Contactpersoon"
    empty = {field.name: field.default for field in Expert.fields() if field.name not in LASTING}
    contact = _contact(entity, allowed)
    kept = contact and contact.model_copy(update={"role": "", "url": ""})
    return entity.model_copy(update={**empty, "name": name, "summary": f"{name}.", "role": role, "contact": kept})


def _contact(entity: Expert, allowed: frozenset[str]) -> Contact | None:
    hidden = {field: "" for field in ("email", "phone") if field not in allowed}
    return entity.contact and entity.contact.model_copy(update=hidden)


def is_function(entity: Expert) -> bool:
    return is_a_function(entity.name, entity.role)


def is_a_function(name: str, role: str) -> bool:
    """Whether the name is the person's function ("Adviseur bij …"), so that it names nobody."""
    role = dutch.fold(role)
    return bool(role) and dutch.fold(name).startswith(role) and not mailboxes.FIRST_NAMES & _words(role)


def names(name: str, text: str) -> bool:
    """Whether some word of a person's `name` stands in `text`; small and short words name nobody."""
    return bool(name_words(name) & _words(text))


def name_words(name: str) -> frozenset[str]:
    return frozenset(word for word in _words(name) if len(word) > 2) - _SMALL


def _words(text: str) -> frozenset[str]:
    return frozenset(re.findall(r"[a-z]+", dutch.fold(text)))
