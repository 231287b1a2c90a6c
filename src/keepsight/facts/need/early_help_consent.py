"""Consents to early help."""

import polars as pl

from keepsight.kernel.fact import Column, Event, FactTable

EARLY_HELP_CONSENT = FactTable(
    code="early_help_consent",
    title="Consents to early help",
    why="Help that is agreed to is help that is used.",
    source="Local standard; the dataset has none",
    record="EarlyHelpConsent",
    happened="consented_on",
    columns=(
        Column("consented_on", pl.Date),
        Column("withdrawn_on", pl.Date, after="withdrawn_on"),
    ),
)


EARLY_HELP_CONSENTED = Event(
    name="early_help_consented",
    table="early_help_consent",
    on="consented_on",
    until="withdrawn_on",
    line="id",
    words="the consent on {date}",
    heading="Consent",
)
