"""`python -m bot`: the command `beside`."""

from bot.cli import main

if __name__ == "__main__":
    main()
