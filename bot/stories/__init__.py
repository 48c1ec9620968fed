"""Conversation stories: YAML files that say what must happen, played against the whole system.

`docs/stories.md` is for those who write them. Here: `story` (the values), `steps` (what a step may
be), `reading` (from the file, with line numbers), `installation` (the real parts, once for each
lane), `faults`, `patient`, `desk`, `player` (plays one story), `runner` (plays many), `coverage`,
and what is told of it all: `page`, `junit`.
"""
