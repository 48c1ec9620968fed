"""Beside as a whole: real Redis, real Rasa, real actions, the bot, and patients at web sockets."""
