"""Beside's own parts inside Rasa: its channel, its tracker store, its key-only replies."""
