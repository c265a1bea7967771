"""Dutch words, Markdown and the glossary. Knows text, no data."""
