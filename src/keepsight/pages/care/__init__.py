"""What a person sees of looking after children, apart from any child."""
