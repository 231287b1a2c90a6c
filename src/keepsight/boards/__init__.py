"""Readings turned into what a person looks at. What is cached here can be dropped and rebuilt."""
