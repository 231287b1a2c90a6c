"""Finding a child: what was typed taken apart, the index, and how like two names are."""
