"""Pages that show all entries at once: counted, drawn and compared."""
