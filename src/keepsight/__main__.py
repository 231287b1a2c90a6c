"""``python -m keepsight``: the command line."""

import sys

from keepsight.site.command_line import main

sys.exit(main(sys.argv[1:]))
