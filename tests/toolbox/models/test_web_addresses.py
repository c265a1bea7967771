"""A host may have accents, what a mail filter wrapped is unwrapped, and what looks like another host is refused."""

from __future__ import annotations

import pytest
from pydantic_core import PydanticCustomError

from toolbox.model import types
from toolbox.text import web_addresses

MEANT = "https://www.voorbeeld.nl/a?b=c"


@pytest.mark.parametrize(
    "url",
    [
        "https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fwww.voorbeeld.nl%2Fa%3Fb%3Dc&data=05%7Cx%40example.org",
        "https://urldefense.com/v3/__https://www.voorbeeld.nl/a?b=c__;!!Abc!def$",
        "https://urldefense.com/v3/__https:/www.voorbeeld.nl/a?b=c__;!!Abc!def$",
        "https://urldefense.proofpoint.com/v2/url?u=https-3A__www.voorbeeld.nl_a-3Fb-3Dc&d=DwMF&c=x",
        "https://linkprotect.cudasvc.com/url?a=https%3a%2f%2fwww.voorbeeld.nl%2fa%3fb%3dc&c=E,1",
        "https://secure-web.cisco.com/1abc/https%3A%2F%2Fwww.voorbeeld.nl%2Fa%3Fb%3Dc",
        "https://www.google.com/url?q=https%3A%2F%2Fwww.voorbeeld.nl%2Fa%3Fb%3Dc&sa=D",
        "https://www.google.nl/url?sa=t&url=https%3A%2F%2Fwww.voorbeeld.nl%2Fa%3Fb%3Dc",
        "https://eu-west-1.protection.sophos.com/?d=voorbeeld.nl&u=aHR0cHM6Ly93d3cudm9vcmJlZWxkLm5sL2E_Yj1j&i=x",
        "https://ddec1-0-en-ctp.trendmicro.com/wis/clicktime/v1/query?url=https%3a%2f%2fwww.voorbeeld.nl%2fa%3fb%3dc&umid=x",
        "https://protect.checkpoint.com/v2/___https://www.voorbeeld.nl/a?b=c___.YzJ1",
        "https://protect2.fireeye.com/v1/url?k=1&u=https%3A%2F%2Fwww.voorbeeld.nl%2Fa%3Fb%3Dc",
        "https://www.bing.com/ck/a?!&&p=abc&u=a1aHR0cHM6Ly93d3cudm9vcmJlZWxkLm5sL2E_Yj1j&ntb=1",
        "https://duckduckgo.com/l/?uddg=https%3A%2F%2Fwww.voorbeeld.nl%2Fa%3Fb%3Dc",
        "https://l.facebook.com/l.php?u=https%3A%2F%2Furldefense.com%2Fv3%2F__https%3A%2F%2Fwww.voorbeeld.nl%2Fa%3Fb%3Dc__%3B!!A",
    ],
)
def test_what_a_filter_wrapped_is_unwrapped(url: str) -> None:
    assert web_addresses.is_wrapped(url)
    assert web_addresses.unwrapped(url) == MEANT


@pytest.mark.parametrize(
    "url",
    [
        MEANT,
        "https://www.google.com/maps/place/x",
        "https://medium.com/@voorbeeld",
        "https://www.linkedin.com/company/voorbeeld",
        "https://duckduckgo.com/?q=voorbeeld",
        "https://voorbeeld.nl/?url=https://x.nl/",
    ],
)
def test_an_ordinary_address_stays_as_it_is(url: str) -> None:
    assert not web_addresses.is_wrapped(url)
    assert web_addresses.unwrapped(url) == url


def test_an_address_that_nobody_can_unwrap_stays_and_is_refused() -> None:
    url = "https://protect-eu.mimecast.com/s/abc"
    assert web_addresses.unwrapped(url) == url
    with pytest.raises(PydanticCustomError, match="omgeleid-webadres"):
        types.web_address(url, ("https",))


def test_a_mail_address_in_an_address_is_left_out_where_it_can_be() -> None:
    assert web_addresses.unwrapped("https://voorbeeld.nl/a?email=x%40example.org") == "https://voorbeeld.nl/a"
    assert web_addresses.unwrapped("https://voorbeeld.nl/x@example.org") == "https://voorbeeld.nl/x@example.org"


@pytest.mark.parametrize(
    ("url", "stored"),
    [
        ("https://www.café-voorbeeld.nl/é", "https://www.xn--caf-voorbeeld-dhb.nl/é"),
        ("https://WWW.CAFÉ-voorbeeld.nl/", "https://www.xn--caf-voorbeeld-dhb.nl/"),
        ("https://www.xn--caf-voorbeeld-dhb.nl/", "https://www.xn--caf-voorbeeld-dhb.nl/"),
    ],
)
def test_a_host_with_accents_is_stored_in_the_letters_of_machines_and_shown_in_ours(url: str, stored: str) -> None:
    assert types.web_address(url, ("https",)) == stored
    assert web_addresses.readable(stored).startswith("https://www.café-voorbeeld.nl/")


@pytest.mark.parametrize("host", ["øre.dk", "łódź.pl", "å.se", "þing.is", "ŷ.cymru"])
def test_a_host_in_letters_of_latin_script_is_accepted(host: str) -> None:
    stored = types.web_address(f"https://{host}/", ("https",))
    assert web_addresses.readable(stored) == f"https://{host}/"


@pytest.mark.parametrize(
    "host",
    ["www.vооrbeeld.nl", "xn--vrbeeld-1ofb.nl", "xn--80ak6aa92e.com", "voorbeeld。nl", "xn--a-.nl", "vıorbeeld.nl"],
)
def test_a_host_that_looks_like_another_is_refused(host: str) -> None:
    with pytest.raises(PydanticCustomError, match=r"vreemd-webadres|geen-webadres"):
        types.web_address(f"https://{host}/", ("https",))
