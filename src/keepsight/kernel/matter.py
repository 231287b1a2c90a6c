"""A matter: a record that is about no child, kept on a list of its own and moved on step by step.

An allegation, people who want to adopt, a request for information. The record says beside its model, as
``MATTER``, how it is open, who may know of it and what its page shows; what can be done with it is a ``Turn``,
declared in ``actions/<room>/<verb_noun>.py`` through ``actions.turning``.
"""

from __future__ import annotations

from dataclasses import dataclass

from keepsight.kernel.action import Deciding


@dataclass(frozen=True)
class Matter:
    """How a kind of matter stands and is read.

    ``words``: what a sentence calls one, with its article ("an allegation"). ``begins``: the column of
    its first day; ``ends``: the columns of which the first that is filled ends it. ``days``: the columns of
    its days in the order in which they can come, each with what happened on it. ``called``: the column by
    which it is known to whoever keeps it. ``told``: the other columns that its page says, with their words.

    ``sees``: the capability that gives the list, with days and codes alone; ``reads``: the one that gives names
    and words too. ``hidden_from``: the column of a worker from whom it is hidden, whatever their role.
    ``names_children``: a column that holds the numbers of children, one a line, and opens their pages.
    ``other_words``: of a code that no question of its own column offers, by column and code.
    ``acts``: what a look at the list, and at one, is called on the log.
    """

    words: str
    begins: str
    ends: tuple[str, ...]
    days: tuple[tuple[str, str], ...]
    called: str
    told: tuple[tuple[str, str], ...]
    sees: str
    reads: str
    acts: tuple[str, str]
    hidden_from: str = ""
    names_children: str = ""
    other_words: tuple[tuple[tuple[str, str], str], ...] = ()


@dataclass(frozen=True)
class Turn(Deciding):
    """What can be done with a matter. ``of``: the name of the file of its record ("adopter").

    ``begins``: makes a new one. ``needs``: the columns that must be filled, ``bars``: those that must not be;
    it must be open in any case. ``needs_one_of``: the columns of which one must be filled. ``by_another``:
    done by somebody with whom it is not yet. ``holds``: what must be on file for its decision, by its code, and the
    column of the matter that is the day of it. ``meets``: the codes of the clocks that it ends. Refused
    by the same fields by which it is offered.
    """

    of: str = ""
    begins: bool = False
    needs: tuple[str, ...] = ()
    bars: tuple[str, ...] = ()
    needs_one_of: tuple[str, ...] = ()
    by_another: bool = False
    holds: tuple[tuple[str, str], ...] = ()
    meets: tuple[str, ...] = ()
