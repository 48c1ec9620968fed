"""What may be explained: articles with sources, and the search for the one that answers."""
