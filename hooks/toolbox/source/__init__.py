"""Reads YAML text into plain values, each with its place, and the problems on the way; writes values in the one layout."""

from toolbox.source.reading import MAX_BYTES, Path, Source, Value, explained, lists_of, read, text

__all__ = ["MAX_BYTES", "Path", "Source", "Value", "explained", "lists_of", "read", "text"]
