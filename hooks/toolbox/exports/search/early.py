"""The page of results names what every search begins with, so that a browser fetches it beside the scripts.

The folder of the index is only known when the index is there: no other page waits for that.
"""

from toolbox.exports.search import CURRENT, FOLDER, index, signals
from toolbox.site import output

PAGE = f"{FOLDER}/index.html"
LINK = '<link rel="preload" as="fetch" crossorigin href="/{}">\n'
END = b"</head>"


def with_index(html: bytes, address: str) -> bytes:
    """The page with the way to the index in the folder at `address`."""
    links = "".join(
        LINK.format(path) for path in (CURRENT, address + index.REGISTER, address + index.WORDS, signals.URL)
    )
    return html.replace(END, output.relative(links, f"{FOLDER}/").encode() + END, 1)
