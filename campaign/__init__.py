"""Turns a folder of Markdown into a charity's campaign site, and says in plain words what is wrong with it."""

__version__ = "0.1.0"
