# The dialogue server. Rasa 3.6 runs on Python 3.10 at most; the model is trained here, so that a
# container that starts needs neither network nor a disk to write on.
FROM python:3.10-slim-bookworm

ENV PYTHONDONTWRITEBYTECODE=1 PYTHONUNBUFFERED=1 PIP_NO_CACHE_DIR=1 HOME=/tmp \
    RASA_TELEMETRY_ENABLED=false TF_CPP_MIN_LOG_LEVEL=3 SQLALCHEMY_SILENCE_UBER_WARNING=1 \
    PYTHONWARNINGS=ignore LOG_LEVEL=ERROR SANIC_WORKERS=1 PYTHONPATH=/app/dialogues

WORKDIR /app
COPY pyproject.toml ./
COPY dialogues/constraints.txt dialogues/
RUN python -m venv dialogues/.venv \
 && dialogues/.venv/bin/pip install --upgrade "pip>=25.1" \
 && dialogues/.venv/bin/pip install --group dialogues -c dialogues/constraints.txt

COPY docker/answers.py docker/train.py docker/
COPY bot/__init__.py bot/errors.py bot/training.py bot/
COPY locales locales
COPY dialogues dialogues
RUN dialogues/.venv/bin/python docker/train.py && rm -rf dialogues/.rasa /tmp/*

USER 10001:10001
CMD ["dialogues/.venv/bin/rasa", "run", "--model", "dialogues/models/beside.tar.gz", \
     "--interface", "0.0.0.0", "--port", "5005", "--endpoints", "dialogues/endpoints.yml", \
     "--credentials", "dialogues/credentials.yml", "--log-file", "/dev/null"]
