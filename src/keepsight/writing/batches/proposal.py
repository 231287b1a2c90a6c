"""What an importer hands over: the people and records a file speaks of, and every row it had."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass, field

import polars as pl

#: Who the file speaks of: one row a child as the file knows it. ``local_id`` is its own number.
PEOPLE: dict[str, pl.DataType] = {
    "_person": pl.Int64(),
    "local_id": pl.String(),
    "upn": pl.String(),
    "former_upn": pl.String(),
    "nhs_number": pl.String(),
    "born_on": pl.Date(),
    "expected_on": pl.Date(),
    "family": pl.String(),  # who is imported together: a household; null: alone
    # known to the file by its number alone: joined to a child held, and never made a new one
    "_must_exist": pl.Boolean(),
}

#: What became of each row so far. A row is either the row of a record (``record``, ``key``) or
#: rejected (``reason``, ``column``, ``sentence``).
ROWS: dict[str, pl.DataType] = {
    "file": pl.String(),
    "table": pl.String(),
    "row": pl.Int64(),
    "record": pl.String(),
    "key": pl.Int64(),
    "person": pl.Int64(),
    "reason": pl.String(),
    "column": pl.String(),
    "sentence": pl.String(),
}

#: Something odd in a row that is taken all the same.
REMARKS: dict[str, pl.DataType] = {
    "file": pl.String(),
    "table": pl.String(),
    "row": pl.Int64(),
    "person": pl.Int64(),
    "reason": pl.String(),
    "column": pl.String(),
    "sentence": pl.String(),
}


@dataclass(frozen=True)
class Proposal:
    """One file's people and records, before anything is compared with what is held.

    ``people`` has the columns of ``PEOPLE``. ``records`` maps a record's name to a frame with
    ``_key`` (its own number within the frame), ``_person`` (whose it is; null for workers and
    teams) and the record's fields by name. A field that points to another record holds that
    record's ``_key``; ``person`` is filled from ``_person``, other people (``other``) by their
    ``_person``. A frame may carry ``recorded_at`` (the source's own) and must not carry
    ``source``, ``authority`` or ``batch_number``. ``Person`` has ``_key`` equal to ``_person``.
    ``rows`` has the columns of ``ROWS``, one line for every row read; ``remarks`` those of
    ``REMARKS``.
    """

    source: str
    scheme: str
    name: str
    people: pl.DataFrame
    records: Mapping[str, pl.DataFrame]
    rows: pl.DataFrame
    remarks: pl.DataFrame = field(default_factory=lambda: pl.DataFrame(schema=REMARKS))
    collection: str = ""
    file_remarks: tuple[str, ...] = ()

    def of(self, persons: pl.Series) -> Proposal:
        """The part of the proposal that is about these people, and what their records point to."""
        records = {}
        for name, frame in self.records.items():
            mine = frame.filter(
                pl.col("_person").is_in(persons.implode()) | pl.col("_person").is_null()
            )
            if not mine.is_empty():
                records[name] = mine
        return Proposal(
            source=self.source,
            scheme=self.scheme,
            name=self.name,
            people=self.people.filter(pl.col("_person").is_in(persons.implode())),
            records=records,
            rows=self.rows.filter(pl.col("person").is_in(persons.implode())),
            remarks=self.remarks.filter(pl.col("person").is_in(persons.implode())),
            collection=self.collection,
        )


def pack(proposal: Proposal) -> bytes:
    """A proposal as bytes (a zip of Arrow files), for one that waits for a person's answer."""
    frames = {"people": proposal.people, "rows": proposal.rows, "remarks": proposal.remarks}
    frames |= {f"record:{name}": frame for name, frame in proposal.records.items()}
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as packed:
        said = {
            name: getattr(proposal, name) for name in ("source", "scheme", "name", "collection")
        }
        packed.writestr("said", json.dumps(said))
        for name, frame in frames.items():
            part = io.BytesIO()
            frame.write_ipc(part, compression="lz4")
            packed.writestr(name, part.getvalue())
    return buffer.getvalue()


def unpack(content: bytes) -> Proposal:
    """The proposal that ``pack`` made."""
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        said = json.loads(packed.read("said"))
        frames = {
            name: pl.read_ipc(io.BytesIO(packed.read(name)))
            for name in packed.namelist()
            if name != "said"
        }
    records = {
        name.removeprefix("record:"): frame
        for name, frame in frames.items()
        if name.startswith("record:")
    }
    return Proposal(
        **said,
        people=frames["people"],
        rows=frames["rows"],
        remarks=frames["remarks"],
        records=records,
    )
