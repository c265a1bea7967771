"""Files to a Catalog of entries, and the Catalog to a Site that may be shown."""
