"""What a build costs, measured: `make bench`."""
