"""A mailbox of a person is told from that of a desk by its form."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toolbox.model import mailboxes


@pytest.mark.parametrize(
    "box",
    ["jan", "Noor", "jan.voorbeeld", "jan-voorbeeld", "jan_voorbeeld", "j.voorbeeld", "j.p.voorbeeld", "jp.van.voorbeeld",
     "n.de.voorbeeld"],
)  # fmt: skip
def test_the_mailbox_of_a_person(box: str) -> None:
    assert mailboxes.is_personal(f"{box}@voorbeeld.nl")


@pytest.mark.parametrize(
    "box",
    ["info", "jeugdteam", "secretariaat", "loket.jeugd", "leerplicht", "onderwijs-jeugd", "vragen", "cjg", "po.vo", "team-noord"],
)  # fmt: skip
def test_the_mailbox_of_a_desk(box: str) -> None:
    assert not mailboxes.is_personal(f"{box}@voorbeeld.nl")


@pytest.mark.parametrize(
    ("pattern", "near"), [(mailboxes.ADDRESS, mailboxes.ADDRESS_NEAR), (mailboxes.MOBILE, mailboxes.MOBILE_NEAR)]
)
@given(data=st.data())
def test_what_is_found_sooner_fits_wherever_the_pattern_does(
    pattern: re.Pattern[str], near: re.Pattern[str], data: st.DataObject
) -> None:
    text = data.draw(st.from_regex(pattern))
    assert near.search(text)


@pytest.mark.parametrize("text", ["O612345678", "O6-12 34 56 78", "+32 470 12 34 56", "wa.me/31612345678"])
def test_the_shortest_numbers_are_found_sooner_too(text: str) -> None:
    assert mailboxes.MOBILE.search(text)
    assert mailboxes.MOBILE_NEAR.search(text)


@pytest.mark.parametrize("sign", ["@", "%40", "[at]", " (AT) ", "{apenstaartje}", " apenstaartje ", "(@)"])
def test_each_way_to_write_the_sign_of_a_mailbox_is_found_sooner_too(sign: str) -> None:
    assert mailboxes.ADDRESS.search(f"noor{sign}voorbeeld.nl")
    assert mailboxes.ADDRESS_NEAR.search(f"noor{sign}voorbeeld.nl")
