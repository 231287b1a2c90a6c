"""Where a child lives, from postcodes: the authority of the placement and how far it is from home."""

from __future__ import annotations

import polars as pl

METRES_A_MILE = 1609.344

#: Beginnings of the Office for National Statistics' codes outside England, and what DfE writes.
COUNTRIES = {"W": "WAL", "S": "SCO", "N": "NIR", "L": "CON", "M": "CON"}


#: What a directory of postcodes has.
DIRECTORY = ("postcode", "easting", "northing", "la")


def plain_postcode(name: str) -> pl.Expr:
    """A postcode as it is compared: in capitals, without spaces."""
    return pl.col(name).str.replace_all(r"\s", "").str.to_uppercase()


def directory(postcodes: pl.DataFrame) -> pl.DataFrame:
    """A directory as handed in (``postcode, easting, northing, la``) with plain ``post``, each once.

    Places are metres of the national grid. ``la`` is the authority's code: DfE's three digits, or
    that of the Office for National Statistics, of which only the country is read where it lies
    outside England.
    """
    return (
        postcodes.with_columns(pl.col("postcode").cast(pl.String))
        .select(
            plain_postcode("postcode").alias("post"),
            pl.col("easting", "northing").cast(pl.Float64, strict=False),
            pl.col("la").cast(pl.String),
        )
        .unique("post", keep="first")
    )


def of_places(posts: pl.DataFrame, known: pl.DataFrame) -> pl.DataFrame:
    """``PL_LA`` of each ``PL_POST``; with a ``HOME_POST`` also ``PL_DISTANCE``.

    ``known``: a ``directory``. Distances are miles as the crow flies, to one decimal place. What the
    directory does not hold is null.
    """
    wanted = pl.concat(
        [posts.select(post=plain_postcode(name)) for name in posts.columns if name != "row"]
    ).unique()
    known = known.join(wanted, on="post", how="semi")
    placed = _found(posts, "PL_POST", known)
    outside = pl.col("la").str.slice(0, 1).replace_strict(COUNTRIES, default=None)
    found = placed.select(
        PL_LA=pl.when(outside.is_not_null()).then(outside).otherwise(pl.col("la"))
    )
    if "HOME_POST" not in posts.columns:
        return found
    home = _found(posts, "HOME_POST", known)
    metres = (
        (placed["easting"] - home["easting"]) ** 2 + (placed["northing"] - home["northing"]) ** 2
    ).sqrt()
    return found.with_columns(PL_DISTANCE=(metres / METRES_A_MILE).round(1))


def _found(posts: pl.DataFrame, name: str, known: pl.DataFrame) -> pl.DataFrame:
    return posts.select(post=plain_postcode(name)).join(
        known, on="post", how="left", maintain_order="left"
    )
