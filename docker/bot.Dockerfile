# The bot and the actions: the same files, two commands (see docker-compose.yml).
FROM python:3.11-slim-bookworm

ENV PYTHONDONTWRITEBYTECODE=1 PYTHONUNBUFFERED=1 PIP_NO_CACHE_DIR=1 HOME=/tmp

RUN groupadd --gid 10001 beside \
 && useradd --uid 10001 --gid 10001 --no-create-home beside \
 && install -d -o beside -g beside -m 700 /state

WORKDIR /app
COPY pyproject.toml constraints.txt README.md ./
COPY docker/answers.py docker/encoder.py docker/
COPY locales locales
COPY safety safety
COPY bot bot
COPY actions actions
RUN pip install -e . -c constraints.txt && python docker/encoder.py && rm -rf /tmp/*

USER 10001:10001
CMD ["beside", "serve"]
