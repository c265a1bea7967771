"""`python -m toolbox` is the command `toolbox`."""

import sys

from toolbox import cli

sys.exit(cli.main())
