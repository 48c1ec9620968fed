"""The stages of the crisis protocol: for each, what its question's answers lead to."""
