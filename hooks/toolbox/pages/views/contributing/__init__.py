"""The pages for who wants to add or change something."""
