"""The editors' rules, one file each."""
