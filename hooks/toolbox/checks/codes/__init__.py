"""What each problem code means, for `/bijdragen/meldingen/`. Knows words only; a test keeps it equal to the codes in use."""

from __future__ import annotations

from toolbox.checks.codes import code, meaning, reading

Code = code.Code

CODES: dict[str, Code] = {**reading.FILES, **reading.FIELDS, **meaning.LINKS, **meaning.TEXTS, **meaning.PEOPLE}
