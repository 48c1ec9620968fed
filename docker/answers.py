"""`python docker/answers.py URL`: exit 0 if the address answers 200 within three seconds."""

import sys
from urllib.request import urlopen

sys.exit(urlopen(sys.argv[1], timeout=3).status != 200)  # noqa: S310  (ours, in a health check)
