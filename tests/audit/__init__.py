"""`make audit`: the slower tools, over the pages that matter most."""
