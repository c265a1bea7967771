"""The views of entries whose page has a shape of its own."""
