"""The engine room: hands the toolbox's pages and files to MkDocs, with the theme around them. No other package knows MkDocs.

A project uses it with a hook of one line: `from toolbox_mkdocs.hooks import *`.
"""
