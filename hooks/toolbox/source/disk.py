"""Says in one Dutch sentence why something can't be done on this machine."""

import errno

FORBIDDEN = "u hebt daar geen rechten voor"
FULL = "de schijf is vol"
REASONS = {
    errno.EACCES: FORBIDDEN,
    errno.EPERM: FORBIDDEN,
    errno.EROFS: "de schijf is alleen te lezen",
    errno.ENOSPC: FULL,
    errno.EDQUOT: FULL,
    errno.EFBIG: FULL,
    errno.EISDIR: "daar staat een map",
    errno.ENOTDIR: "daar staat geen map",
    errno.ELOOP: "daar staat een koppeling die nergens heen leidt",
    errno.ENAMETOOLONG: "de naam is te lang",
    errno.EIO: "de schijf werkt niet goed",
}


class Refused(Exception):
    """Why this can't be done as asked, in a Dutch sentence or two."""


def sentence(error: Exception) -> str | None:
    """Why it could not be done; None when that is a mistake in the program."""
    if isinstance(error, Refused):
        return str(error)
    if not isinstance(error, OSError):
        return None
    reason = REASONS.get(error.errno or 0)
    if reason is None:
        return None
    name = error.filename2 or error.filename  # of a move: where to
    return f"{name or 'Een bestand'} is niet te lezen of te schrijven: {reason}."
