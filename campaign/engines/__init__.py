"""The site engines: each is one room that turns a checked `Site` into files with somebody else's
builder.
"""
