"""Text in, verdict out: what a patient's message says about danger, and what may leave."""
