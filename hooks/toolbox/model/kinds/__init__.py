"""The kinds of entry, one file each."""
