"""What MkDocs loads: the events of the engine room."""

from toolbox_mkdocs.hooks import *  # noqa: F403
