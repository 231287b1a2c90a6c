"""One child, or a list of them, as a screen comes to read them; notes, and what is told instead."""
