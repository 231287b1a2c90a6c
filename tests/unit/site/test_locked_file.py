"""A locked file opens with its key alone, and shows every change: flipped bits, cuts, moved pieces."""

from __future__ import annotations

import io
import random
from collections import deque
from collections.abc import Callable, Iterable

import pytest

from keepsight.site.backup import key, locked_file
from keepsight.site.backup.locked_file import PIECE, TAG, LockedReader, LockedWriter, open_lines
from keepsight.site.backup.refusal import Damaged, NoBackup, WrongKey

SECRET = key.MADE + "k" * 43
HARMS = 200


def locked(lines: list[bytes], secret: str = SECRET) -> bytes:
    file = io.BytesIO()
    writer = LockedWriter(file, secret, {"made_at": "2026-03-31T09:00:00+00:00"})
    for line in lines:
        writer.write(line)
    writer.close()
    return file.getvalue()


def opened(content: bytes, secret: str = SECRET) -> list[bytes]:
    return list(LockedReader(io.BytesIO(content), secret).lines())


def noise(draw: random.Random, size: int) -> bytes:
    """What no squeezing makes shorter."""
    return draw.randbytes(size).replace(b"\n", b" ")


@pytest.fixture(scope="module")
def lines() -> list[bytes]:
    """Three pieces and a bit."""
    draw = random.Random(3)
    return [noise(draw, 1_000) for _ in range(3 * PIECE // 1_000 + 50)]


@pytest.mark.parametrize("size", [0, 1, PIECE - 20, PIECE, PIECE + 1, 2 * PIECE, 3 * PIECE + 7])
def test_what_was_written_is_read_at_any_length(size: int) -> None:
    given = [noise(random.Random(size), size), b"", "Zoë O’Connor".encode()]
    assert opened(locked(given)) == given


def test_nothing_stands_open_but_the_header(lines: list[bytes]) -> None:
    content = locked([b"Zoe Wharfinger", *lines])
    _, header = open_lines(io.BytesIO(content))
    assert header["made_at"] == "2026-03-31T09:00:00+00:00"
    assert set(header) == {"made_at", "salt", "cost", "check"}
    assert b"Wharfinger" not in content
    assert SECRET.encode() not in content


def harm(draw: random.Random, content: bytes) -> tuple[str, bytes]:
    """The content with one bit flipped, cut short, lengthened, or a stretch of it moved."""
    place = draw.randrange(len(content))
    kind = draw.choice(("flip", "flip", "flip", "cut", "more", "move"))
    if kind == "flip":
        harmed = bytearray(content)
        harmed[place] ^= 1 << draw.randrange(8)
        return f"bit of byte {place}", bytes(harmed)
    if kind == "cut":
        return f"cut at {place}", content[:place]
    if kind == "more":
        return "lengthened", content + draw.randbytes(draw.randrange(1, 40))
    other = draw.randrange(len(content))
    low, high = sorted((place, other))
    return f"{low} to {high} moved", content[:low] + content[high:] + content[low:high]


def unnoticed(content: bytes, read: Callable[[LockedReader], Iterable[bytes]]) -> list[str]:
    """The harms after which the file was still read."""
    draw = random.Random(11)
    found = []
    for _ in range(HARMS):
        what, harmed = harm(draw, content)
        if harmed == content:
            continue
        try:
            deque(read(LockedReader(io.BytesIO(harmed), SECRET)), maxlen=0)
        except NoBackup:
            continue
        found.append(what)
    return found


def test_every_one_of_two_hundred_harms_is_noticed(lines: list[bytes]) -> None:
    """By the lock alone, before what was squeezed is loosened, which notices most of them too."""
    assert unnoticed(locked(lines), LockedReader._pieces) == []
    assert unnoticed(locked(lines), LockedReader.lines) == []


def pieces(content: bytes) -> tuple[bytes, list[bytes]]:
    """The open lines, and the locked pieces."""
    open_part, _ = open_lines(io.BytesIO(content))
    rest = content[len(open_part) :]
    return open_part, [rest[n : n + PIECE + TAG] for n in range(0, len(rest), PIECE + TAG)]


def without_the_last(content: bytes) -> bytes:
    open_part, some = pieces(content)
    return open_part + b"".join(some[:-1])


def with_two_changed_over(content: bytes) -> bytes:
    open_part, (first, second, *rest) = pieces(content)
    return open_part + b"".join((second, first, *rest))


def with_a_piece_of_another(content: bytes) -> bytes:
    """The second piece is another file's, locked with the same secret."""
    other = pieces(locked([noise(random.Random(5), 1_000)] * 2_000 * 3))[1]
    open_part, (first, _, *rest) = pieces(content)
    return open_part + b"".join((first, other[0], *rest))


@pytest.mark.parametrize(
    "harmed", [without_the_last, with_two_changed_over, with_a_piece_of_another]
)
def test_whole_pieces_cannot_be_left_out_or_moved(
    lines: list[bytes], harmed: Callable[[bytes], bytes]
) -> None:
    with pytest.raises(Damaged):
        opened(harmed(locked(lines)))


def test_a_build_that_does_not_mark_the_last_piece_is_caught(
    monkeypatch: pytest.MonkeyPatch, lines: list[bytes]
) -> None:
    """The planted break lets a file pass that ends after a whole piece, but for its squeezing."""
    monkeypatch.setattr(locked_file, "_nonce", lambda number, last: number.to_bytes(12, "big"))
    reader = LockedReader(io.BytesIO(without_the_last(locked(lines))), SECRET)
    assert len(list(reader._pieces())) == 3


def test_a_build_that_does_not_check_is_caught(
    monkeypatch: pytest.MonkeyPatch, lines: list[bytes]
) -> None:
    class Open:
        def __init__(self, _: bytes):
            """Locks nothing."""

        def encrypt(self, nonce: bytes, piece: bytes, bound: bytes) -> bytes:
            return piece + b"\0" * TAG

        def decrypt(self, nonce: bytes, piece: bytes, bound: bytes) -> bytes:
            return piece[:-TAG]

    monkeypatch.setattr(locked_file, "AESGCM", Open)
    assert len(unnoticed(locked(lines), LockedReader._pieces)) > HARMS / 2


def test_another_key_does_not_open_it(lines: list[bytes]) -> None:
    with pytest.raises(WrongKey, match="not the key"):
        opened(locked(lines), key.MADE + "j" * 43)


def test_a_passphrase_is_stretched_and_opens_it_again(monkeypatch: pytest.MonkeyPatch) -> None:
    assert key.Locked.new("three words kept apart").cost == 2**17
    monkeypatch.setattr(key, "COST", 2**10)
    content = locked([b"one"], "three words kept apart")
    assert open_lines(io.BytesIO(content))[1]["cost"] == 2**10
    assert opened(content, "three words kept apart") == [b"one"]
    with pytest.raises(WrongKey):
        opened(content, "three words kept away")


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"", "no backup"),
        (b"PK\x03\x04 a spreadsheet", "no backup"),
        (b"keepsight backup 2\n{}\n", "later version"),
        (b"keepsight backup 1\n", "header"),
        (b"keepsight backup 1\nnot json\n", "header"),
        (b'keepsight backup 1\n{"salt": 1}\n', "header"),
        (b'keepsight backup 1\n{"salt": "00", "cost": 4398046511104, "check": ""}\n', "header"),
        (b'keepsight backup 1\n{"salt": "00", "cost": 3, "check": ""}\n', "header"),
    ],
)
def test_what_is_no_backup_is_said_to_be_none(content: bytes, says: str) -> None:
    with pytest.raises(Damaged, match=says):
        opened(content)
