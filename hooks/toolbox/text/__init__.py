"""Dutch words, Markdown and the glossary."""
