"""What people paste, from Word above all, made into plain text without the loss of a word.

Quotes, dashes, tabs and every letter stay as they are. What ends a line is one sign whatever the system
it came from; what is no sign at all goes, for no database takes some of it and nobody finds the rest.
"""

from __future__ import annotations

import re

#: A line that ends as Windows, an old Mac, Word (a break within a paragraph, a page) or Unicode ends it.
LINE_ENDS = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
#: Signs of control that no text holds, halves of signs, and those of no width that stand between words
#: by accident. The joiners stay: words of Persian and of many languages of India are spelt with them.
NO_SIGNS = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u200b\u2060\ufeff\ufffe\uffff\ud800-\udfff]"
)


def plain(text: str) -> str:
    """The text with one kind of line end, and without what is no sign."""
    return NO_SIGNS.sub("", LINE_ENDS.sub("\n", text))
