"""YAML text to plain values that can tell their place. Knows YAML's syntax and damage, nothing of what the values mean."""

from toolbox.source.reading import MAX_BYTES, Path, Source, Value, lists_of, read, text

__all__ = ["MAX_BYTES", "Path", "Source", "Value", "lists_of", "read", "text"]
