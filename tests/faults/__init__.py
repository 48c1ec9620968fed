"""What Beside keeps of its promises while its parts are killed, frozen and started again."""
