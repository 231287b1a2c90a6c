"""What must hold before the house opens: each module looks at one thing and gives its faults.

A fault is a sentence that says what is wrong and what to do. ``site/checks.py`` asks them all.
"""
