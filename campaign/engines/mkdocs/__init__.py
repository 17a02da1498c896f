"""MkDocs as the engine: the same build under `mkdocs build` and `campaign build`, and a preview
that survives mistakes.
"""
