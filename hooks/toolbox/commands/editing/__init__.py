"""The commands that change entries."""
