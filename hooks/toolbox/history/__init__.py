"""What changed in the data, when, and how that is told."""
