"""Where the house meets the machine: settings, addresses, the command line and its jobs."""
