"""What people may write: the models of content and settings, and the registry that lists them."""
